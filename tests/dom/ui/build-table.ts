// Builds live tables and figures for component tests from plain values.
import type { KpiSpec } from '#kernel/sector/sector.ts';
import type { Column, TableBatch } from '#kernel/table/columns.ts';
import { applyBatch, type Table } from '#kernel/table/table.ts';
import type { FeedHealth } from '#live/feed-health.ts';
import type { KpiReading } from '#live/kpis.ts';

/** Sunday, 22 November 2026, 10:14:05 in the province. */
export const NOW_MS = Date.UTC(2026, 10, 22, 3, 14, 5);

/** A text column from its values; '' is missing. */
export function textColumn(name: string, values: readonly string[]): Column {
  const dictionary = ['', ...new Set(values.filter((value) => value !== ''))];
  const codeOf = new Map(dictionary.map((text, code) => [text, code]));
  return {
    kind: 'text',
    name,
    codes: Uint32Array.from(values, (value) => codeOf.get(value) ?? 0),
    dictionary,
  };
}

/** A number column from its values; NaN is missing. */
export function numberColumn(name: string, unit: string, values: readonly number[]): Column {
  return { kind: 'number', name, unit, values: Float64Array.from(values) };
}

/** A time column from epoch ms. */
export function timeColumn(name: string, values: readonly number[]): Column {
  return { kind: 'time', name, unit: '', values: Float64Array.from(values) };
}

/** A table of `ids.length` rows, all good and observed a minute ago unless said otherwise. */
export function buildTable(
  id: string,
  ids: readonly string[],
  columns: Column[],
  over: Partial<TableBatch> = {},
): Table {
  return applyBatch(undefined, {
    tableId: id,
    sequence: 1,
    rowCount: ids.length,
    ids,
    rows: null,
    columns,
    geometry: null,
    observedAtMs: Float64Array.from(ids, () => NOW_MS - 60_000),
    receivedAtMs: Float64Array.from(ids, () => NOW_MS - 5_000),
    quality: new Uint8Array(ids.length),
    watermarkMs: NOW_MS - 60_000,
    kpis: [],
    ...over,
  });
}

/** A KPI whose target is 80 and where more is better. */
export const SPEED_RATIO: KpiSpec = {
  id: 'transport.speed-ratio',
  title: { vi: 'Tốc độ so với thông thoáng', en: 'Speed against free flow' },
  unit: '%',
  digits: 0,
  direction: 'up',
  feed: 'traffic',
  target: { value: 80 },
};

/** A fresh reading of a KPI. */
export function buildReading(value: number, over: Partial<KpiReading> = {}): KpiReading {
  const sample = {
    kpi: SPEED_RATIO.id,
    value,
    unit: '%',
    asOfMs: NOW_MS - 60_000,
    oldestMs: NOW_MS - 90_000,
    rowsUsed: 97,
    rowsTotal: 100,
    reportingShare: 1,
    terms: { sum: 0, divisor: 1 },
    leftOut: { missing: 0, suspect: 0, stale: 0, incomplete: 0 },
  };
  return {
    kpi: SPEED_RATIO,
    sample,
    value,
    status: 'normal',
    reportingShare: 0.97,
    asOfMs: sample.asOfMs,
    ageMs: 60_000,
    quality: 'good',
    change: undefined,
    cause: 'live',
    ...over,
  };
}

/** The health of a feed that is well. */
export function buildHealth(over: Partial<FeedHealth> = {}): FeedHealth {
  return {
    feedId: 'traffic',
    sourceId: 'broker',
    connector: 'ngsi-ld',
    title: { vi: 'Giao thông trên đường', en: 'Traffic on roads' },
    sector: { vi: 'Giao thông', en: 'Transport' },
    state: 'live',
    rows: 412,
    refusals: [],
    refusedRows: 0,
    lastSuccessMs: NOW_MS - 8_000,
    lastAttemptMs: NOW_MS - 8_000,
    watermarkMs: NOW_MS - 60_000,
    lagMs: 52_000,
    clockSkewMs: 0,
    ratePerMin: 824,
    error: null,
    consecutiveErrors: 0,
    pollMs: 15_000,
    cadenceMs: 60_000,
    ...over,
  };
}
