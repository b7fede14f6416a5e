// A small province of reservoirs for the tests of facts and sentences: a feed, its table, its sector.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { QUALITY } from '#kernel/quality.ts';
import type { KpiSpec, SectorSpec } from '#kernel/sector/sector.ts';
import type { RollupMethod } from '#kernel/table/rollup.ts';
import { applyBatch, type Table } from '#kernel/table/table.ts';
import { installSectors, type Installed } from '#session/installed.ts';
import { NOW_MS } from '../../../kernel/exception/exception-facts.ts';

/** One reservoir: its name, level, unit, and whether it stands above normal. */
export type Reservoir = readonly [name: string, levelM: number, unitCode: string, isAbove: 0 | 1];

/** A figure of reservoirs. */
export function figureOf(overrides: Partial<KpiSpec> = {}): KpiSpec {
  return {
    id: 'water.figure',
    title: { vi: 'Mực nước cao nhất', en: 'Highest level' },
    unit: 'm',
    digits: 0,
    direction: 'down',
    feed: 'reservoirs',
    thresholds: { medium: 50, high: 60, critical: 71.5 },
    ...overrides,
  };
}

/** The feed with that figure rolled up by `method`. */
export function feedOf(kpi: KpiSpec, method: RollupMethod): FeedSpec {
  return {
    id: 'reservoirs',
    source: 'hydromet',
    title: { vi: 'Hồ chứa', en: 'Reservoirs' },
    entityType: 'Reservoir',
    geometry: 'point',
    cadenceMs: 600_000,
    pollMs: 60_000,
    columns: [
      { column: 'name', kind: 'text', attribute: 'name' },
      { column: 'unitCode', kind: 'text', attribute: 'unitCode' },
      { column: 'level', kind: 'number', attribute: 'level', unit: 'm' },
      { column: 'isAbove', kind: 'number', attribute: 'isAbove', unit: '{count}' },
    ],
    rollups: [{ kpi: kpi.id, unit: kpi.unit, method }],
  };
}

/** The table of these reservoirs, observed now. */
export function tableOf(rows: readonly Reservoir[]): Table {
  const text = (name: string, texts: readonly string[]) => ({
    kind: 'text' as const,
    name,
    dictionary: ['', ...texts],
    codes: Uint32Array.from(texts, (_, index) => index + 1),
  });
  const numbers = (name: string, values: readonly number[]) => ({
    kind: 'number' as const,
    name,
    unit: 'm',
    values: Float64Array.from(values),
  });
  const times = new Float64Array(rows.length).fill(NOW_MS);
  return applyBatch(undefined, {
    tableId: 'reservoirs',
    sequence: 1,
    rowCount: rows.length,
    ids: rows.map((_, index) => `r${index}`),
    rows: null,
    columns: [
      text(
        'name',
        rows.map(([name]) => name),
      ),
      text(
        'unitCode',
        rows.map(([, , unitCode]) => unitCode),
      ),
      numbers(
        'level',
        rows.map(([, level]) => level),
      ),
      numbers(
        'isAbove',
        rows.map(([, , , isAbove]) => isAbove),
      ),
    ],
    geometry: null,
    observedAtMs: times,
    receivedAtMs: times,
    quality: new Uint8Array(rows.length).fill(QUALITY.good),
    watermarkMs: NOW_MS,
    kpis: [],
  });
}

/** Installs the sector of water with that figure and a layer of reservoirs that is off by default. */
export function installWater(kpi: KpiSpec, feed: FeedSpec): Installed {
  const sector: SectorSpec = {
    id: 'water',
    title: { vi: 'Nước', en: 'Water' },
    owner: { vi: 'Công ty Thủy lợi', en: 'Irrigation Company' },
    icon: 'water',
    order: 1,
    kpis: [kpi],
    layers: [
      {
        id: 'water.reservoirs',
        title: { vi: 'Hồ chứa', en: 'Reservoirs' },
        feed: 'reservoirs',
        kind: 'points',
        order: 1,
        visible: false,
        opacity: 1,
        color: { column: 'level', ramp: 'water', domain: [0, 1] },
        size: { range: [4, 8] },
        card: [],
        titleColumn: 'name',
      },
    ],
    events: [],
    panels: [],
    about: () => Promise.resolve({ about: { metrics: {}, kpis: {} } }),
    shows: { wall: [], leader: [] },
  };
  return installSectors([sector], [{ sector: 'water', feeds: [feed] }]);
}
