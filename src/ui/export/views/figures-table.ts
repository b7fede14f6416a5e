// Figures as they read now, one a row: of a sector, of a watch-list, or all.
import { formatPeriod } from '#i18n/format-period.ts';
import { formatUnit } from '#i18n/format.ts';
import type { KpiAnswer } from '#kernel/kpi/answer-kpi.ts';
import { historyPlan } from '#kernel/kpi/history-plan.ts';
import { varianceToTarget } from '#kernel/sector/kpi-status.ts';
import type { SectorSpec } from '#kernel/sector/sector.ts';
import type { KpiReading } from '#live/kpis.ts';
import { statusWord } from '#ui/mark/status-word.ts';
import type { ExportTable, ExportValue } from '../export-table.ts';
import { figureColumns, type FigureColumnKey } from './figure-columns.ts';
import { sourceCells, sourceColumns, viewNotes, type Provenance } from './provenance.ts';

const COLUMNS: readonly FigureColumnKey[] = [
  'sector',
  'owner',
  'figureId',
  'figure',
  'value',
  'unit',
  'asOf',
  'target',
  'variance',
  'period',
  'periodValue',
  'lastYear',
  'status',
  'reportingShare',
  'rowsUsed',
  'rowsTotal',
  'quality',
];

/** Readings in their order; `sectorOf` and what is known of a figure's past are asked by KPI id. */
export interface FiguresView {
  title: string;
  readings: readonly KpiReading[];
  sectorOf: (kpiId: string) => SectorSpec | undefined;
  answerOf?: (kpiId: string) => KpiAnswer | undefined;
}

/** The table; a past that was not asked for yet is empty. */
export function figuresTable(view: FiguresView, provenance: Provenance): ExportTable {
  const { title, readings } = view;
  return {
    title,
    columns: [...figureColumns(COLUMNS, provenance.text), ...sourceColumns(provenance)],
    rows: readings.map((reading) => [
      ...figureCells(reading, view, provenance),
      ...sourceCells(provenance, reading.kpi.feed),
    ]),
    notes: viewNotes(
      provenance,
      readings.map(({ kpi }) => kpi.feed),
      readings.map(({ asOfMs }) => asOfMs),
    ),
  };
}

function figureCells(
  { kpi, value, status, sample, reportingShare, asOfMs, quality }: KpiReading,
  { sectorOf, answerOf }: FiguresView,
  { text }: Provenance,
): ExportValue[] {
  const { pick, t, language } = text;
  const sector = sectorOf(kpi.id);
  const target = kpi.target?.value ?? Number.NaN;
  const { latest, changeToLastYear } = answerOf?.(kpi.id) ?? {};
  const { period } = historyPlan(kpi.period);
  return [
    sector ? pick(sector.title) : null,
    sector ? pick(sector.owner) : null,
    kpi.id,
    pick(kpi.title),
    value,
    formatUnit(kpi.unit, language),
    asOfMs,
    target,
    varianceToTarget(value, target).absolute,
    latest ? formatPeriod(latest.endMs - 1, period, language) : null,
    latest?.value ?? null,
    changeToLastYear?.from.value ?? null,
    statusWord(kpi, status, text),
    reportingShare,
    sample?.rowsUsed ?? null,
    sample?.rowsTotal ?? null,
    t(`words.quality.${quality}`),
  ];
}
