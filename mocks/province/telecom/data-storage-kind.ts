// DataStorageReport: what every pool of the province's data centre holds at the end of a month.
import { addPeriods } from '#kernel/time/calendar-period.ts';
import { DAY_MS, localDate, localDay, timeOfDay } from '../calendar/local-time.ts';
import { bilingual, measured, property, urn } from '../entity-attributes.ts';
import { hashText } from '../noise/hash.ts';
import { smoothNoise } from '../noise/smooth-noise.ts';
import { createStatisticKind, type StatisticSite } from '../statistics/statistic-kind.ts';
import type { EntityKind } from '../world-contract.ts';

const TYPE = 'DataStorageReport';
const FIRST_YEAR = 2018;
const FIRST_MS = timeOfDay(localDay(Date.UTC(FIRST_YEAR, 0, 1)));
const YEAR_MS = 365.25 * DAY_MS;
/** Twice a year it is decided whether a pool is enlarged: when it is this full, by this much. */
const ENLARGED_ABOVE = 0.83;
const ENLARGED_BY = 1.35;

/** [id, Vietnamese, English, TB used in 2018, growth a year, TB of 2018]; sizes are the simulation's own. */
const POOLS: readonly (readonly [string, string, string, number, number, number])[] = [
  ['nghiep-vu', 'Cơ sở dữ liệu nghiệp vụ', 'Business databases', 24, 1.23, 40],
  ['ho-so', 'Hồ sơ số hóa và văn bản', 'Digitised files and documents', 38, 1.31, 60],
  ['camera', 'Hình ảnh camera dùng chung', 'Shared camera video', 110, 1.17, 160],
  ['khong-gian', 'Dữ liệu đất đai và không gian', 'Land and spatial data', 33, 1.21, 60],
  ['may-ao', 'Máy chủ ảo', 'Virtual machines', 52, 1.18, 90],
  ['sao-luu', 'Sao lưu dự phòng', 'Backup', 120, 1.24, 200],
  ['dung-chung', 'Kho dữ liệu dùng chung', 'Shared data warehouse', 6, 1.42, 15],
];

interface StoragePool extends StatisticSite {
  used2018: number;
  growth: number;
  capacity2018: number;
}

/** The monthly reports as an entity kind. */
export function createDataStorageKind(): EntityKind {
  return createStatisticKind<StoragePool>({
    type: TYPE,
    period: 'month',
    missingShare: 0.02,
    sites: () =>
      POOLS.map(([id, vi, en, used2018, growth, capacity2018]) => ({
        id: urn(TYPE, id),
        stream: hashText(`storage/${id}`),
        used2018,
        growth,
        capacity2018,
        fixed: { name: bilingual({ vi, en }), dataProvider: property('Mô phỏng') },
      })),
    observe: (pool, { endMs }) => ({
      storageCapacity: measured(capacityTb(pool, endMs), 'E35', endMs, 0),
      storageUsed: measured(usedTb(pool, endMs), 'E35', endMs),
      storageUsedQuarterAgo: measured(usedTb(pool, addPeriods(endMs, 'month', -3)), 'E35', endMs),
      storageUsedYearAgo: measured(usedTb(pool, addPeriods(endMs, 'month', -12)), 'E35', endMs),
    }),
  });
}

function usedTb({ used2018, growth, stream }: StoragePool, atMs: number): number {
  return (
    used2018 * growth ** ((atMs - FIRST_MS) / YEAR_MS) * (1 + 0.025 * smoothNoise(stream, atMs, 140 * DAY_MS))
  );
}

/** Enlargements come with the budget, each January and July, and stay. */
function capacityTb(pool: StoragePool, atMs: number): number {
  const { year, month } = localDate(localDay(atMs - 1));
  const halfYears = Math.max(0, 2 * (year - FIRST_YEAR) + (month > 6 ? 1 : 0));
  let capacity = pool.capacity2018;
  for (let half = 0; half <= halfYears; half += 1) {
    const decidedMs = addPeriods(FIRST_MS, 'month', 6 * half);
    if (usedTb(pool, decidedMs) / capacity > ENLARGED_ABOVE)
      capacity = Math.ceil((capacity * ENLARGED_BY) / 10) * 10;
  }
  return capacity;
}
