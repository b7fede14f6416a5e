// What answered at the address: the standard, what it can do, and what stands in the way with what to do about it.
import { formatNumber } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import { isolateText } from '#i18n/isolate-text.ts';
import type { Discovery } from '#kernel/feed/discovery.ts';
import type { ProbeRequest } from '#kernel/feed/ingest-message.ts';
import { FactList, type Fact } from '#ui/frame/fact-list.tsx';
import { PanelFrame } from '#ui/frame/panel-frame.tsx';
import { CAPABILITY_NAMES, OBSTACLES, STANDARD_NAMES, TEXTS } from './connect-texts.ts';
import { CopyBox } from './copy-box.tsx';
import { isForeign, nginxPiece } from './configuration-piece.ts';

/** The result of a probe. */
export function FoundSource({ discovery, typed }: { discovery: Discovery; typed: ProbeRequest['source'] }) {
  const { pick, language } = useText();
  const { connector, server, pageSize, capabilities, obstacles, baseUrl } = discovery;
  const facts: Fact[] = [];
  if (connector) facts.push([pick(TEXTS.standard), <strong key="s">{STANDARD_NAMES[connector]}</strong>]);
  if (server !== '') facts.push([pick(TEXTS.server), isolateText(server)]);
  if (!Number.isNaN(pageSize)) facts.push([pick(TEXTS.pageSize), formatNumber(pageSize, 0, language)]);
  if (capabilities)
    facts.push([pick(TEXTS.capabilities), <Capabilities key="c" capabilities={capabilities} />]);
  const isOutside = isForeign(baseUrl, location.origin);
  const path = `/sources/${typed.id}/`;
  return (
    <PanelFrame title={pick(connector ? TEXTS.found : TEXTS.nothingFound)}>
      <div className="connect-found" role="status">
        {facts.length > 0 && <FactList className="connect-facts" facts={facts} />}
        <ul className="connect-obstacles">
          {obstacles.map(({ kind, detail }) => (
            <li key={`${kind} ${detail}`} data-kind={kind}>
              <p>{pick(OBSTACLES[kind].what)}</p>
              <p className="connect__hint">
                {pick(TEXTS.whatToDo)}: {pick(OBSTACLES[kind].todo)}
              </p>
              {detail !== '' && <p className="connect__detail">{isolateText(detail)}</p>}
            </li>
          ))}
        </ul>
        {isOutside && (
          <CopyBox
            title={pick(TEXTS.proxy)}
            hint={pick(TEXTS.proxyHint).replace('{path}', path)}
            text={nginxPiece(typed.id, baseUrl)}
          />
        )}
      </div>
    </PanelFrame>
  );
}

function Capabilities({ capabilities }: { capabilities: NonNullable<Discovery['capabilities']> }) {
  const { pick } = useText();
  const names = Object.keys(CAPABILITY_NAMES) as (keyof typeof CAPABILITY_NAMES)[];
  const present = names.filter((name) => capabilities[name]);
  if (present.length === 0) return <>{pick(TEXTS.onlyState)}</>;
  return <>{present.map((name) => pick(CAPABILITY_NAMES[name])).join(' · ')}</>;
}
