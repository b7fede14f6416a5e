// Who is ahead and who behind: lines of revenue and owners of works against what was promised, units in order.
import { useMemo } from 'react';
import type { Language, LocalizedText } from '#kernel/localized-text.ts';
import { BulletList } from '#charts/bullet/bullet-list.tsx';
import type { BulletItem } from '#charts/bullet/bullet-layout.ts';
import { BarRanking } from '#charts/ranking/bar-ranking.tsx';
import type { RankedItem } from '#charts/ranking/rank-items.ts';
import { formatNumber, formatQuantity } from '#i18n/format.ts';
import { useNow } from '#live/use-now.ts';
import { useTable } from '#live/use-table.ts';
import { getInstalled } from '#session/installed.ts';
import { useSession } from '#session/session-store.ts';
import { AwaitedRows } from '#ui/rows/awaited-rows.tsx';
import { achievements, revenueLines, type Achievement, type AchievementColumns } from './budget-rows.ts';

const LINES = 'budget-by-tax';
const MONEY = '10*9.VND';
const REFRESH_MS = 60_000;
const UNITS_SHOWN = 8;

const TEXT = {
  lines: {
    vi: 'Khoản thu lũy kế so với dự toán lũy kế',
    en: 'Lines of revenue against the estimate to date',
  },
  owners: { vi: 'Giải ngân theo chủ đầu tư, so với kế hoạch năm', en: 'Spent by owner, of the year’s plan' },
  estimate: { vi: 'Dự toán lũy kế', en: 'Estimate to date' },
  promised: { vi: 'Tiến độ cam kết', en: 'Schedule' },
  ofEstimate: { vi: 'so với dự toán', en: 'of the estimate' },
  late: { vi: 'báo cáo quá hạn', en: 'reports overdue' },
  behind: { vi: 'chậm tiến độ cam kết', en: 'behind schedule' },
  onSchedule: { vi: 'đạt tiến độ cam kết', en: 'on schedule' },
} satisfies Record<string, LocalizedText>;

interface Standing extends AchievementColumns {
  feed: string;
  title: LocalizedText;
  /** Whether units are ranked by what was promised to date, or by the plan of the year. */
  by: 'promised' | 'whole';
}

const OWNERS: Standing = {
  feed: 'public-investment',
  title: TEXT.owners,
  by: 'whole',
  key: 'owner',
  name: 'owner',
  done: 'disbursedYearToDate',
  whole: 'yearPlan',
  promised: 'scheduleYearToDate',
};
const UNITS: Readonly<Record<'revenue' | 'investment', Standing>> = {
  investment: {
    ...OWNERS,
    title: { vi: 'Giải ngân theo đơn vị, so với kế hoạch năm', en: 'Spent by unit, of the year’s plan' },
    key: 'unitCode',
    name: 'unitName',
  },
  revenue: {
    feed: 'budget-by-unit',
    title: {
      vi: 'Thu nội địa theo đơn vị, so với dự toán lũy kế',
      en: 'Domestic revenue by unit, of the estimate to date',
    },
    by: 'promised',
    key: 'unitCode',
    name: 'name',
    done: 'revenueYearToDate',
    whole: 'yearEstimate',
    promised: 'estimateYearToDate',
  },
};

/** Lines of revenue, largest first; each scale is as long in estimates as the others, so that marks stand in one line. */
export function RevenueBullets({ language }: { language: Language }) {
  const table = useTable(LINES);
  const selection = useSession((session) => session.selection);
  const select = useSession((session) => session.select);
  const items = useMemo(() => {
    const lines = table ? revenueLines(table, language) : [];
    const furthest = Math.max(1, ...lines.map(shareOf).filter(Number.isFinite));
    return lines.map((line): BulletItem => ({
      key: line.id,
      label: line.name,
      value: line.collected,
      target: line.expected,
      max: line.expected * furthest,
      unit: MONEY,
      digits: 0,
      note: `${formatQuantity(100 * shareOf(line), 0, '%', language)} ${TEXT.ofEstimate[language]}`,
    }));
  }, [table, language]);
  if (!table) return <AwaitedRows feed={LINES} lines={6} />;
  return (
    <BulletList
      title={TEXT.lines[language]}
      targetLabel={TEXT.estimate[language]}
      items={items}
      highlighted={selection?.feed === LINES ? selection.id : undefined}
      onSelect={(id) => select({ feed: LINES, id })}
    />
  );
}

const shareOf = ({ collected, expected }: { collected: number; expected: number }) => collected / expected;

/** Owners of works; the mark is what they committed themselves to by now. */
export function OwnerBullets({ language }: { language: Language }) {
  const groups = useStanding(OWNERS, language);
  const items = useMemo(
    () =>
      groups?.map((group): BulletItem => ({
        key: group.key,
        label: group.name,
        value: (100 * group.done) / group.whole,
        target: (100 * group.promised) / group.whole,
        bands: [
          { upTo: (100 * group.promised) / group.whole, label: TEXT.behind[language] },
          { upTo: 100, label: TEXT.onSchedule[language] },
        ],
        unit: '%',
        digits: 1,
        note: noteOf(group, group.whole, language),
      })),
    [groups, language],
  );
  if (!items) return <AwaitedRows feed={OWNERS.feed} lines={4} />;
  return <BulletList title={OWNERS.title[language]} targetLabel={TEXT.promised[language]} items={items} />;
}

/** Units in order; the number under a name is what it has done of what. */
export function UnitRanking({ view, language }: { view: keyof typeof UNITS; language: Language }) {
  const standing = UNITS[view];
  const groups = useStanding(standing, language);
  const items = useMemo(
    () =>
      groups?.map((group): RankedItem => ({
        key: group.key,
        label: group.name,
        value: (100 * group.done) / group[standing.by],
        note: noteOf(group, group[standing.by], language),
        quality: Number.isNaN(group.done) ? 'stale' : 'good',
      })),
    [groups, standing.by, language],
  );
  if (!items) return <AwaitedRows feed={standing.feed} lines={6} />;
  return (
    <BarRanking
      title={standing.title[language]}
      unit="%"
      digits={1}
      items={items}
      mostShown={UNITS_SHOWN}
      order="ascending"
      {...(standing.by === 'promised' && { target: 100 })}
    />
  );
}

function useStanding(standing: Standing, language: Language): Achievement[] | null {
  const table = useTable(standing.feed);
  const nowMs = useNow(REFRESH_MS);
  const feed = getInstalled().feeds.get(standing.feed);
  return useMemo(
    () => (table && feed ? achievements(table, standing, feed, nowMs, language) : null),
    [table, standing, feed, nowMs, language],
  );
}

function noteOf({ done, late }: Achievement, of: number, language: Language): string {
  const amounts = `${formatNumber(done, 0, language)}/${formatQuantity(of, 0, MONEY, language)}`;
  return late === 0 ? amounts : `${amounts} · ${TEXT.late[language]}: ${formatNumber(late, 0, language)}`;
}
