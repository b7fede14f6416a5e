// One interruption of supply: why, where, whom it touches, and how it ends.
import { HOUR_MS, MINUTE_MS } from '../calendar/local-time.ts';

/** Why the current is off. */
export type OutageCause = 'maintenance' | 'storm' | 'overload' | 'equipment' | 'thirdParty' | 'animal';

/** One interruption; instants in epoch ms. */
export interface Outage {
  localId: string;
  nature: 'planned' | 'fault';
  /** Whole medium-voltage feeders count in SAIDI; the low-voltage side of one transformer does not. */
  voltage: 'medium' | 'low';
  cause: OutageCause;
  name: { vi: string; en: string };
  place: { vi: string; en: string };
  unitCode: string;
  lon: number;
  lat: number;
  customers: number;
  /** When it becomes known: five days ahead for works, when it trips for faults. */
  announcedMs: number;
  startMs: number;
  /** What the company tells its customers. */
  expectedEndMs: number;
  endMs: number;
  /** Local id of the incident that reported it, where one did. */
  incidentId?: string;
}

/** Restored outages stay in the register this long. */
export const KEPT_MS = 24 * HOUR_MS;
/** Up to this long the whole feeder waits for the fault to be found. */
const WHOLE_MS = 40 * MINUTE_MS;
/** Then what can be fed from the other side is switched over at this share of the outage; this share keeps waiting. */
const SWITCHED_AT = 0.45;
const WAITING_SHARE = 0.4;

/** `planned` before, `open` while customers wait, `restored` after. */
export type OutageStatus = 'planned' | 'open' | 'restored';

/** The state at an instant and since when it holds. */
export function outageStatusAt(outage: Outage, atMs: number): { status: OutageStatus; sinceMs: number } {
  if (atMs >= outage.endMs) return { status: 'restored', sinceMs: outage.endMs };
  if (atMs >= outage.startMs) return { status: 'open', sinceMs: outage.startMs };
  return { status: 'planned', sinceMs: outage.announcedMs };
}

/** When part of the customers is switched over; undefined for short outages and those of one transformer. */
export function switchedMs({ startMs, endMs, voltage, nature }: Outage): number | undefined {
  if (voltage === 'low' || nature === 'planned' || endMs - startMs <= WHOLE_MS) return undefined;
  return Math.round((startMs + SWITCHED_AT * (endMs - startMs)) / 1000) * 1000;
}

/** Customers without current at an instant. */
export function customersOutAt(outage: Outage, atMs: number): number {
  if (atMs < outage.startMs || atMs >= outage.endMs) return 0;
  const switched = switchedMs(outage);
  return switched !== undefined && atMs >= switched ? waiting(outage) : outage.customers;
}

/** Customers times minutes without current, over the whole outage. */
export function customerMinutes(outage: Outage): number {
  const { startMs, endMs, customers } = outage;
  const switched = switchedMs(outage) ?? endMs;
  return (customers * (switched - startMs) + waiting(outage) * (endMs - switched)) / MINUTE_MS;
}

/** The instants at which something became known of it, ascending, each once. */
export function turningPoints(outage: Outage): number[] {
  const { announcedMs, startMs, endMs } = outage;
  const all = [announcedMs, startMs, switchedMs(outage) ?? startMs, endMs];
  return [...new Set(all)].sort((a, b) => a - b);
}

/** True when the register holds it at some time in [fromMs, toMs]. */
export function isHeld({ announcedMs, endMs }: Outage, fromMs: number, toMs: number): boolean {
  return announcedMs <= toMs && endMs + KEPT_MS > fromMs;
}

function waiting({ customers }: Outage): number {
  return Math.round(customers * WAITING_SHARE);
}
