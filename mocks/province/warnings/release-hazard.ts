// Daily bulletins of a reservoir that spills.
import { timeOfDay } from '../calendar/local-time.ts';
import { createBoundedCache } from '../noise/bounded-cache.ts';
import type { UnitLookup } from '../unit-lookup.ts';
import { spillShare, type ReadReservoir, type Reservoir } from '../water/reservoir-state.ts';
import { levelReached, type DailyHazard } from './daily-bulletins.ts';
import { areasOfUnits } from './warning-message.ts';

/** The hazard of one reservoir; `isTold` says when a story speaks for it, and then this one is silent. */
export function createReleaseHazard(
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
    return levelReached(most, [
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
