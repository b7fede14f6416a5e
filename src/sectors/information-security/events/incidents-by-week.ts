// Incidents counted by week and group of kinds, and how long their repair took by kind. Pure.
import type { LocalizedText } from '#kernel/localized-text.ts';
import { numberAt, textAt, type Table } from '#kernel/table/table.ts';
import { addPeriods, periodStart } from '#kernel/time/calendar-period.ts';

/** Kinds that are drawn as one part: five can be told apart. */
export const GROUPS: readonly { key: string; name: LocalizedText; kinds: readonly string[] }[] = [
  { key: 'malware', name: { vi: 'Mã độc', en: 'Malware' }, kinds: ['malware'] },
  { key: 'phishing', name: { vi: 'Lừa đảo', en: 'Phishing' }, kinds: ['phishing'] },
  { key: 'guessing', name: { vi: 'Dò mật khẩu', en: 'Password guessing' }, kinds: ['bruteForce'] },
  {
    key: 'service',
    name: { vi: 'Từ chối, gián đoạn dịch vụ', en: 'Denial or disruption of service' },
    kinds: ['ddos', 'disruption'],
  },
  {
    key: 'intrusion',
    name: { vi: 'Khai thác lỗ hổng, lộ dữ liệu, chèn nội dung', en: 'Exploitation, data leak, defacement' },
    kinds: ['exploit', 'dataLeak', 'defacement'],
  },
];

const GROUP_OF = new Map(GROUPS.flatMap(({ kinds }, index) => kinds.map((kind) => [kind, index] as const)));

/** Counts of one week in the order of `GROUPS`. */
export interface WeekCounts {
  startMs: number;
  values: readonly number[];
}

/** The last `count` local weeks up to the one that `nowMs` lies in; kinds that are not known are left out. */
export function incidentsByWeek(table: Table, nowMs: number, count: number): WeekCounts[] {
  const lastMs = periodStart(nowMs, 'week');
  const weeks = Array.from({ length: count }, (_, index) => ({
    startMs: addPeriods(lastMs, 'week', index + 1 - count),
    values: GROUPS.map(() => 0),
  }));
  for (let row = 0; row < table.rowCount; row += 1) {
    const startMs = periodStart(numberAt(table, 'detectedAt', row), 'week');
    const values = weeks.find((week) => week.startMs === startMs)?.values;
    const group = GROUP_OF.get(textAt(table, 'category', row));
    if (values && group !== undefined) values[group] = (values[group] ?? 0) + 1;
  }
  return weeks;
}

/** Repairs of one kind. */
export interface RepairLine {
  category: string;
  repaired: number;
  medianH: number;
  /** Nine of ten were repaired within. */
  percentile90H: number;
}

/** Hours to repair by kind over all repaired rows, the slowest kind first; kinds without a repair are left out. */
export function repairTimes(table: Table): RepairLine[] {
  const hours = new Map<string, number[]>();
  for (let row = 0; row < table.rowCount; row += 1) {
    const repairH = numberAt(table, 'repairH', row);
    if (Number.isNaN(repairH)) continue;
    const category = textAt(table, 'category', row);
    hours.set(category, [...(hours.get(category) ?? []), repairH]);
  }
  return [...hours]
    .map(([category, values]) => ({
      category,
      repaired: values.length,
      medianH: percentileOf(values, 0.5),
      percentile90H: percentileOf(values, 0.9),
    }))
    .sort((a, b) => b.medianH - a.medianH || a.category.localeCompare(b.category));
}

/** Linear between closest ranks, as roll-ups do it. */
function percentileOf(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = share * (sorted.length - 1);
  const below = sorted[Math.floor(rank)] ?? Number.NaN;
  return below + ((sorted[Math.ceil(rank)] ?? Number.NaN) - below) * (rank - Math.floor(rank));
}
