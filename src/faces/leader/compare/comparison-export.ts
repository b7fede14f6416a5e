// The data behind a comparison: one row a series and period, so that unit, share and source stand beside every number.
import { formatPeriod } from '#i18n/format-period.ts';
import { formatUnit } from '#i18n/format.ts';
import { periodStart } from '#kernel/time/calendar-period.ts';
import type { ExportTable } from '#ui/export/export-table.ts';
import { figureColumns, type FigureColumnKey } from '#ui/export/views/figure-columns.ts';
import { sourceCells, sourceColumns, viewNotes, type Provenance } from '#ui/export/views/provenance.ts';
import type { ComparedLine } from './use-compared.ts';

const COLUMNS: readonly FigureColumnKey[] = [
  'figureId',
  'figure',
  'areaCode',
  'area',
  'period',
  'start',
  'end',
  'value',
  'unit',
  'index',
  'target',
  'reportingShare',
];

/** Lines as they are drawn; `indexOf` gives the value of a line in per cent of its base, where one was made; `remarks` say what was done. */
export interface ComparisonView {
  title: string;
  lines: readonly ComparedLine[];
  areaName: (line: ComparedLine) => string;
  indexOf: (key: string, endMs: number) => number | null;
  remarks: readonly string[];
  remarkTitle: string;
}

/** The table: line by line, oldest period first. */
export function comparisonTable(view: ComparisonView, provenance: Provenance): ExportTable {
  const { text } = provenance;
  const drawn = view.lines.flatMap(({ series, kpi, ...line }) =>
    series && kpi ? [{ ...line, series, kpi }] : [],
  );
  const rows = drawn.flatMap(({ series, kpi, ...line }) =>
    series.endsMs.map((endMs, index) => {
      const startMs = periodStart(endMs - 1, series.period);
      return [
        kpi.id,
        text.pick(kpi.title),
        line.figure.area,
        view.areaName({ ...line, series, kpi }),
        formatPeriod(startMs, series.period, text.language),
        startMs,
        endMs,
        series.values[index] ?? null,
        formatUnit(kpi.unit, text.language),
        view.indexOf(line.key, endMs),
        // The target of the province's own period is none of a unit's, nor of a sum.
        line.figure.area === null && line.plan?.treatment === 'own' ? (kpi.target?.value ?? null) : null,
        series.shares[index] ?? null,
        ...sourceCells(provenance, kpi.feed),
      ];
    }),
  );
  const newestMs = drawn.map(({ series }) => series.endsMs.at(-1) ?? Number.NaN);
  return {
    title: view.title,
    columns: [...figureColumns(COLUMNS, text), ...sourceColumns(provenance)],
    rows,
    notes: [
      ...view.remarks.map((remark) => [view.remarkTitle, remark] as const),
      ...viewNotes(
        provenance,
        drawn.map(({ kpi }) => kpi.feed),
        newestMs,
      ),
    ],
  };
}
