// The table of a feed under the map: every layer has one, and a row chosen here is the object chosen on the map.
import { useMemo, useState } from 'react';
import { useText } from '#i18n/i18n.ts';
import { isAggregate, tableIdOf } from '#kernel/sector/layer-table.ts';
import { meets } from '#kernel/table/fold-rollup.ts';
import type { Table } from '#kernel/table/table.ts';
import { tableReader } from '#live/table-reader.ts';
import { groupLayer, useTableById } from '#map/aggregate/layer-tables.ts';
import { useAbouts } from '#session/abouts.ts';
import { getInstalled } from '#session/installed.ts';
import { useSession } from '#session/session-store.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { TextButton } from '#ui/control/text-button.tsx';
import { ExportButtons } from '#ui/export/export-buttons.tsx';
import { Deferred } from '#ui/frame/deferred.tsx';
import { PanelFrame } from '#ui/frame/panel-frame.tsx';
import { ErrorState } from '#ui/frame/panel-state.tsx';
import { Skeleton } from '#ui/frame/skeleton.tsx';
import { withGroupMetrics } from '#ui/layers/group-metrics.ts';
import type { Sorting } from '#ui/table/sort-rows.ts';

const NO_TITLE = { vi: '', en: '' };

/** No table is open when the face opens. */
const loadDataTable = async () => (await import('#ui/table/data-table.tsx')).DataTable;

/** The drawer; `tableId` is a feed, or a layer of units or hexagons; `onChoose` changes it. */
export function AnalystTable({
  tableId,
  onChoose,
  onClose,
}: {
  tableId: string;
  onChoose: (tableId: string) => void;
  onClose: () => void;
}) {
  const text = useText();
  const { t, pick } = text;
  const table = useTableById(tableId);
  const selection = useSession((session) => session.selection);
  const select = useSession((session) => session.select);
  const { feeds, kpis } = getInstalled();
  const layer = groupLayer(tableId);
  const feed = feeds.get(layer?.feed ?? tableId);
  const { metrics, status, retry } = useAbouts([layer?.feed ?? tableId], 'now');
  const [isWhole, setWhole] = useState(false);
  const drawn = useDrawnRows(tableId, table);
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const rows = drawn && !isWhole ? drawn : undefined;
  const tableMetrics = withGroupMetrics(metrics, layer, kpis.get(layer?.kpi ?? ''));
  const title = pick(layer?.title ?? feed?.title ?? NO_TITLE);
  const file = async () => {
    if (!table || !feed) throw new Error(`the table ${tableId} is not there`);
    const { exportShownTable } = await import('#ui/table/table-export.ts');
    const shown = { title, table, metrics: tableMetrics, sorting, rows, feedId: feed.id };
    return exportShownTable(shown, text);
  };
  return (
    <div className="analyst__table">
      <PanelFrame
        title={t('faces.analyst.table')}
        actions={
          <>
            <FeedPicker tableId={tableId} onChoose={onChoose} />
            {drawn && (
              <TextButton onPress={() => setWhole(!isWhole)}>
                {t(isWhole ? 'faces.analyst.onlyDrawn' : 'faces.analyst.allRows')}
              </TextButton>
            )}
            {table && feed && status === 'ready' && <ExportButtons name={title} table={file} />}
            <IconButton icon="close" label={t('faces.analyst.closeTable')} onPress={onClose} />
          </>
        }
      >
        {status === 'failed' && <ErrorState error={undefined} onRetry={retry} />}
        {table && feed && status === 'ready' && (
          <Deferred
            load={loadDataTable}
            lines={6}
            part={{
              table,
              metrics: tableMetrics,
              title,
              ...(rows && { rows }),
              sorting,
              onSort: setSorting,
              selectedId: selection?.feed === tableId ? selection.id : null,
              onSelect: (id) => select({ feed: tableId, id }),
            }}
          />
        )}
        {status !== 'failed' && !(table && feed && status === 'ready') && <Skeleton lines={6} />}
      </PanelFrame>
    </div>
  );
}

/** Every feed has a table, and every layer that folds one. */
function FeedPicker({ tableId, onChoose }: { tableId: string; onChoose: (tableId: string) => void }) {
  const { t, pick } = useText();
  const { feeds, layers } = getInstalled();
  return (
    <select
      className="select-box"
      aria-label={t('faces.analyst.chooseTable')}
      value={tableId}
      onChange={(event) => onChoose(event.target.value)}
    >
      {[...feeds.values(), ...layers.filter(isAggregate)].map(({ id, title }) => (
        <option key={id} value={id}>
          {pick(title)}
        </option>
      ))}
    </select>
  );
}

/** The rows that the feed's layer draws, where it draws only some: open incidents, warnings in force. */
function useDrawnRows(tableId: string, table: Table | undefined): Uint32Array | null {
  return useMemo(() => {
    const layer = getInstalled().layers.find((candidate) => tableIdOf(candidate) === tableId);
    // Of groups all rows are drawn: their condition is about what is in them.
    const where = layer && isAggregate(layer) ? undefined : layer?.where;
    if (!table || !where) return null;
    const reader = tableReader(table);
    return Uint32Array.from({ length: table.rowCount }, (_, row) => row).filter((row) =>
      meets(reader, row, where),
    );
  }, [tableId, table]);
}
