// The table of a feed under the map: every layer has one, and a row chosen here is the object chosen on the map.
import { useMemo, useState } from 'react';
import { useText } from '#i18n/i18n.ts';
import { meets } from '#kernel/table/fold-rollup.ts';
import type { Table } from '#kernel/table/table.ts';
import { tableReader } from '#live/table-reader.ts';
import { useTable } from '#live/use-table.ts';
import { useAbouts } from '#session/abouts.ts';
import { getInstalled } from '#session/installed.ts';
import { useSession } from '#session/session-store.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { TextButton } from '#ui/control/text-button.tsx';
import { PanelFrame } from '#ui/frame/panel-frame.tsx';
import { ErrorState } from '#ui/frame/panel-state.tsx';
import { Skeleton } from '#ui/frame/skeleton.tsx';
import { DataTable } from '#ui/table/data-table.tsx';

/** The drawer; `onChoose` changes the feed. */
export function AnalystTable({
  feedId,
  onChoose,
  onClose,
}: {
  feedId: string;
  onChoose: (feedId: string) => void;
  onClose: () => void;
}) {
  const { t, pick } = useText();
  const table = useTable(feedId);
  const selection = useSession((session) => session.selection);
  const select = useSession((session) => session.select);
  const feed = getInstalled().feeds.get(feedId);
  const { metrics, status, retry } = useAbouts([feedId], 'now');
  const [isWhole, setWhole] = useState(false);
  const drawn = useDrawnRows(feedId, table);
  return (
    <div className="analyst__table">
      <PanelFrame
        title={t('faces.analyst.table')}
        actions={
          <>
            <FeedPicker feedId={feedId} onChoose={onChoose} />
            {drawn && (
              <TextButton onPress={() => setWhole(!isWhole)}>
                {t(isWhole ? 'faces.analyst.onlyDrawn' : 'faces.analyst.allRows')}
              </TextButton>
            )}
            <IconButton icon="close" label={t('faces.analyst.closeTable')} onPress={onClose} />
          </>
        }
      >
        {status === 'failed' && <ErrorState error={undefined} onRetry={retry} />}
        {table && feed && status === 'ready' && (
          <DataTable
            table={table}
            metrics={metrics}
            title={pick(feed.title)}
            {...(drawn && !isWhole ? { rows: drawn } : {})}
            selectedId={selection?.feed === feedId ? selection.id : null}
            onSelect={(id) => select({ feed: feedId, id })}
          />
        )}
        {status !== 'failed' && !(table && feed && status === 'ready') && <Skeleton lines={6} />}
      </PanelFrame>
    </div>
  );
}

/** Every feed has a table. */
function FeedPicker({ feedId, onChoose }: { feedId: string; onChoose: (feedId: string) => void }) {
  const { t, pick } = useText();
  return (
    <select
      className="analyst__select"
      aria-label={t('faces.analyst.chooseTable')}
      value={feedId}
      onChange={(event) => onChoose(event.target.value)}
    >
      {[...getInstalled().feeds.values()].map(({ id, title }) => (
        <option key={id} value={id}>
          {pick(title)}
        </option>
      ))}
    </select>
  );
}

/** The rows that the feed's layer draws, where it draws only some: open incidents, warnings in force. */
function useDrawnRows(feedId: string, table: Table | undefined): Uint32Array | null {
  return useMemo(() => {
    const where = getInstalled().layers.find(({ feed }) => feed === feedId)?.where;
    if (!table || !where) return null;
    const reader = tableReader(table);
    return Uint32Array.from({ length: table.rowCount }, (_, row) => row).filter((row) =>
      meets(reader, row, where),
    );
  }, [feedId, table]);
}
