// Builders of facts for the rules' tests.
import type { EventFacts, FigureFacts } from '#kernel/exception/exception.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';

/** A Sunday morning, 06:00 local time. */
export const NOW_MS = Date.parse('2026-11-22T06:00:00+07:00');
export const HOUR_MS = 3_600_000;

/** Jams: less is better. */
export const JAM: KpiSpec = {
  id: 'roads.jam',
  title: { vi: 'Chiều dài ùn tắc', en: 'Jammed length' },
  unit: 'km',
  digits: 1,
  direction: 'down',
  feed: 'roads',
  thresholds: { medium: 5, high: 15, critical: 30 },
};

/** A figure that is 45 km long, seen for the first time, in a tenth of the province. */
export function figure(overrides: Partial<FigureFacts> = {}): FigureFacts {
  return {
    kpi: JAM,
    value: 45,
    reach: 0.1,
    past: null,
    period: 'hour',
    isStated: false,
    seenAtMs: Number.NaN,
    isToldByEvents: false,
    ...overrides,
  };
}

/** The last hours of a figure, ending on the hour before now. */
export function past(...values: number[]) {
  return {
    endsMs: values.map((_, index) => NOW_MS - (values.length - 1 - index) * HOUR_MS),
    values,
  };
}

/** A fire in one commune that began an hour ago. */
export function event(overrides: Partial<EventFacts> = {}): EventFacts {
  return {
    feed: 'incidents',
    id: 'fire',
    severityCode: 3,
    title: 'Cháy kho',
    places: ['Phường Phú Mỹ'],
    owner: 'Phòng Cảnh sát PCCC',
    startedMs: NOW_MS - HOUR_MS,
    dueMs: Number.NaN,
    isPlan: false,
    ...overrides,
  };
}
