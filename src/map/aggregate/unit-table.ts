// A figure by administrative area: the KPI's own roll-up, folded over the rows of each area. Ratios stay ratios of sums.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { QUALITY } from '#kernel/quality.ts';
import { MINIMUM_REPORTING_SHARE } from '#kernel/sector/kpi-status.ts';
import type { KpiSpec, LayerSpec } from '#kernel/sector/sector.ts';
import { meets } from '#kernel/table/fold-rollup.ts';
import { foldByGroup } from '#kernel/table/fold-groups.ts';
import type { KpiSample } from '#kernel/table/columns.ts';
import type { RollupSpec } from '#kernel/table/rollup.ts';
import { rowQuality } from '#kernel/table/row-quality.ts';
import type { Table } from '#kernel/table/table.ts';
import { tableReader } from '#live/table-reader.ts';
import {
  buildGroupTable,
  newestReceivedMs,
  numberColumn,
  textColumn,
  type GroupTable,
} from './group-table.ts';
import type { UnitAreas } from './unit-areas.ts';

/** What a layer of kind `units` is folded from. */
export interface UnitFold {
  layer: LayerSpec;
  kpi: KpiSpec;
  feed: FeedSpec;
  areas: UnitAreas;
  /** The instant on show in replay, epoch ms; null when live. */
  replayedAtMs: number | null;
}

/**
 * One row an area, in the areas' order: `value` (NaN: too little reports for a figure), `rowsUsed`, `rowsTotal`. Staleness of rows
 * is judged at their arrival, so that the same table gives the same figures whenever the layer is first shown; from
 * then on the figures age as all data do.
 */
export function foldUnits(
  previous: GroupTable | undefined,
  source: Table,
  { layer, kpi, feed, areas, replayedAtMs }: UnitFold,
): GroupTable {
  const receivedMs = newestReceivedMs(source);
  const nowMs = replayedAtMs ?? receivedMs;
  const rows = tableReader(source);
  const reader = { ...rows, quality: (row: number) => rowQuality(source, row, feed, nowMs, nowMs) };
  const areaOfRow = Array.from({ length: source.rowCount }, (_, row) =>
    areas.areaOf(rows.text(kpi.unitColumn ?? '', row)),
  );
  const rollup = feed.rollups.find((candidate) => candidate.kpi === kpi.id);
  const folded = rollup ? foldByGroup(rollup, reader, (row) => areaOfRow[row]) : new Map<string, KpiSample>();
  const members = membersByArea(areaOfRow);
  const countsIn = (row: number) => !rollup?.where || meets(reader, row, rollup.where);
  const figures = areas.ids.map((id) => figureOf(rollup, folded.get(id), members.has(id)));
  const asOfMs = (figure: Figure) =>
    feed.lifetime === 'register' ? nowMs : figure.rowsTotal === 0 ? source.watermarkMs : figure.asOfMs;
  const isKnown = (figure: Figure) => !Number.isNaN(figure.value);
  return buildGroupTable(
    previous,
    layer.id,
    source,
    {
      ids: areas.ids,
      geometry: areas.geometry,
      shapes: areas,
      members: areas.ids.map((id) => (members.get(id) ?? []).filter(countsIn)),
      columns: [
        textColumn('name', areas.namesVi),
        textColumn('name@en', areas.namesEn),
        numberColumn(
          'value',
          kpi.unit,
          figures.map(({ value }) => value),
        ),
        numberColumn(
          'rowsUsed',
          '{count}',
          figures.map(({ rowsUsed }) => rowsUsed),
        ),
        numberColumn(
          'rowsTotal',
          '{count}',
          figures.map(({ rowsTotal }) => rowsTotal),
        ),
      ],
      observedAtMs: Float64Array.from(figures, (figure) => (isKnown(figure) ? asOfMs(figure) : Number.NaN)),
      quality: Uint8Array.from(figures, (figure) => (isKnown(figure) ? QUALITY.good : QUALITY.missing)),
    },
    receivedMs,
  );
}

type Figure = Pick<KpiSample, 'value' | 'rowsUsed' | 'rowsTotal' | 'asOfMs'>;

/** An area of which the table has rows, but none that a count is after, counts zero; an area without any row is not known. */
function figureOf(rollup: RollupSpec | undefined, folded: KpiSample | undefined, hasRows: boolean): Figure {
  const nothing = { rowsUsed: 0, rowsTotal: 0, asOfMs: Number.NaN };
  if (!folded) return { ...nothing, value: hasRows && rollup?.method.kind === 'countWhere' ? 0 : Number.NaN };
  return folded.reportingShare >= MINIMUM_REPORTING_SHARE ? folded : { ...folded, value: Number.NaN };
}

function membersByArea(areaOfRow: readonly (string | undefined)[]): Map<string, number[]> {
  const members = new Map<string, number[]>();
  areaOfRow.forEach((area, row) => {
    if (area === undefined) return;
    const rows = members.get(area);
    if (rows) rows.push(row);
    else members.set(area, [row]);
  });
  return members;
}
