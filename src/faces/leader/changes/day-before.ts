// The state of things a day before, as far as histories tell it: the same hour of yesterday, and the period stated before the present one.
import type { KpiSeries } from '#kernel/feed/ingest-message.ts';
import { kpiStatus, MINIMUM_REPORTING_SHARE } from '#kernel/sector/kpi-status.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import type { KpiSample } from '#kernel/table/columns.ts';
import { DAY_MS, HOUR_MS, startOfPeriod } from '#kernel/time/local-time.ts';
import type { KeptFigure, Snapshot } from '#session/snapshot.ts';

/** Start of the hour that lies a day before `nowMs`, epoch ms. */
export function sameHourYesterday(nowMs: number): number {
  return startOfPeriod(nowMs, HOUR_MS) - DAY_MS;
}

/** What these pasts say of the hour that starts at `thenMs`; `figures` are the present ones. Lists and sources it does not know. */
export function dayBefore(
  kpis: ReadonlyMap<string, KpiSpec>,
  pasts: ReadonlyMap<string, KpiSeries>,
  figures: Snapshot['figures'],
  thenMs: number,
): Snapshot {
  const earlier = new Map<string, KeptFigure>();
  for (const [id, past] of pasts) {
    const present = figures.get(id);
    const kpi = kpis.get(id);
    if (!kpi || !present) continue;
    const figure = kpi.period === undefined ? inHour(past, thenMs) : statedBefore(past, present, thenMs);
    if (figure) earlier.set(id, figure);
  }
  return { atMs: thenMs, figures: earlier, eventFeeds: [], events: [], silentFeeds: [] };
}

/** The values of a past, NaN where too little was reported. */
export function pastValues({ samples }: KpiSeries): Float64Array {
  return Float64Array.from(samples, valueOf);
}

/** Since when (epoch ms) a state has had its present status without a break, by its hours; NaN where the past does not reach back. */
export function statusSince(kpi: KpiSpec, past: KpiSeries, value: number): number {
  if (kpi.period !== undefined) return Number.NaN;
  const status = kpiStatus(kpi, value);
  const isOther = (hour: number) => kpiStatus(kpi, hour) !== status;
  const values = pastValues(past);
  const lastOther = values.findLastIndex(isOther);
  if (lastOther < 0 || lastOther === values.length - 1) return Number.NaN;
  return past.timesMs[lastOther] ?? Number.NaN;
}

function inHour(past: KpiSeries, thenMs: number): KeptFigure | undefined {
  const index = past.timesMs.indexOf(thenMs + HOUR_MS);
  return index < 0 ? undefined : figureAt(past, index);
}

/** The figure of the period before where the present one ended since; else the present one, which stood then. */
function statedBefore(past: KpiSeries, present: KeptFigure, thenMs: number): KeptFigure | undefined {
  if (present.asOfMs <= thenMs) return present;
  const index = past.timesMs.findLastIndex(
    (endMs, at) => endMs < present.asOfMs && !Number.isNaN(valueOf(past.samples[at])),
  );
  return index < 0 ? undefined : figureAt(past, index);
}

function figureAt(past: KpiSeries, index: number): KeptFigure {
  return {
    value: valueOf(past.samples[index]),
    asOfMs: past.timesMs[index] ?? Number.NaN,
    reportingShare: past.samples[index]?.reportingShare ?? Number.NaN,
  };
}

function valueOf(sample: KpiSample | undefined): number {
  if (!sample) return Number.NaN;
  const isEnough = sample.rowsTotal === 0 || sample.reportingShare >= MINIMUM_REPORTING_SHARE;
  return isEnough ? sample.value : Number.NaN;
}
