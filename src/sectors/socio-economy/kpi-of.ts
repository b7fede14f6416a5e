// What the key figures of the economy share: their prefix, the month they stand for, the unit that a row belongs to.
import type { KpiSpec } from '#kernel/sector/sector.ts';

/** A figure of this sector. */
export const kpiOf = (name: string, kpi: Omit<KpiSpec, 'id'>): KpiSpec => ({
  id: `socio-economy.${name}`,
  ...kpi,
});

/** Stated for a month, of the whole province only. */
export const MONTHLY = { period: 'month' } as const;
/** Stated for a month by every unit. */
export const BY_UNIT = { period: 'month', unitColumn: 'unitCode' } as const;
