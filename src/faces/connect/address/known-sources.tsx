// The sources that are configured already, each probed again by one press, as it is configured.
import { useText } from '#i18n/i18n.ts';
import type { ProbeRequest } from '#kernel/feed/ingest-message.ts';
import { getDeployment } from '#session/deployment.ts';
import { STANDARD_NAMES, TEXTS } from '../texts/connect-texts.ts';

interface KnownSourcesProps {
  onChoose: (address: string, source: ProbeRequest['source']) => void;
}

/** The buttons; nothing where no source is configured. */
export function KnownSources({ onChoose }: KnownSourcesProps) {
  const { pick } = useText();
  const { sources } = getDeployment();
  if (sources.length === 0) return null;
  return (
    <p className="connect-known">
      <span>{pick(TEXTS.known)}</span>
      {sources.map(({ connector, ...source }) => (
        <button
          key={source.id}
          type="button"
          className="text-button"
          onClick={() => onChoose(pathOf(source.baseUrl), source)}
        >
          {source.id} <small>{STANDARD_NAMES[connector]}</small>
        </button>
      ))}
    </p>
  );
}

/** An address on our own origin as its path. */
function pathOf(baseUrl: string): string {
  const { origin, pathname, search, href } = new URL(baseUrl, location.href);
  return origin === location.origin ? pathname + search : href;
}
