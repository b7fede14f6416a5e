// What a person could see at an instant, small enough to keep: figures, grave open events, silent sources; as text and back.

/** A figure: its value, phenomenon time (epoch ms) and the share that reported, 0 … 1 (NaN where none should). */
export interface KeptFigure {
  value: number;
  asOfMs: number;
  reportingShare: number;
}

/** A grave open event; its title as it was read then. */
export interface KeptEvent {
  feed: string;
  id: string;
  title: string;
  severityCode: number;
  /** Epoch ms; NaN when unknown. */
  startedMs: number;
}

/** The state of things at `atMs` (epoch ms). */
export interface Snapshot {
  atMs: number;
  /** By KPI id; those without a value are left out. Their status is judged when it is read: limits may be set anew meanwhile. */
  figures: ReadonlyMap<string, KeptFigure>;
  /** Feeds of events that were known: what they did not list was not open. */
  eventFeeds: readonly string[];
  events: readonly KeptEvent[];
  /** Feeds that were dead or stale. */
  silentFeeds: readonly string[];
}

/** Significant digits kept: more than any figure is written with, without the noise of sums. */
const DIGITS = 12;

/** A snapshot as plain data for JSON: rows instead of objects, null for NaN. */
export function packSnapshot({ atMs, figures, eventFeeds, events, silentFeeds }: Snapshot): unknown {
  return {
    at: atMs,
    figures: [...figures].map(([id, { value, asOfMs, reportingShare }]) => [
      id,
      Number(value.toPrecision(DIGITS)),
      orNull(asOfMs),
      orNull(Math.round(reportingShare * 1000) / 1000),
    ]),
    eventFeeds,
    events: events.map(({ feed, id, title, severityCode, startedMs }) => [
      feed,
      id,
      title,
      severityCode,
      orNull(startedMs),
    ]),
    silentFeeds,
  };
}

/** The snapshot of such data; null for anything else. */
export function unpackSnapshot(data: unknown): Snapshot | null {
  if (!isRecord(data)) return null;
  const { at, figures, eventFeeds, events, silentFeeds } = data;
  if (typeof at !== 'number' || !isTexts(eventFeeds) || !isTexts(silentFeeds)) return null;
  if (!isRows(figures) || !isRows(events)) return null;
  return {
    atMs: at,
    eventFeeds,
    silentFeeds,
    figures: new Map(
      figures.map(([id, value, asOfMs, reportingShare]) => [
        text(id),
        { value: number(value), asOfMs: number(asOfMs), reportingShare: number(reportingShare) },
      ]),
    ),
    events: events.map(([feed, id, title, severityCode, startedMs]) => ({
      feed: text(feed),
      id: text(id),
      title: text(title),
      severityCode: number(severityCode),
      startedMs: number(startedMs),
    })),
  };
}

/** True for an object that is no list. */
export function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function isTexts(data: unknown): data is string[] {
  return Array.isArray(data) && data.every((item) => typeof item === 'string');
}

function isRows(data: unknown): data is unknown[][] {
  return Array.isArray(data) && data.every((row) => Array.isArray(row));
}

function orNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function number(item: unknown): number {
  return typeof item === 'number' ? item : Number.NaN;
}

function text(item: unknown): string {
  return typeof item === 'string' ? item : '';
}
