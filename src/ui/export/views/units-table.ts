// One figure by administrative unit of the vintage shown, in the order of the view.
import { formatUnit } from '#i18n/format.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import type { GroupFigure } from '#live/kpi/unit-figures.ts';
import type { ExportTable } from '../export-table.ts';
import { figureColumns, type FigureColumnKey } from './figure-columns.ts';
import { sourceCells, sourceColumns, viewNotes, type Provenance } from './provenance.ts';

const COLUMNS: readonly FigureColumnKey[] = [
  'areaCode',
  'area',
  'vintage',
  'figureId',
  'figure',
  'value',
  'unit',
  'asOf',
  'target',
  'rowsUsed',
  'rowsTotal',
];

/** The areas in their order; one without a figure is there and empty. `target` only where a unit is held against it. */
export interface UnitsView {
  title: string;
  kpi: KpiSpec;
  areas: readonly { code: string; name: string }[];
  figures: ReadonlyMap<string, GroupFigure>;
  target: number | undefined;
}

/** The table. */
export function unitsTable(
  { title, kpi, areas, figures, target }: UnitsView,
  provenance: Provenance,
): ExportTable {
  const { text, vintageTitle } = provenance;
  const unit = formatUnit(kpi.unit, text.language);
  return {
    title,
    columns: [...figureColumns(COLUMNS, text), ...sourceColumns(provenance)],
    rows: areas.map(({ code, name }) => {
      const { value = null, asOfMs = null, rowsUsed = 0, rowsTotal = 0 } = figures.get(code) ?? {};
      const figure = [kpi.id, text.pick(kpi.title), value, unit, asOfMs, target ?? null, rowsUsed, rowsTotal];
      return [code, name, vintageTitle, ...figure, ...sourceCells(provenance, kpi.feed)];
    }),
    notes: viewNotes(
      provenance,
      [kpi.feed],
      [...figures.values()].map(({ asOfMs }) => asOfMs),
    ),
  };
}
