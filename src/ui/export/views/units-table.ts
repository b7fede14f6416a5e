// One figure by administrative unit of the vintage shown, or by the objects that it is made of, in the order of the view.
import { formatUnit } from '#i18n/format.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import type { GroupFigure } from '#live/kpi/unit-figures.ts';
import type { ExportTable } from '../export-table.ts';
import { figureColumns, type FigureColumnKey } from './figure-columns.ts';
import { sourceCells, sourceColumns, viewNotes, type Provenance } from './provenance.ts';

const COLUMNS: readonly FigureColumnKey[] = [
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

/** The table of units. */
export function unitsTable(view: UnitsView, provenance: Provenance): ExportTable {
  return placesTable(view, ['areaCode', 'area', 'vintage'], [provenance.vintageTitle], provenance);
}

/** The table of the objects that a figure is made of, with their ids as codes. */
export function objectsTable(view: UnitsView, provenance: Provenance): ExportTable {
  return placesTable(view, ['objectId', 'object'], [], provenance);
}

function placesTable(
  { title, kpi, areas, figures, target }: UnitsView,
  keys: readonly FigureColumnKey[],
  more: readonly string[],
  provenance: Provenance,
): ExportTable {
  const { text } = provenance;
  const unit = formatUnit(kpi.unit, text.language);
  return {
    title,
    columns: [...figureColumns([...keys, ...COLUMNS], text), ...sourceColumns(provenance)],
    rows: areas.map(({ code, name }) => {
      const { value = null, asOfMs = null, rowsUsed = 0, rowsTotal = 0 } = figures.get(code) ?? {};
      const figure = [kpi.id, text.pick(kpi.title), value, unit, asOfMs, target ?? null, rowsUsed, rowsTotal];
      return [code, name, ...more, ...figure, ...sourceCells(provenance, kpi.feed)];
    }),
    notes: viewNotes(
      provenance,
      [kpi.feed],
      [...figures.values()].map(({ asOfMs }) => asOfMs),
    ),
  };
}
