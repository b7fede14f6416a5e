// What to take home: one piece of config.json for everything that was mapped, and what to do with it.
import { useText } from '#i18n/i18n.ts';
import { getDeployment } from '#session/deployment.ts';
import { getInstalled } from '#session/installed.ts';
import { TextButton } from '#ui/control/text-button.tsx';
import { PanelFrame } from '#ui/frame/panel-frame.tsx';
import { TEXTS } from '../texts/connect-texts.ts';
import { writePieces, type ConfigPiece } from './configuration-piece.ts';
import { CopyBox } from './copy-box.tsx';
import { withPiece } from './kept-pieces.ts';

interface ConfigPanelProps {
  /** The mapping that is being worked on; null between two. */
  present: ConfigPiece | null;
  kept: readonly ConfigPiece[];
  onKeep: (piece: ConfigPiece) => void;
  onDrop: (feedId: string) => void;
}

/** The panel; nothing before there is a mapping. */
export function ConfigPanel({ present, kept, onKeep, onDrop }: ConfigPanelProps) {
  const { pick } = useText();
  const pieces = present ? withPiece(kept, present) : kept;
  if (pieces.length === 0) return null;
  const hints = [
    pick(TEXTS.configHint),
    ...(pieces.some(({ proxy }) => proxy) ? [pick(TEXTS.configProxy)] : []),
    ...headerHints(pieces, pick),
    ...(getDeployment().simulated ? [pick(TEXTS.configSimulated)] : []),
    pick(TEXTS.configRestart),
  ];
  return (
    <PanelFrame title={pick(TEXTS.config)}>
      <div className="connect-config">
        {kept.length > 0 && <KeptList kept={kept} present={present} onDrop={onDrop} />}
        {present && <TextButton onPress={() => onKeep(present)}>{pick(TEXTS.keep)}</TextButton>}
        <CopyBox title="config.json" hints={hints} text={writePieces(pieces)} />
      </div>
    </PanelFrame>
  );
}

/** Where headers belong that a source wants: none of them is in the public file. */
function headerHints(pieces: readonly ConfigPiece[], pick: ReturnType<typeof useText>['pick']): string[] {
  const hints = pieces.flatMap(({ entry, proxy, leftOut = [] }) => {
    const secrets = Object.values(proxy?.headers ?? {}).flatMap(
      (value) => /\$\{env:(\w+)\}/.exec(value)?.[1] ?? [],
    );
    return [
      ...(secrets.length > 0 ? [pick(TEXTS.backendSecret).replace('{name}', secrets.join(', '))] : []),
      ...(leftOut.length > 0
        ? [pick(TEXTS.configHeaders).replace('{names}', leftOut.join(', ')).replace('{id}', entry.id)]
        : []),
    ];
  });
  return [...new Set(hints)];
}

/** What is kept; a feed that is being mapped anew is struck out, for it has one source. */
function KeptList({ kept, present, onDrop }: Omit<ConfigPanelProps, 'onKeep'>) {
  const { pick } = useText();
  const { feeds } = getInstalled();
  return (
    <p className="connect-known" role="status">
      <span>{pick(TEXTS.kept)}</span>
      {kept.map(({ feedId, entry }) => {
        const name = pick(feeds.get(feedId)?.title ?? { vi: feedId, en: feedId });
        return (
          <button
            key={feedId}
            type="button"
            className="text-button"
            data-superseded={present?.feedId === feedId && present.entry.id !== entry.id}
            aria-label={pick(TEXTS.drop).replace('{name}', name)}
            onClick={() => onDrop(feedId)}
          >
            {name} <small>{entry.id}</small> ×
          </button>
        );
      })}
    </p>
  );
}
