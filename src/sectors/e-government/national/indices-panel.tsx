// The yearly indices against their maxima, each with its rank; the pillars of the DTI below.
import { useMemo } from 'react';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { PanelProps } from '#kernel/sector/sector.ts';
import { localizedTextAt, numberAt, textAt, type Table } from '#kernel/table/table.ts';
import { BulletList } from '#charts/bullet/bullet-list.tsx';
import { formatNumber } from '#i18n/format.ts';
import { formatPeriod } from '#i18n/format-period.ts';
import { periodStart } from '#kernel/time/calendar-period.ts';
import { useTable } from '#live/use-table.ts';
import { AwaitedRows } from '#ui/rows/awaited-rows.tsx';
import { NoRows } from '#ui/rows/no-rows.tsx';
import { NATIONAL_FEED } from './national-feed.ts';

const TEXT = {
  indices: { vi: 'Chỉ số của tỉnh', en: 'Indices of the province' },
  pillars: { vi: 'Tám trụ cột của DTI', en: 'Eight pillars of the DTI' },
  rank: { vi: 'hạng {rank}/{all}, {year}', en: 'rank {rank} of {all}, {year}' },
  most: { vi: 'tối đa {points}', en: 'at most {points}' },
  empty: { vi: 'Chưa có chỉ số nào được công bố', en: 'No index has been published' },
} satisfies Record<string, LocalizedText>;

/** Pillars are `DTI.<name>`. */
const PILLAR_CODE = 'DTI.';
/** Published in percent; the others are points. */
const PERCENT_CODE = 'SIPAS';

/** Two lists of bullets. */
export default function IndicesPanel({ language }: PanelProps) {
  const table = useTable(NATIONAL_FEED);
  const items = useMemo(() => (table ? bulletsOf(table, language) : []), [table, language]);
  if (!table) return <AwaitedRows feed={NATIONAL_FEED} lines={6} />;
  if (items.length === 0) return <NoRows feed={NATIONAL_FEED} title={TEXT.empty[language]} />;
  const lists = [
    [TEXT.indices, items.filter(({ code }) => !code.startsWith(PILLAR_CODE))],
    [TEXT.pillars, items.filter(({ code }) => code.startsWith(PILLAR_CODE))],
  ] as const;
  return (
    <div className="panel-parts">
      {lists.map(([title, bullets]) => (
        <section key={title.en}>
          <BulletList title={title[language]} items={bullets} />
        </section>
      ))}
    </div>
  );
}

function bulletsOf(table: Table, language: PanelProps['language']) {
  return Array.from({ length: table.rowCount }, (_, row) => {
    const code = textAt(table, 'code', row);
    const factor = code === PERCENT_CODE ? 100 : 1;
    const maximum = numberAt(table, 'maximum', row) * factor;
    const year = periodStart((table.observedAtMs[row] ?? Number.NaN) - 1, 'year');
    const write = (value: number) => formatNumber(value, 0, language);
    return {
      key: table.ids[row] ?? String(row),
      code,
      label: localizedTextAt(table, 'name', row, language),
      value: numberAt(table, 'value', row) * factor,
      unit: code === PERCENT_CODE ? '%' : '1',
      digits: maximum <= 1 ? 3 : 2,
      bands: [{ upTo: maximum, label: TEXT.most[language].replace('{points}', write(maximum)) }],
      note: TEXT.rank[language]
        .replace('{rank}', write(numberAt(table, 'rank', row)))
        .replace('{all}', write(numberAt(table, 'rankedProvinces', row)))
        .replace('{year}', formatPeriod(year, 'year', language)),
    };
  });
}
