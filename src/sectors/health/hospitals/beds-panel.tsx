// Beds by hospital: each against its planned beds, fullest first, with what emergency and intensive care have left.
import { useMemo } from 'react';
import type { Language, LocalizedText } from '#kernel/localized-text.ts';
import { QUALITY, qualityWord } from '#kernel/quality.ts';
import type { PanelProps } from '#kernel/sector/sector.ts';
import { rowQuality } from '#kernel/table/row-quality.ts';
import { idAt, localizedTextAt, numberAt, type Table } from '#kernel/table/table.ts';
import { effectiveQuality, type Cadence } from '#kernel/time/freshness.ts';
import { BulletList } from '#charts/bullet/bullet-list.tsx';
import type { BulletBand, BulletItem } from '#charts/bullet/bullet-layout.ts';
import { formatNumber } from '#i18n/format.ts';
import { useNow } from '#live/use-now.ts';
import { useTable } from '#live/use-table.ts';
import { getInstalled } from '#session/installed.ts';
import { useSession } from '#session/session-store.ts';
import { MOST_LISTED, RestNote } from '#ui/frame/rest-note.tsx';
import { AgeLabel } from '#ui/mark/age-label.tsx';
import { AwaitedRows } from '#ui/rows/awaited-rows.tsx';
import { NoRows } from '#ui/rows/no-rows.tsx';

const FEED = 'hospital-beds';
const REFRESH_MS = 60_000;

const TEXT = {
  title: { vi: 'Công suất sử dụng giường', en: 'Bed occupancy' },
  empty: { vi: 'Nguồn chưa có bệnh viện nào', en: 'The source holds no hospital' },
  beds: { vi: 'giường', en: 'beds' },
  icu: { vi: 'giường hồi sức trống', en: 'intensive-care beds free' },
  visits: { vi: 'lượt cấp cứu/24 giờ', en: 'emergency visits in 24 h' },
  late: { vi: 'quá hạn cập nhật', en: 'stale report' },
} satisfies Record<string, LocalizedText>;

/** Classes of domain knowledge: 85–100 % is normal, over 110 % grave. Design values. */
const CLASSES: readonly (LocalizedText & { upTo: number })[] = [
  { upTo: 85, vi: 'còn nhiều chỗ', en: 'room to spare' },
  { upTo: 100, vi: 'bình thường', en: 'normal' },
  { upTo: 110, vi: 'quá tải', en: 'overcrowded' },
  { upTo: 120, vi: 'quá tải nặng', en: 'gravely overcrowded' },
];

/** Bullets of all hospitals, fullest first; one of them selects its hospital on the map. */
export default function BedsPanel({ language }: PanelProps) {
  const table = useTable(FEED);
  const nowMs = useNow(REFRESH_MS);
  const feed = getInstalled().feeds.get(FEED);
  const selection = useSession((session) => session.selection);
  const select = useSession((session) => session.select);
  const items = useMemo(
    () => (table && feed ? bulletsOf(table, feed, nowMs, language) : []),
    [table, feed, nowMs, language],
  );
  if (!table || !feed) return <AwaitedRows feed={FEED} lines={8} />;
  if (items.length === 0) return <NoRows feed={FEED} title={TEXT.empty[language]} />;
  const quality = effectiveQuality(QUALITY.good, table.watermarkMs, nowMs, feed);
  return (
    <>
      <BulletList
        title={TEXT.title[language]}
        items={items.slice(0, MOST_LISTED)}
        highlighted={selection?.feed === FEED ? selection.id : undefined}
        onSelect={(id) => select({ feed: FEED, id })}
      />
      <RestNote rows={items.length} />
      <p className="panel-note">
        <AgeLabel ageMs={nowMs - table.watermarkMs} quality={qualityWord(quality)} />
      </p>
    </>
  );
}

function bulletsOf(table: Table, feed: Cadence, nowMs: number, language: Language): BulletItem[] {
  const bands: BulletBand[] = CLASSES.map((one) => ({ upTo: one.upTo, label: one[language] }));
  const items = Array.from({ length: table.rowCount }, (_, row): BulletItem => {
    const isLate = rowQuality(table, row, feed, nowMs) === QUALITY.stale;
    return {
      key: idAt(table, row),
      label: localizedTextAt(table, 'name', row, language),
      value: numberAt(table, 'occupancy', row),
      unit: '%',
      digits: 0,
      bands,
      note: [...(isLate ? [TEXT.late[language]] : []), ...remarksOf(table, row, language)]
        .map((remark) => remark.replaceAll(' ', '\u00a0'))
        .join(' · '),
    };
  });
  const rank = ({ value }: BulletItem) => (Number.isNaN(value) ? -1 : value);
  return items.sort((a, b) => rank(b) - rank(a));
}

/** Patients over beds, and what only some hospitals have: intensive care and an emergency department. */
function remarksOf(table: Table, row: number, language: Language): string[] {
  const write = (column: string) => formatNumber(numberAt(table, column, row), 0, language);
  const remarks = [`${write('occupied')}/${write('beds')} ${TEXT.beds[language]}`];
  if (numberAt(table, 'icuBeds', row) > 0) remarks.push(`${write('icuFree')} ${TEXT.icu[language]}`);
  if (numberAt(table, 'emergencyVisits', row) > 0)
    remarks.push(`${write('emergencyVisits')} ${TEXT.visits[language]}`);
  return remarks;
}
