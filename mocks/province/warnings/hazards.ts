// The hazards that get daily bulletins: heavy rain, strong wind at sea, heat, and reservoirs that release.
import { HOUR_MS, timeOfDay } from '../calendar/local-time.ts';
import { createBoundedCache } from '../noise/bounded-cache.ts';
import { hashText } from '../noise/hash.ts';
import { spillShare, type ReadReservoir, type Reservoir } from '../water/reservoir-state.ts';
import type { Atmosphere, WeatherPlace } from '../weather/atmosphere.ts';
import type { UnitLookup } from '../unit-lookup.ts';
import type { DailyHazard } from './daily-bulletins.ts';
import { areasOfUnits, COASTAL_WATERS, type WarningTopic } from './warning-message.ts';

const HYDROMET = 'Đài Khí tượng Thủy văn (mô phỏng)';
const OFFSHORE: WeatherPlace = { lon: 107.25, lat: 10.0, exposure: 1.3, stream: hashText('offshore') };
const INLAND: WeatherPlace = { lon: 107.25, lat: 10.65, exposure: 0.15, stream: hashText('inland') };
const RELEASING_RESERVOIRS = 3;

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

const thresholds = (value: number, steps: readonly [number, number][]) =>
  steps.reduce((level, [from, reached]) => (value >= from ? reached : level), 0);

function releaseHazard(
  reservoir: Reservoir,
  read: ReadReservoir,
  lookup: UnitLookup,
  isTold: (id: string, tMs: number) => boolean,
): DailyHazard {
  const level = createBoundedCache(200, (day: number) => {
    const hours = [8, 14, 20, 26].map((hour) => timeOfDay(day, hour));
    if (hours.some((tMs) => isTold(reservoir.id, tMs))) return 0;
    const most = Math.max(
      ...hours.map((tMs) => {
        const state = read(reservoir, tMs);
        return spillShare(state.storageRatio) > 0.25 ? state.dischargeM3s / reservoir.catchment.areaKm2 : 0;
      }),
    );
    return thresholds(most, [
      [0.1, 1],
      [0.3, 2],
      [0.8, 3],
    ]);
  });
  const peak = (day: number) =>
    Math.max(...[8, 14, 20, 26].map((hour) => read(reservoir, timeOfDay(day, hour)).dischargeM3s)).toFixed(0);
  const at = lookup.unitAt(reservoir.lon, reservoir.lat);
  return {
    id: `xa-${reservoir.id}`,
    issueHour: 6,
    levelOn: level,
    topic: {
      category: 'Infra',
      event: { vi: 'Xả nước hồ chứa', en: 'Reservoir release' },
      instruction: {
        vi: 'Người dân vùng hạ lưu không đánh bắt cá, không qua lại lòng sông khi hồ xả nước.',
        en: 'People downstream keep away from the river bed while the reservoir releases water.',
      },
      senderName: 'Công ty Khai thác công trình thủy lợi (mô phỏng)',
      urgency: 'Expected',
      certainty: 'Likely',
    },
    headline: () => ({ vi: `${reservoir.name.vi} xả tràn`, en: `${reservoir.name.en} is spilling` }),
    description: (_, day) => ({
      vi: `${reservoir.name.vi} xả tối đa khoảng ${peak(day)} m³/s trong 24 giờ tới.`,
      en: `${reservoir.name.en} releases up to about ${peak(day)} m³/s in the next 24 hours.`,
    }),
    areas: () => {
      const downstream = lookup.units.filter(
        (unit) =>
          unit.code === at?.code ||
          (Math.abs(unit.lon - reservoir.lon) < 0.08 &&
            unit.lat < reservoir.lat &&
            reservoir.lat - unit.lat < 0.2),
      );
      return areasOfUnits(downstream);
    },
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
  const dayRain = createBoundedCache(200, (day: number) => {
    const first = Math.floor(timeOfDay(day, 6) / HOUR_MS);
    const mainland = lookup.units.filter((unit) => unit.lat > 9.5).filter((_, n) => n % 3 === 0);
    let sum = 0;
    for (const unit of mainland) {
      for (let hour = 0; hour < 24; hour++)
        sum += atmosphere.rain.patchHourMm(unit.lon, unit.lat, first + hour);
    }
    return sum / Math.max(1, mainland.length);
  });
  const dayWind = createBoundedCache(200, (day: number) =>
    Math.max(
      ...Array.from(
        { length: 12 },
        (_, n) => 1.22 * atmosphere.wind(OFFSHORE, timeOfDay(day, 5 + 2 * n)).speed,
      ),
    ),
  );
  const dayHeat = createBoundedCache(200, (day: number) =>
    Math.max(...[12, 13, 14, 15].map((hour) => atmosphere.temperatureC(INLAND, timeOfDay(day, hour)))),
  );
  const mainlandUnits = lookup.units.filter((unit) => unit.lat > 9.5);
  const largest = [...reservoirs]
    .sort((a, b) => b.capacityMm3 - a.capacityMm3)
    .slice(0, RELEASING_RESERVOIRS);
  return [
    {
      id: 'mua-lon',
      topic: RAIN_TOPIC,
      issueHour: 5.5,
      levelOn: (day) =>
        thresholds(dayRain(day), [
          [32, 1],
          [60, 2],
          [110, 3],
        ]),
      headline: () => ({ vi: 'Cảnh báo mưa lớn diện rộng', en: 'Heavy rain over a wide area' }),
      description: (_, day) => ({
        vi: `Lượng mưa trung bình 24 giờ tới khoảng ${dayRain(day).toFixed(0)} mm, cục bộ gấp đôi.`,
        en: `About ${dayRain(day).toFixed(0)} mm of rain in 24 hours on average, locally twice as much.`,
      }),
      areas: () => areasOfUnits(mainlandUnits),
    },
    {
      id: 'gio-manh',
      topic: WIND_TOPIC,
      issueHour: 4.5,
      levelOn: (day) =>
        thresholds(dayWind(day), [
          [10.8, 2],
          [17.2, 3],
          [24.5, 4],
        ]),
      headline: (level) => ({
        vi: `Gió mạnh trên biển, rủi ro thiên tai cấp ${level}`,
        en: `Strong wind at sea, disaster risk level ${level}`,
      }),
      description: (_, day) => ({
        vi: `Gió mạnh nhất khoảng ${dayWind(day).toFixed(0)} m/s, biển động.`,
        en: `Winds up to about ${dayWind(day).toFixed(0)} m/s, rough sea.`,
      }),
      areas: () => COASTAL_WATERS,
    },
    {
      id: 'nang-nong',
      topic: HEAT_TOPIC,
      issueHour: 7,
      levelOn: (day) =>
        thresholds(dayHeat(day), [
          [35, 1],
          [37, 2],
        ]),
      headline: () => ({ vi: 'Nắng nóng khu vực phía bắc', en: 'Heat in the north of the province' }),
      description: (_, day) => ({
        vi: `Nhiệt độ cao nhất khoảng ${dayHeat(day).toFixed(0)} °C.`,
        en: `Highest temperature about ${dayHeat(day).toFixed(0)} °C.`,
      }),
      areas: () => areasOfUnits(mainlandUnits.filter((unit) => unit.lat > 10.53)),
    },
    ...largest.map((reservoir) => releaseHazard(reservoir, read, lookup, isTold)),
  ];
}
