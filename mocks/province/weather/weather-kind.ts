// WeatherObserved: twelve automatic weather stations, every ten minutes.
import { MINUTE_MS } from '../calendar/local-time.ts';
import { dateTime, measured } from '../entity-attributes.ts';
import { createReportingKind } from '../reporting-kind.ts';
import { servedArea, stationSite, type StationRow, type StationSite } from '../station-site.ts';
import type { UnitLookup } from '../unit-lookup.ts';
import type { EntityKind } from '../world-contract.ts';
import type { Atmosphere } from './atmosphere.ts';

const STATIONS: readonly StationRow[] = [
  ['vung-tau', 'Trạm khí tượng Vũng Tàu', 'Vũng Tàu weather station', 107.083, 10.368, 1],
  ['hai-dang', 'Trạm gió Hải đăng Vũng Tàu', 'Vũng Tàu lighthouse wind station', 107.077, 10.3336, 1.15],
  ['ba-ria', 'Trạm khí tượng Bà Rịa', 'Bà Rịa weather station', 107.172, 10.5, 0.5],
  ['phu-my', 'Trạm khí tượng Phú Mỹ', 'Phú Mỹ weather station', 107.055, 10.592, 0.45],
  ['cai-mep', 'Trạm khí tượng cảng Cái Mép', 'Cái Mép port weather station', 107.031, 10.53, 0.75],
  ['long-hai', 'Trạm khí tượng Long Hải', 'Long Hải weather station', 107.24, 10.392, 0.95],
  ['ho-tram', 'Trạm khí tượng Hồ Tràm', 'Hồ Tràm weather station', 107.446, 10.478, 0.95],
  ['ngai-giao', 'Trạm khí tượng Ngãi Giao', 'Ngãi Giao weather station', 107.246, 10.647, 0.15],
  ['xuyen-moc', 'Trạm khí tượng Xuyên Mộc', 'Xuyên Mộc weather station', 107.42, 10.558, 0.3],
  ['song-ray', 'Trạm đo mưa hồ Sông Ray', 'Sông Ray reservoir weather station', 107.345, 10.625, 0.2],
  ['binh-chau', 'Trạm khí tượng Bình Châu', 'Bình Châu weather station', 107.54, 10.548, 0.8],
  ['con-dao', 'Trạm khí tượng Côn Đảo', 'Côn Đảo weather station', 106.606, 8.682, 1.3],
];

/** Builds the kind; `precipitation` is the rain of the hour that ends at `dateObserved`. */
export function createWeatherKind(atmosphere: Atmosphere, lookup: UnitLookup): EntityKind {
  return createReportingKind<StationSite>({
    type: 'WeatherObserved',
    cadenceMs: 10 * MINUTE_MS,
    outagesPerDay: 0.012,
    sites: () =>
      STATIONS.map((row) => stationSite('WeatherObserved', row, servedArea(lookup, row[3], row[4]))),
    observe(site, reportMs) {
      const wind = atmosphere.wind(site, reportMs);
      return {
        dateObserved: dateTime(reportMs),
        temperature: measured(atmosphere.temperatureC(site, reportMs), 'CEL', reportMs),
        relativeHumidity: measured(atmosphere.relativeHumidity(site, reportMs), 'C62', reportMs, 2),
        precipitation: measured(atmosphere.rain.lastHourMm(site.lon, site.lat, reportMs), 'MMT', reportMs),
        windSpeed: measured(wind.speed, 'MTS', reportMs),
        gustSpeed: measured(wind.gust, 'MTS', reportMs),
        windDirection: measured(wind.fromDegrees, 'DD', reportMs, 0),
        atmosphericPressure: measured(atmosphere.pressureHpa(site, reportMs), 'A97', reportMs),
        visibility: measured(
          Math.round(atmosphere.visibilityM(site, reportMs) / 100) * 100,
          'MTR',
          reportMs,
          0,
        ),
      };
    },
  });
}
