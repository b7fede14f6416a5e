// What answered at the address: the standard, what it can do, what stands in the way, and how the centre's server reaches it.
import { formatNumber } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import { isolateText } from '#i18n/isolate-text.ts';
import type { Discovery, Obstacle } from '#kernel/feed/discovery.ts';
import type { ProbeRequest } from '#kernel/feed/ingest-message.ts';
import { FactList, type Fact } from '#ui/frame/fact-list.tsx';
import { PanelFrame } from '#ui/frame/panel-frame.tsx';
import { isForeign } from '../piece/forward-pieces.ts';
import { CAPABILITY_NAMES, STANDARD_NAMES, TEXTS } from '../texts/connect-texts.ts';
import { ForwardWays } from './forward-ways.tsx';
import { ObstacleList } from './obstacle-list.tsx';

/** Where one of these is in the way, forwarding would only forward the fault. */
const OF_THE_ADDRESS: readonly Obstacle['kind'][] = ['not-found', 'html-page', 'unknown-standard'];

/** The result of a probe. */
export function FoundSource({ discovery, typed }: { discovery: Discovery; typed: ProbeRequest['source'] }) {
  const { pick, language } = useText();
  const { connector, server, pageSize, capabilities, obstacles, baseUrl } = discovery;
  const facts: Fact[] = [[pick(TEXTS.probedAddress), isolateText(baseUrl)]];
  if (connector) facts.push([pick(TEXTS.standard), <strong key="s">{STANDARD_NAMES[connector]}</strong>]);
  if (server !== '') facts.push([pick(TEXTS.server), isolateText(server)]);
  if (!Number.isNaN(pageSize)) facts.push([pick(TEXTS.pageSize), formatNumber(pageSize, 0, language)]);
  if (capabilities)
    facts.push([pick(TEXTS.capabilities), <Capabilities key="c" capabilities={capabilities} />]);
  const isOfAddress = obstacles.some(({ kind }) => OF_THE_ADDRESS.includes(kind));
  return (
    <PanelFrame title={pick(connector ? TEXTS.found : TEXTS.nothingFound)}>
      <div className="connect-found" role="status">
        <FactList className="connect-facts" facts={facts} />
        <ObstacleList obstacles={obstacles} />
        {isForeign(baseUrl, location.origin) && !isOfAddress && (
          <ForwardWays source={{ ...typed, baseUrl }} connector={connector} />
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
