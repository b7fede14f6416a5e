// The table of a feed under the map: every layer has one, and a row chosen here is the object chosen on the map.
import { useMemo, useState } from 'react';
import { useText } from '#i18n/i18n.ts';
import { isAggregate, tableIdOf } from '#kernel/sector/layer-table.ts';
import { meets } from '#kernel/table/fold-rollup.ts';
import type { Table } from '#kernel/table/table.ts';
import { tableReader } from '#live/table-reader.ts';
import { useTable } from '#live/use-table.ts';
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
import { withGroupMetrics } from '#ui/layers/group-metrics.ts';
import { AwaitedRows } from '#ui/rows/awaited-rows.tsx';
import type { Sorting } from '#ui/table/sort-rows.ts';
import type { ShownTable } from '#ui/table/table-export.ts';

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
  const { t } = useText();
  const selection = useSession((session) => session.selection);
  const select = useSession((session) => session.select);
  const [isWhole, setWhole] = useState(false);
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const { shown, drawn, feedId, status, retry } = useShownTable(tableId, sorting, isWhole);
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
            {shown && <TableFile shown={shown} />}
            <IconButton icon="close" label={t('faces.analyst.closeTable')} onPress={onClose} />
          </>
        }
      >
        {status === 'failed' && <ErrorState error={undefined} onRetry={retry} />}
        {shown && (
          <Deferred
            load={loadDataTable}
            lines={6}
            part={{
              table: shown.table,
              metrics: shown.metrics,
              title: shown.title,
              ...(shown.rows && { rows: shown.rows }),
              sorting,
              onSort: setSorting,
              selectedId: selection?.feed === tableId ? selection.id : null,
              onSelect: (id) => select({ feed: tableId, id }),
            }}
          />
        )}
        {status !== 'failed' && !shown && <AwaitedRows feed={feedId} lines={6} />}
      </PanelFrame>
    </div>
  );
}

/** A table as it is shown and saved, null until its rows and their names are there; `drawn` where its layer draws only some rows. */
function useShownTable(tableId: string, sorting: Sorting | null, isWhole: boolean) {
  const { pick } = useText();
  const held = useTableById(tableId);
  const { feeds, kpis } = getInstalled();
  const layer = groupLayer(tableId);
  const feedId = layer?.feed ?? tableId;
  const feed = feeds.get(feedId);
  // What is folded from rows of which nothing is known is as little known.
  const table = useTable(feedId) && held;
  const { metrics, status, retry } = useAbouts([feedId], 'now');
  const drawn = useDrawnRows(tableId, table);
  const shown: ShownTable | null =
    table && feed && status === 'ready'
      ? {
          title: pick(layer?.title ?? feed.title),
          table,
          metrics: withGroupMetrics(metrics, layer, kpis.get(layer?.kpi ?? '')),
          sorting,
          rows: drawn && !isWhole ? drawn : undefined,
          feedId,
        }
      : null;
  return { shown, drawn, feedId, status, retry };
}

/** Saves what a person sees of a table; what makes a file of it is fetched with the first press. */
function TableFile({ shown }: { shown: ShownTable }) {
  const text = useText();
  const table = async () => {
    const { exportShownTable } = await import('#ui/table/table-export.ts');
    return exportShownTable(shown, text);
  };
  return <ExportButtons name={shown.title} table={table} />;
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
