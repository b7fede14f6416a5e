// WaterQualityObserved: nine automatic surface-water stations, every fifteen minutes.
import { DAY_MS, HOUR_MS, localHour, MINUTE_MS, seasonal } from '../calendar/local-time.ts';
import { dateTime, measured, property } from '../entity-attributes.ts';
import { clamp, smoothStep } from '../noise/curves.ts';
import { smoothNoise } from '../noise/smooth-noise.ts';
import { createReportingKind } from '../reporting-kind.ts';
import { servedArea, stationSite, type StationRow, type StationSite } from '../station-site.ts';
import { MEAN_TEMPERATURE_C } from '../weather/climate.ts';
import type { UnitLookup } from '../unit-lookup.ts';
import type { EntityKind } from '../world-contract.ts';
import type { Catchment, Runoff } from './catchment-runoff.ts';
import { seaLevelM } from './sea-tide.ts';

/** A station; `salt` is the share of sea water at high tide, `load` how polluted the water is, 0 to 1. */
interface Listed {
  row: StationRow;
  body: 'reservoir' | 'river';
  salt: number;
  load: number;
}
interface QualitySite extends StationSite, Omit<Listed, 'row'> {
  catchment: Catchment;
}

const STATIONS: readonly Listed[] = [
  {
    row: ['ho-da-den', 'Trạm nước mặt hồ Đá Đen', 'Đá Đen reservoir water station', 107.19, 10.603, 0.2],
    body: 'reservoir',
    salt: 0,
    load: 0.15,
  },
  {
    row: [
      'ho-song-ray',
      'Trạm nước mặt hồ Sông Ray',
      'Sông Ray reservoir water station',
      107.345,
      10.618,
      0.2,
    ],
    body: 'reservoir',
    salt: 0,
    load: 0.18,
  },
  {
    row: [
      'ho-chau-pha',
      'Trạm nước mặt hồ Châu Pha',
      'Châu Pha reservoir water station',
      107.165,
      10.585,
      0.2,
    ],
    body: 'reservoir',
    salt: 0,
    load: 0.3,
  },
  {
    row: ['ho-da-bang', 'Trạm nước mặt hồ Đá Bàng', 'Đá Bàng reservoir water station', 107.28, 10.58, 0.2],
    body: 'reservoir',
    salt: 0,
    load: 0.25,
  },
  {
    row: ['ho-song-hoa', 'Trạm nước mặt hồ Sông Hỏa', 'Sông Hỏa reservoir water station', 107.43, 10.61, 0.2],
    body: 'reservoir',
    salt: 0,
    load: 0.22,
  },
  {
    row: ['song-dinh', 'Trạm nước mặt sông Dinh', 'Dinh river water station', 107.163, 10.488, 0.5],
    body: 'river',
    salt: 0.3,
    load: 0.55,
  },
  {
    row: ['song-ray', 'Trạm nước mặt sông Ray', 'Ray river water station', 107.362, 10.522, 0.4],
    body: 'river',
    salt: 0.08,
    load: 0.3,
  },
  {
    row: [
      'song-thi-vai-my-xuan',
      'Trạm nước mặt sông Thị Vải – Mỹ Xuân',
      'Thị Vải river station, Mỹ Xuân',
      107.022,
      10.638,
      0.5,
    ],
    body: 'river',
    salt: 0.65,
    load: 0.7,
  },
  {
    row: [
      'song-thi-vai-phu-my',
      'Trạm nước mặt sông Thị Vải – Phú Mỹ',
      'Thị Vải river station, Phú Mỹ',
      107.02,
      10.585,
      0.6,
    ],
    body: 'river',
    salt: 0.75,
    load: 0.5,
  },
];

function siteOf({ row, body, salt, load }: Listed, lookup: UnitLookup): QualitySite {
  const [, , , lon, lat] = row;
  return {
    ...stationSite('WaterQualityObserved', row, {
      waterBodyType: property(body),
      ...servedArea(lookup, lon, lat),
    }),
    body,
    salt,
    load,
    catchment: { lon, lat: lat + 0.04, areaKm2: 120, responseHours: 6 },
  };
}

/** Water chemistry of one site: dilution and mud after rain, oxygen by day, salt by tide. */
function chemistry(site: QualitySite, runoff: Runoff, tMs: number) {
  const { stream, load, body } = site;
  const slow = (index: number, days: number) => smoothNoise(stream + index, tMs, days * DAY_MS);
  const flushed = smoothStep(runoff.inflowM3s(site.catchment, tMs) / site.catchment.areaKm2, 0.015, 0.35);
  const tide = clamp((seaLevelM(tMs - HOUR_MS) + 1.8) / 3.1, 0, 1);
  const salinity = 32 * site.salt * (0.45 + 0.55 * tide) * (1 - 0.6 * flushed) + 0.05;
  const temperature =
    seasonal(MEAN_TEMPERATURE_C, tMs - 12 * DAY_MS) +
    0.9 +
    0.9 * Math.cos(((localHour(tMs) - 16) / 12) * Math.PI) +
    0.5 * slow(1, 6);
  const daylight = Math.cos(((localHour(tMs) - 15) / 12) * Math.PI);
  const bod = (2 + 13 * load) * (1 + 0.25 * slow(2, 2)) * (1 - 0.35 * flushed);
  return {
    temperature,
    salinity,
    pH:
      6.9 +
      0.4 * (body === 'reservoir' ? 1 : 0) +
      0.25 * site.salt +
      0.12 * daylight +
      0.2 * slow(3, 3) -
      0.3 * flushed,
    O2: clamp(
      7.1 -
        4.2 * load +
        0.55 * daylight * (body === 'reservoir' ? 1.2 : 0.6) +
        0.5 * slow(4, 2) -
        0.06 * (temperature - 27),
      1.2,
      9.5,
    ),
    turbidity: (6 + 22 * load + (body === 'river' ? 9 : 0)) * (1 + 0.25 * slow(5, 1)) * (1 + 6 * flushed),
    conductivity: (110 + 260 * load) * (1 - 0.3 * flushed) * (1 + 0.06 * slow(6, 4)) + 1480 * salinity,
    bod,
    cod: bod * (2.1 + 0.2 * slow(7, 5)),
    NH4: Math.max(0.02, (0.06 + 1.1 * load * load) * (1 + 0.4 * slow(8, 2)) * (1 - 0.3 * flushed)),
    NO3: Math.max(0.1, (0.7 + 2.6 * load) * (1 + 0.25 * slow(9, 3)) + 0.8 * flushed),
  };
}

/** Builds the kind; BOD, COD, ammonium and nitrate are online analysers' values, mg/l. */
export function createWaterQualityKind(runoff: Runoff, lookup: UnitLookup): EntityKind {
  return createReportingKind<QualitySite>({
    type: 'WaterQualityObserved',
    cadenceMs: 15 * MINUTE_MS,
    outagesPerDay: 0.03,
    sites: () => STATIONS.map((listed) => siteOf(listed, lookup)),
    observe(site, reportMs) {
      const water = chemistry(site, runoff, reportMs);
      return {
        dateObserved: dateTime(reportMs),
        temperature: measured(water.temperature, 'CEL', reportMs),
        pH: measured(water.pH, 'Q30', reportMs, 2),
        O2: measured(water.O2, 'M1', reportMs, 2),
        turbidity: measured(water.turbidity, 'NTU', reportMs),
        conductivity: measured(water.conductivity, 'G42', reportMs, 0),
        salinity: measured(water.salinity, 'GK', reportMs, 2),
        bod: measured(water.bod, 'M1', reportMs),
        cod: measured(water.cod, 'M1', reportMs),
        NH4: measured(water.NH4, 'M1', reportMs, 2),
        NO3: measured(water.NO3, 'M1', reportMs, 2),
      };
    },
  });
}
