// One figure over its calendar periods, last year's beside them, and its forecast.
import { formatPeriod } from '#i18n/format-period.ts';
import { formatUnit } from '#i18n/format.ts';
import type { KpiSeries } from '#kernel/feed/ingest-message.ts';
import type { KpiAnswer } from '#kernel/kpi/answer-kpi.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { periodStart, type CalendarPeriod } from '#kernel/time/calendar-period.ts';
import type { ExportTable, ExportValue } from '../export-table.ts';
import { figureColumns, type FigureColumnKey } from './figure-columns.ts';
import { sourceCells, sourceColumns, viewNotes, type Provenance } from './provenance.ts';

const TEXT = {
  actual: { vi: 'Thực hiện', en: 'Actual' },
  forecast: { vi: 'Dự báo', en: 'Forecast' },
} satisfies Record<string, LocalizedText>;

const COLUMNS: readonly FigureColumnKey[] = [
  'figureId',
  'figure',
  'period',
  'start',
  'end',
  'scenario',
  'value',
  'unit',
  'lastYear',
  'target',
  'low',
  'high',
  'reportingShare',
  'rowsUsed',
  'rowsTotal',
];

/** A figure with its answer in periods of that kind; `series` brings how much reported in each of them. */
export interface HistoryView {
  kpi: KpiSpec;
  period: CalendarPeriod;
  answer: KpiAnswer;
  series?: KpiSeries | undefined;
}

/** The table, oldest period first; the forecast last, where one was given. */
export function historyTable(
  { kpi, period, answer, series }: HistoryView,
  provenance: Provenance,
): ExportTable {
  const { text } = provenance;
  const { forecast, forecastEndsMs, endsMs, values, lastYearValues } = answer;
  const row = (endMs: number, scenario: LocalizedText, cells: readonly ExportValue[]) => [
    kpi.id,
    text.pick(kpi.title),
    ...periodCells(endMs, period, provenance),
    text.pick(scenario),
    ...cells,
    ...sourceCells(provenance, kpi.feed),
  ];
  const unit = formatUnit(kpi.unit, text.language);
  const target = kpi.target?.value ?? null;
  const sampleAt = new Map(series?.samples.map((sample, index) => [series.timesMs[index], sample]));
  const past = endsMs.map((endMs, index) => {
    const { reportingShare = null, rowsUsed = null, rowsTotal = null } = sampleAt.get(endMs) ?? {};
    const compared = [values[index] ?? null, unit, lastYearValues[index] ?? null, target, null, null];
    return row(endMs, TEXT.actual, [...compared, reportingShare, rowsUsed, rowsTotal]);
  });
  const ahead =
    forecast.kind === 'withheld'
      ? []
      : forecastEndsMs.map((endMs, index) => {
          const at = (given: Float64Array) => given[index] ?? null;
          const bounds = [at(forecast.low), at(forecast.high)];
          return row(endMs, TEXT.forecast, [
            at(forecast.values),
            unit,
            null,
            target,
            ...bounds,
            null,
            null,
            null,
          ]);
        });
  return {
    title: text.pick(kpi.title),
    columns: [...figureColumns(COLUMNS, text), ...sourceColumns(provenance)],
    rows: [...past, ...ahead],
    notes: viewNotes(provenance, [kpi.feed], [answer.latest?.endMs ?? Number.NaN]),
  };
}

/** Name, start and end of the period that ends at `endMs`. */
function periodCells(endMs: number, period: CalendarPeriod, { text }: Provenance): ExportValue[] {
  const startMs = periodStart(endMs - 1, period);
  return [formatPeriod(startMs, period, text.language), startMs, endMs];
}
