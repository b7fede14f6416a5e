// Interns by semester as stacked bars: who completed, who is at work, who left, and places that nobody took.
import { useMemo } from 'react';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { PanelProps } from '#kernel/sector/sector.ts';
import type { Table } from '#kernel/table/table.ts';
import { StackedBars } from '#charts/stack/stacked-bars.tsx';
import { semestersOf } from './semesters.ts';

const TEXT = {
  title: { vi: 'Chỗ thực tập theo học kỳ', en: 'Internship places by semester' },
  semester: { vi: 'Học kỳ', en: 'Semester' },
} satisfies Record<string, LocalizedText>;

const PARTS: readonly { key: 'completed' | 'atWork' | 'leftEarly' | 'empty'; name: LocalizedText }[] = [
  { key: 'completed', name: { vi: 'Hoàn thành', en: 'Completed' } },
  { key: 'atWork', name: { vi: 'Đang thực tập', en: 'At work' } },
  { key: 'leftEarly', name: { vi: 'Không hoàn thành', en: 'Left early' } },
  { key: 'empty', name: { vi: 'Chỗ còn trống', en: 'Places empty' } },
];

/** The bars, the newest semester last. */
export function InternBars({ table, language }: PanelProps & { table: Table }) {
  const series = useMemo(() => PARTS.map(({ key, name }) => ({ key, name: name[language] })), [language]);
  const bars = useMemo(
    () =>
      semestersOf(table).map((semester) => ({
        key: semester.label,
        label: `${TEXT.semester[language]} ${semester.label}`,
        values: PARTS.map(({ key }) => semester[key]),
      })),
    [table, language],
  );
  return (
    <section>
      <StackedBars title={TEXT.title[language]} unit="{person}" digits={0} series={series} bars={bars} />
    </section>
  );
}
