// What is known of one unit or hexagon, in words: its figure, or that too little reports for one, and what it was made from.
import { tableIdOf } from '#kernel/sector/layer-table.ts';
import type { LayerSpec } from '#kernel/sector/sector.ts';
import { numberAt, type Table } from '#kernel/table/table.ts';
import { formatDateTime, formatNumber } from '#i18n/format.ts';
import type { Text } from '#i18n/i18n.ts';
import type { Metrics } from '#ui/cell/column-titles.ts';
import { readCell } from '#ui/cell/read-cell.ts';
import type { Fact } from '#ui/frame/fact-list.tsx';

/** Facts of a row of the layer's own table; `metrics` name that table's columns, `asOfMs` NaN where nothing was used. */
export function groupFacts(
  layer: LayerSpec,
  table: Table,
  row: number,
  metrics: Metrics,
  asOfMs: number,
  { t, pick, language }: Text,
): Fact[] {
  const columns = [...new Set([layer.color.column, ...layer.card])];
  const facts = columns.map((column): Fact => {
    const metric = metrics.get(`${tableIdOf(layer)}.${column}`);
    const { full, isMissing } = readCell(table, column, row, metric, language);
    return [metric ? pick(metric.title) : column, isMissing ? t('layers.notEnough') : full];
  });
  if (layer.kind === 'units') {
    const [used = 0, total = 0] = ['rowsUsed', 'rowsTotal'].map((column) => numberAt(table, column, row));
    const write = (count: number) => formatNumber(count, 0, language);
    if (total > 0) facts.push([t('layers.rowsUsed'), `${write(used)}/${write(total)}`]);
  }
  if (!Number.isNaN(asOfMs)) facts.push([t('layers.asOf'), formatDateTime(asOfMs, language)]);
  return facts;
}

/** Epoch ms for which the figure of a group holds: of a register its last confirmation, but nothing later than what is on show. */
export function groupAsOfMs(
  table: Table,
  row: number,
  lifetime: string | undefined,
  confirmedAtMs: number,
  nowMs: number,
): number {
  const observedAtMs = table.observedAtMs[row] ?? Number.NaN;
  if (lifetime !== 'register' || Number.isNaN(observedAtMs)) return observedAtMs;
  return Math.min(confirmedAtMs, nowMs);
}
