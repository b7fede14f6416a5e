// The events of the month against the same month last year, the sex ratio at birth, and the units in order of births.
import { useMemo } from 'react';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { PanelProps } from '#kernel/sector/sector.ts';
import { periodStart } from '#kernel/time/calendar-period.ts';
import { freshRows } from '#kernel/table/row-quality.ts';
import { localizedTextAt, numberAt, type Table } from '#kernel/table/table.ts';
import { BulletList } from '#charts/bullet/bullet-list.tsx';
import { BarRanking } from '#charts/ranking/bar-ranking.tsx';
import { formatSigned } from '#i18n/format.ts';
import { formatPeriod } from '#i18n/format-period.ts';
import { useNow } from '#live/use-now.ts';
import { useTable } from '#live/use-table.ts';
import { getInstalled } from '#session/installed.ts';
import { useSession } from '#session/session-store.ts';
import { AwaitedRows } from '#ui/rows/awaited-rows.tsx';
import { NoRows } from '#ui/rows/no-rows.tsx';
import { sexRatioOf, sumEvents } from './summarize-events.ts';

const FEED = 'vital-statistics';
const REFRESH_MS = 60_000;
const UNITS_SHOWN = 8;
/** Boys to 100 girls: the natural level, and where the bands of the figure end. */
const NATURAL_RATIO = 105;
const RATIO_FROM = 96;

const TEXT = {
  events: { vi: 'Sự kiện hộ tịch', en: 'Vital events' },
  ratio: { vi: 'Tỷ số giới tính khi sinh, 12 tháng qua', en: 'Sex ratio at birth, last 12 months' },
  units: { vi: 'Trẻ đăng ký khai sinh theo đơn vị', en: 'Births registered by unit' },
  province: { vi: 'Toàn tỉnh', en: 'Whole province' },
  empty: { vi: 'Chưa có báo cáo còn hiệu lực', en: 'No current report' },
  low: { vi: 'thấp', en: 'low' },
  naturalLevel: { vi: 'Mức tự nhiên', en: 'Natural level' },
  natural: { vi: 'quanh mức tự nhiên', en: 'about natural' },
  high: { vi: 'mất cân bằng', en: 'unbalanced' },
  note: {
    vi: '{count}/{all} đơn vị đã báo cáo {month}',
    en: '{count} of {all} units have reported for {month}',
  },
  change: { vi: '{change}% so với cùng kỳ', en: '{change}% on last year' },
} satisfies Record<string, LocalizedText>;

const EVENTS: readonly { event: string; label: LocalizedText }[] = [
  { event: 'births', label: { vi: 'Khai sinh', en: 'Births' } },
  { event: 'deaths', label: { vi: 'Khai tử', en: 'Deaths' } },
  { event: 'marriages', label: { vi: 'Kết hôn', en: 'Marriages' } },
  { event: 'divorces', label: { vi: 'Ly hôn', en: 'Divorces' } },
];

interface SectionProps extends PanelProps {
  table: Table;
  rows: readonly number[];
}

/** The panel: only reports in force count, and it says how many units they are. */
export default function EventsPanel({ language }: PanelProps) {
  const table = useTable(FEED);
  const nowMs = useNow(REFRESH_MS);
  const feed = getInstalled().feeds.get(FEED);
  const rows = useMemo(() => (table && feed ? freshRows(table, feed, nowMs) : []), [table, feed, nowMs]);
  if (!table) return <AwaitedRows feed={FEED} lines={8} />;
  if (rows.length === 0) return <NoRows feed={FEED} title={TEXT.empty[language]} />;
  const section = { table, rows, language };
  return (
    <div className="panel-parts">
      <div>
        <EventSums {...section} />
        <SexRatio {...section} />
      </div>
      <UnitRanking {...section} />
    </div>
  );
}

function EventSums({ table, rows, language }: SectionProps) {
  const items = useMemo(
    () =>
      EVENTS.map(({ event, label }) => {
        const { value, lastYear } = sumEvents(table, rows, event);
        const change = formatSigned((100 * (value - lastYear)) / lastYear, 1, language);
        return {
          key: event,
          label: label[language],
          value,
          reference: lastYear,
          note: TEXT.change[language].replace('{change}', change),
        };
      }),
    [table, rows, language],
  );
  const newestMs = rows.reduce((newest, row) => Math.max(newest, table.observedAtMs[row] ?? 0), 0);
  const month = formatPeriod(periodStart(newestMs - 1, 'month'), 'month', language);
  return (
    <section>
      <BarRanking title={TEXT.events[language]} unit="{count}" digits={0} items={items} order="given" />
      <p className="panel-note">
        {TEXT.note[language]
          .replace('{count}', String(rows.length))
          .replace('{all}', String(table.rowCount))
          .replace('{month}', month)}
      </p>
    </section>
  );
}

function SexRatio({ table, rows, language }: SectionProps) {
  const items = useMemo(
    () => [
      {
        key: 'province',
        label: TEXT.province[language],
        value: sexRatioOf(table, rows),
        unit: '/10*2.{girl}',
        digits: 1,
        min: RATIO_FROM,
        target: NATURAL_RATIO,
        bands: [
          { upTo: 102, label: TEXT.low[language] },
          { upTo: 110, label: TEXT.natural[language] },
          { upTo: 116, label: TEXT.high[language] },
        ],
      },
    ],
    [table, rows, language],
  );
  return (
    <section>
      <BulletList title={TEXT.ratio[language]} targetLabel={TEXT.naturalLevel[language]} items={items} />
    </section>
  );
}

function UnitRanking({ table, rows, language }: SectionProps) {
  const selection = useSession((session) => session.selection);
  const select = useSession((session) => session.select);
  const items = useMemo(
    () =>
      table.ids.map((key, row) => ({
        key,
        label: localizedTextAt(table, 'name', row, language),
        value: rows.includes(row) ? numberAt(table, 'births', row) : Number.NaN,
        reference: numberAt(table, 'birthsSamePeriodLastYear', row),
      })),
    [table, rows, language],
  );
  return (
    <section>
      <BarRanking
        title={TEXT.units[language]}
        unit="{count}"
        digits={0}
        items={items}
        mostShown={UNITS_SHOWN}
        highlighted={selection?.feed === FEED ? selection.id : undefined}
        onSelect={(id) => select({ feed: FEED, id })}
      />
    </section>
  );
}
