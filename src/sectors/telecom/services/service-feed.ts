// What the operators state of every unit for a month.
import type { ColumnMapping, FeedSpec } from '#kernel/feed/feed.ts';
import type { RollupSpec } from '#kernel/table/rollup.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

function count(column: string): ColumnMapping {
  return { column, kind: 'number', attribute: column, unit: '{count}', range: [0, 10_000_000] };
}

function share(kpi: string, numerator: string, denominator: string): RollupSpec {
  return { kpi, unit: '%', scale: 100, method: { kind: 'ratioOfSums', numerator, denominator } };
}

/** The feed of the monthly reports. */
export const serviceFeed: FeedSpec = {
  id: 'telecom-services',
  source: 'broker',
  title: { vi: 'Báo cáo dịch vụ viễn thông theo tháng', en: 'Monthly reports of the operators' },
  entityType: 'TelecomServiceReport',
  geometry: 'none',
  lifetime: 'report',
  cadenceMs: 35 * DAY_MS,
  pollMs: HOUR_MS,
  columns: [
    { column: 'name', kind: 'text', attribute: 'name' },
    { column: 'name@en', kind: 'text', attribute: 'name@en' },
    { column: 'unitCode', kind: 'text', attribute: 'areaServed' },
    count('population'),
    count('households'),
    count('mobileSubscribers'),
    count('householdsWithFibre'),
    count('householdsWithSmartphone'),
    count('stations4g'),
    count('stations5g'),
    count('mastSites'),
    count('sharedMastSites'),
    count('hamlets'),
    count('hamletsCovered'),
    { column: 'fibreKm', kind: 'number', attribute: 'fibreLength', unit: 'km', range: [0, 100_000] },
  ],
  rollups: [
    {
      kpi: 'telecom.subscribers-per-100',
      unit: '/10*2',
      scale: 100,
      method: { kind: 'ratioOfSums', numerator: 'mobileSubscribers', denominator: 'population' },
    },
    share('telecom.fibre-households', 'householdsWithFibre', 'households'),
    share('telecom.smartphone-households', 'householdsWithSmartphone', 'households'),
    share('telecom.coverage', 'hamletsCovered', 'hamlets'),
    share('telecom.shared-masts', 'sharedMastSites', 'mastSites'),
    { kpi: 'telecom.stations-4g', unit: '{count}', method: { kind: 'sum', column: 'stations4g' } },
    { kpi: 'telecom.fibre-km', unit: 'km', method: { kind: 'sum', column: 'fibreKm' } },
  ],
};
