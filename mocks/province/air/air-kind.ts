// AirQualityObserved: three automatic stations and seventeen points of the province's monitoring network, one-hour means.
import { HOUR_MS } from '../calendar/local-time.ts';
import { dateTime, measured, property } from '../entity-attributes.ts';
import { createReportingKind } from '../reporting-kind.ts';
import { servedArea, stationSite, type StationRow, type StationSite } from '../station-site.ts';
import type { RoadNetwork } from '../traffic/road-network.ts';
import type { UnitLookup } from '../unit-lookup.ts';
import type { Atmosphere } from '../weather/atmosphere.ts';
import type { EntityKind } from '../world-contract.ts';
import { roadsNear, type AirPlace, type ReadAir } from './air-quality.ts';

const AUTOMATIC: readonly StationRow[] = [
  ['toc-tien', 'Trạm tự động Tóc Tiên', 'Tóc Tiên automatic station', 107.105, 10.582, 0.3],
  ['ba-ria', 'Trạm tự động Bà Rịa', 'Bà Rịa automatic station', 107.17, 10.495, 0.5],
  ['vung-tau', 'Trạm tự động Vũng Tàu', 'Vũng Tàu automatic station', 107.083, 10.352, 1],
];
/** Points named by the province's monitoring programme; positions are illustrative. */
const POINTS: readonly StationRow[] = [
  ['k06', 'K06 – Giao QL51 và TL765', 'K06 – QL51 and TL765 junction', 107.0565, 10.578, 0.4],
  ['k07', 'K07 – Phú Mỹ', 'K07 – Phú Mỹ', 107.054, 10.6036, 0.4],
  ['k08', 'K08 – Long Điền', 'K08 – Long Điền', 107.2123, 10.4845, 0.45],
  ['k10', 'K10 – Đất Đỏ', 'K10 – Đất Đỏ', 107.2701, 10.4909, 0.4],
  ['k14', 'K14 – Phước Bửu', 'K14 – Phước Bửu', 107.402, 10.5347, 0.4],
  ['k15', 'K15 – Bình Châu', 'K15 – Bình Châu', 107.541, 10.5555, 0.75],
  ['k16', 'K16 – Nhà máy xử lý khí Dinh Cố', 'K16 – Dinh Cố gas processing plant', 107.233, 10.423, 0.8],
  [
    'k17',
    'K17 – Nhà máy xử lý khí Nam Côn Sơn',
    'K17 – Nam Côn Sơn gas processing plant',
    107.238,
    10.427,
    0.8,
  ],
  ['k20', 'K20 – Bến Đình – Bến Đá', 'K20 – Bến Đình – Bến Đá', 107.069, 10.381, 0.95],
  ['k21', 'K21 – Hạ Long', 'K21 – Hạ Long', 107.0715, 10.339, 1],
  ['k22', 'K22 – Bãi Trước', 'K22 – Bãi Trước', 107.072, 10.3475, 1],
  ['k25', 'K25 – Giao QL55 và TL52', 'K25 – QL55 and TL52 junction', 107.262, 10.4895, 0.4],
  ['k45', 'K45 – Trung tâm Bà Rịa', 'K45 – Bà Rịa centre', 107.178, 10.4975, 0.5],
  ['k55', 'K55 – Mỏ đá Thị Vải', 'K55 – Thị Vải quarry', 107.085, 10.607, 0.3],
  ['k63', 'K63 – Cuối hướng gió KCN Mỹ Xuân', 'K63 – downwind of Mỹ Xuân park', 107.052, 10.638, 0.35],
  ['k65', 'K65 – Cuối hướng gió KCN Phú Mỹ I', 'K65 – downwind of Phú Mỹ I park', 107.049, 10.602, 0.4],
  ['k68', 'K68 – Cuối hướng gió KCN Cái Mép', 'K68 – downwind of Cái Mép park', 107.056, 10.537, 0.6],
];
/** Stations whose analysers report carbon monoxide in mg/m³ (GP), as some real ones do. */
const CO_IN_MILLIGRAMS = new Set(['toc-tien', 'ba-ria', 'vung-tau', 'k07', 'k45']);
const QUARRY_DUST: Readonly<Record<string, number>> = { k55: 34, k06: 10, k63: 8, k65: 7, k68: 6 };

type AirSite = StationSite & AirPlace;

/** Builds the kind; every value is the mean of the hour that ends at `dateObserved`. */
export function createAirKind(
  atmosphere: Atmosphere,
  network: RoadNetwork,
  air: ReadAir,
  lookup: UnitLookup,
): EntityKind {
  const siteOf = (row: StationRow, stationType: string): AirSite => ({
    ...stationSite('AirQualityObserved', row, {
      stationType: property(stationType),
      typeofLocation: property('outdoor'),
      ...servedArea(lookup, row[3], row[4]),
    }),
    roads: roadsNear(network, row[3], row[4]),
    dust: QUARRY_DUST[row[0]] ?? 3,
  });
  return createReportingKind<AirSite>({
    type: 'AirQualityObserved',
    cadenceMs: HOUR_MS,
    outagesPerDay: 0.03,
    *prepare() {
      yield network.links;
    },
    sites: () => [
      ...AUTOMATIC.map((row) => siteOf(row, 'automatic')),
      ...POINTS.map((row) => siteOf(row, 'network')),
    ],
    observe(site, reportMs) {
      const state = air(site, reportMs);
      const wind = atmosphere.wind(site, reportMs);
      const inMilligrams = CO_IN_MILLIGRAMS.has(site.localId);
      return {
        dateObserved: dateTime(reportMs),
        pm25: measured(state.pm25, 'GQ', reportMs),
        pm10: measured(state.pm10, 'GQ', reportMs),
        no2: measured(state.no2, 'GQ', reportMs),
        o3: measured(state.o3, 'GQ', reportMs),
        so2: measured(state.so2, 'GQ', reportMs),
        co: inMilligrams
          ? measured(state.co / 1000, 'GP', reportMs, 3)
          : measured(state.co, 'GQ', reportMs, 0),
        temperature: measured(atmosphere.temperatureC(site, reportMs), 'CEL', reportMs),
        relativeHumidity: measured(atmosphere.relativeHumidity(site, reportMs), 'C62', reportMs, 2),
        windSpeed: measured(wind.speed, 'MTS', reportMs),
        windDirection: measured(wind.fromDegrees, 'DD', reportMs, 0),
      };
    },
  });
}
