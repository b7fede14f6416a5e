// The two ways to let the centre's own server ask a source for the browsers: the backend's configuration, and nginx.
import { useText } from '#i18n/i18n.ts';
import type { ProbeRequest } from '#kernel/feed/ingest-message.ts';
import type { ConnectorId } from '#kernel/feed/source-config.ts';
import { CopyBox } from '../piece/copy-box.tsx';
import { backendPiece, forwardedPath, nginxPiece, secretsOf } from '../piece/forward-pieces.ts';
import { TEXTS } from '../texts/connect-texts.ts';

interface ForwardWaysProps {
  source: ProbeRequest['source'];
  /** What the source speaks; null where no probe could tell yet. */
  connector: ConnectorId | null;
}

/** The ways, with the address to probe afterwards. Where the standard is known, the piece of the mapping says the first. */
export function ForwardWays({ source, connector }: ForwardWaysProps) {
  const { pick } = useText();
  const path = `/${forwardedPath(source, location.origin).baseUrl}`;
  const secrets = secretsOf(source);
  const hints = [
    pick(TEXTS.backendHint),
    ...(connector === null ? [pick(TEXTS.backendGuess)] : []),
    ...(secrets.length > 0 ? [pick(TEXTS.backendSecret).replace('{name}', secrets.join(', '))] : []),
  ];
  return (
    <div className="connect-forward">
      <h3>{pick(TEXTS.forward)}</h3>
      <p className="connect__hint">
        {pick(TEXTS.forwardWhy).replace('{id}', source.id).replace('{path}', path)}
      </p>
      <div className="connect-ways">
        <CopyBox title={pick(TEXTS.backend)} hints={hints} text={backendPiece(source, connector)} />
        <CopyBox title={pick(TEXTS.proxy)} hints={[pick(TEXTS.proxyHint)]} text={nginxPiece(source)} />
      </div>
    </div>
  );
}
