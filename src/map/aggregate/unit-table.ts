// A figure by administrative area: the KPI's own roll-up, folded over the rows of each area. Ratios stay ratios of sums.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { QUALITY } from '#kernel/quality.ts';
import type { KpiSpec, LayerSpec } from '#kernel/sector/sector.ts';
import { meets } from '#kernel/table/fold-rollup.ts';
import { textAt, type Table } from '#kernel/table/table.ts';
import { tableReader } from '#live/table-reader.ts';
import { foldUnitFigures, type GroupFigure } from '#live/kpi/unit-figures.ts';
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
  const areaOfRow = Array.from({ length: source.rowCount }, (_, row) =>
    areas.areaOf(textAt(source, kpi.unitColumn ?? '', row)),
  );
  const folded = foldUnitFigures(source, feed, kpi, (row) => areaOfRow[row], nowMs);
  const members = membersByArea(areaOfRow);
  const rollup = feed.rollups.find((candidate) => candidate.kpi === kpi.id);
  const reader = tableReader(source);
  const countsIn = (row: number) => !rollup?.where || meets(reader, row, rollup.where);
  const figures = areas.ids.map((id) => folded.get(id) ?? NOTHING);
  const asOfMs = (figure: GroupFigure) =>
    feed.lifetime === 'register' ? nowMs : figure.rowsTotal === 0 ? source.watermarkMs : figure.asOfMs;
  const isKnown = (figure: GroupFigure) => !Number.isNaN(figure.value);
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

/** An area without any row is not known. */
const NOTHING: GroupFigure = { value: Number.NaN, rowsUsed: 0, rowsTotal: 0, asOfMs: Number.NaN };

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
