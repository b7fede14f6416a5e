// The hazards that get daily bulletins: heavy rain, strong wind at sea, heat, and reservoirs that release.
import { HOUR_MS, timeOfDay } from '../calendar/local-time.ts';
import { createBoundedCache } from '../noise/bounded-cache.ts';
import { hashText } from '../noise/hash.ts';
import type { ReadReservoir, Reservoir } from '../water/reservoir-state.ts';
import type { Atmosphere, WeatherPlace } from '../weather/atmosphere.ts';
import type { AdministrativeUnit, UnitLookup } from '../unit-lookup.ts';
import { levelReached, type DailyHazard } from './daily-bulletins.ts';
import { createReleaseHazard } from './release-hazard.ts';
import { areasOfUnits, COASTAL_WATERS, type WarningTopic } from './warning-message.ts';

const HYDROMET = 'Đài Khí tượng Thủy văn (mô phỏng)';
const OFFSHORE: WeatherPlace = { lon: 107.25, lat: 10.0, exposure: 1.3, stream: hashText('offshore') };
const INLAND: WeatherPlace = { lon: 107.25, lat: 10.65, exposure: 0.15, stream: hashText('inland') };
const RELEASING_RESERVOIRS = 3;
/** Wind over open water against the coast's. */
const OPEN_SEA = 1.22;
/** Steps of [value, disaster risk level]; winds are Beaufort 6, 8 and 10. */
const RAIN_STEPS_MM = [
  [32, 1],
  [60, 2],
  [110, 3],
] as const;
const WIND_STEPS_MS = [
  [10.8, 2],
  [17.2, 3],
  [24.5, 4],
] as const;
const HEAT_STEPS_C = [
  [35, 1],
  [37, 2],
] as const;

const WIND_TOPIC: WarningTopic = {
  category: 'Met',
  event: { vi: 'Gió mạnh trên biển', en: 'Strong wind at sea' },
  instruction: {
    vi: 'Tàu thuyền không ra khơi; tàu đang hoạt động vào bờ hoặc tìm nơi trú tránh.',
    en: 'Vessels stay in port; vessels at sea return or take shelter.',
  },
  senderName: HYDROMET,
  urgency: 'Expected',
  certainty: 'Likely',
};
const RAIN_TOPIC: WarningTopic = {
  category: 'Met',
  event: { vi: 'Mưa lớn', en: 'Heavy rain' },
  instruction: {
    vi: 'Đề phòng ngập úng vùng trũng, sạt lở sườn dốc; không đi qua ngầm tràn khi nước chảy xiết.',
    en: 'Beware of flooding in low places and of landslides; do not cross flooded fords.',
  },
  senderName: HYDROMET,
  urgency: 'Expected',
  certainty: 'Likely',
};
const HEAT_TOPIC: WarningTopic = {
  category: 'Met',
  event: { vi: 'Nắng nóng', en: 'Heat' },
  instruction: {
    vi: 'Hạn chế làm việc ngoài trời từ 11 đến 15 giờ; đề phòng cháy nổ và cháy rừng.',
    en: 'Avoid outdoor work from 11:00 to 15:00; beware of fire.',
  },
  senderName: HYDROMET,
  urgency: 'Expected',
  certainty: 'Likely',
};

function rainHazard({ rain }: Atmosphere, mainland: readonly AdministrativeUnit[]): DailyHazard {
  const felt = mainland.filter((_, n) => n % 3 === 0);
  const rainOf = createBoundedCache(200, (day: number) => {
    const first = Math.floor(timeOfDay(day, 6) / HOUR_MS);
    let sum = 0;
    for (const { lon, lat } of felt) {
      for (let hour = 0; hour < 24; hour++) sum += rain.patchHourMm(lon, lat, first + hour);
    }
    return sum / Math.max(1, felt.length);
  });
  return {
    id: 'mua-lon',
    topic: RAIN_TOPIC,
    issueHour: 5.5,
    levelOn: (day) => levelReached(rainOf(day), RAIN_STEPS_MM),
    headline: () => ({ vi: 'Cảnh báo mưa lớn diện rộng', en: 'Heavy rain over a wide area' }),
    description: (_, day) => ({
      vi: `Lượng mưa trung bình 24 giờ tới khoảng ${rainOf(day).toFixed(0)} mm, cục bộ gấp đôi.`,
      en: `About ${rainOf(day).toFixed(0)} mm of rain in 24 hours on average, locally twice as much.`,
    }),
    areas: () => areasOfUnits(mainland),
  };
}

function windHazard(atmosphere: Atmosphere): DailyHazard {
  const windOf = createBoundedCache(200, (day: number) => {
    const hours = Array.from({ length: 12 }, (_, n) => timeOfDay(day, 5 + 2 * n));
    return Math.max(...hours.map((tMs) => OPEN_SEA * atmosphere.wind(OFFSHORE, tMs).speed));
  });
  return {
    id: 'gio-manh',
    topic: WIND_TOPIC,
    issueHour: 4.5,
    levelOn: (day) => levelReached(windOf(day), WIND_STEPS_MS),
    headline: (level) => ({
      vi: `Gió mạnh trên biển, rủi ro thiên tai cấp ${level}`,
      en: `Strong wind at sea, disaster risk level ${level}`,
    }),
    description: (_, day) => ({
      vi: `Gió mạnh nhất khoảng ${windOf(day).toFixed(0)} m/s, biển động.`,
      en: `Winds up to about ${windOf(day).toFixed(0)} m/s, rough sea.`,
    }),
    areas: () => COASTAL_WATERS,
  };
}

function heatHazard(atmosphere: Atmosphere, mainland: readonly AdministrativeUnit[]): DailyHazard {
  const heatOf = createBoundedCache(200, (day: number) =>
    Math.max(...[12, 13, 14, 15].map((hour) => atmosphere.temperatureC(INLAND, timeOfDay(day, hour)))),
  );
  return {
    id: 'nang-nong',
    topic: HEAT_TOPIC,
    issueHour: 7,
    levelOn: (day) => levelReached(heatOf(day), HEAT_STEPS_C),
    headline: () => ({ vi: 'Nắng nóng khu vực phía bắc', en: 'Heat in the north of the province' }),
    description: (_, day) => ({
      vi: `Nhiệt độ cao nhất khoảng ${heatOf(day).toFixed(0)} °C.`,
      en: `Highest temperature about ${heatOf(day).toFixed(0)} °C.`,
    }),
    areas: () => areasOfUnits(mainland.filter((unit) => unit.lat > 10.53)),
  };
}

/** Builds the hazards of a world; `isTold` says when a story speaks for a reservoir itself. */
export function createHazards(
  atmosphere: Atmosphere,
  reservoirs: readonly Reservoir[],
  read: ReadReservoir,
  lookup: UnitLookup,
  isTold: (reservoirId: string, tMs: number) => boolean,
): DailyHazard[] {
  const mainland = lookup.units.filter((unit) => unit.lat > 9.5);
  const largest = reservoirs.toSorted((a, b) => b.capacityMm3 - a.capacityMm3).slice(0, RELEASING_RESERVOIRS);
  return [
    rainHazard(atmosphere, mainland),
    windHazard(atmosphere),
    heatHazard(atmosphere, mainland),
    ...largest.map((reservoir) => createReleaseHazard(reservoir, read, lookup, isTold)),
  ];
}
