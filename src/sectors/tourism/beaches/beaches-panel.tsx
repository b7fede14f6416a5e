// Beaches now against what they can carry, and the events of the coming days.
import { useMemo } from 'react';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { PanelProps } from '#kernel/sector/sector.ts';
import { qualityWord } from '#kernel/quality.ts';
import { rowQuality } from '#kernel/table/row-quality.ts';
import { numberAt, textAt, type Table } from '#kernel/table/table.ts';
import { BulletList } from '#charts/bullet/bullet-list.tsx';
import { formatNumber, formatQuantity } from '#i18n/format.ts';
import { useNow } from '#live/use-now.ts';
import { useTable } from '#live/use-table.ts';
import { getInstalled } from '#session/installed.ts';
import { useSession } from '#session/session-store.ts';
import { AgeLabel } from '#ui/mark/age-label.tsx';
import { AwaitedRows } from '#ui/rows/awaited-rows.tsx';
import { NoRows } from '#ui/rows/no-rows.tsx';
import { ComingEvents } from '../events/coming-events.tsx';
import { FLAG_WORDS } from './beach-words.ts';
import { beachesByLoad } from './beaches-by-load.ts';

const FEED = 'tourism-beaches';
const REFRESH_MS = 10_000;

const TEXT = {
  beaches: { vi: 'Số người so với sức tải', en: 'People against carrying capacity' },
  empty: { vi: 'Nguồn chưa có bãi tắm nào', en: 'The source holds no beaches' },
  waves: { vi: 'sóng', en: 'waves' },
  rescues: { vi: 'ca cứu hộ', en: 'rescues' },
  stale: { vi: 'quá hạn cập nhật', en: 'stale' },
} satisfies Record<string, LocalizedText>;

/** Classes of load, in the order of the scale; the same limits as the map layer and the figure. */
const BANDS = [
  { upTo: 50, label: { vi: 'Vắng', en: 'Quiet' } },
  { upTo: 95, label: { vi: 'Đông', en: 'Busy' } },
  { upTo: 115, label: { vi: 'Đầy', en: 'Full' } },
  { upTo: 140, label: { vi: 'Quá tải', en: 'Overloaded' } },
] as const;

/** The fullest beach first; a press selects it on the map. */
export default function BeachesPanel({ language }: PanelProps) {
  return (
    <div className="panel-parts">
      <Beaches language={language} />
      <ComingEvents language={language} />
    </div>
  );
}

function Beaches({ language }: PanelProps) {
  const table = useTable(FEED);
  const nowMs = useNow(REFRESH_MS);
  const selection = useSession((session) => session.selection);
  const select = useSession((session) => session.select);
  const feed = getInstalled().feeds.get(FEED);
  const rows = useMemo(() => (table ? beachesByLoad(table) : []), [table]);
  if (!table || !feed) return <AwaitedRows feed={FEED} lines={6} />;
  if (rows.length === 0) return <NoRows feed={FEED} title={TEXT.empty[language]} />;
  const bands = BANDS.map(({ upTo, label }) => ({ upTo, label: label[language] }));
  const qualityOf = (row: number) => qualityWord(rowQuality(table, row, feed, nowMs));
  const items = rows.map((row) => ({
    key: table.ids[row] ?? '',
    label: nameOf(table, row, language),
    value: numberAt(table, 'loadShare', row),
    unit: '%',
    digits: 0,
    bands,
    note: noteOf(table, row, language, qualityOf(row) === 'stale'),
  }));
  const newestMs = Math.max(...rows.map((row) => table.observedAtMs[row] ?? Number.NEGATIVE_INFINITY));
  const newest = rows.find((row) => table.observedAtMs[row] === newestMs);
  return (
    <section>
      <BulletList
        title={TEXT.beaches[language]}
        items={items}
        highlighted={selection?.feed === FEED ? selection.id : undefined}
        onSelect={(id) => select({ feed: FEED, id })}
      />
      <p className="panel-note">
        <AgeLabel
          ageMs={Number.isFinite(newestMs) ? nowMs - newestMs : Number.NaN}
          quality={newest === undefined ? 'missing' : qualityOf(newest)}
        />
      </p>
    </section>
  );
}

function nameOf(table: Table, row: number, language: PanelProps['language']): string {
  return (language === 'en' && textAt(table, 'name@en', row)) || textAt(table, 'name', row);
}

/** People over capacity, flag, waves, rescues; only what is known. */
function noteOf(table: Table, row: number, language: PanelProps['language'], isStale: boolean): string {
  const people = formatNumber(numberAt(table, 'peopleCount', row), 0, language);
  const capacity = formatQuantity(numberAt(table, 'carryingCapacity', row), 0, '{person}', language);
  const waveM = numberAt(table, 'waveHeight', row);
  const rescues = numberAt(table, 'rescuesToday', row);
  const parts = [
    `${people} / ${capacity}`,
    FLAG_WORDS[textAt(table, 'flag', row)]?.[language] ?? '',
    Number.isNaN(waveM) ? '' : `${TEXT.waves[language]} ${formatQuantity(waveM, 1, 'm', language)}`,
    rescues > 0 ? `${formatNumber(rescues, 0, language)} ${TEXT.rescues[language]}` : '',
    isStale ? TEXT.stale[language] : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
