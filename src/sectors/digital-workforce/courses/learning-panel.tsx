// Interns of the agreement by semester, and the courses that are still open for booking, the next one first.
import { useMemo } from 'react';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { PanelProps } from '#kernel/sector/sector.ts';
import { numberAt, textAt, type Table } from '#kernel/table/table.ts';
import { useTable } from '#live/use-table.ts';
import { AwaitedRows } from '#ui/rows/awaited-rows.tsx';
import { ConfirmedAge } from '#ui/rows/confirmed-age.tsx';
import { InternBars } from '../interns/intern-bars.tsx';
import { CourseItem } from './course-item.tsx';

const COURSES = 'training-courses';
const COURSES_SHOWN = 8;

const TEXT = {
  courses: { vi: 'Lớp sắp mở', en: 'Courses to come' },
  none: { vi: 'Chưa có lớp nào đang nhận đăng ký', en: 'No course is open for booking' },
} satisfies Record<string, LocalizedText>;

/** The panel: an entry of the list selects its course. */
export default function LearningPanel({ language }: PanelProps) {
  const interns = useTable('internships');
  const courses = useTable(COURSES);
  if (!interns || !courses) return <AwaitedRows feed={interns ? COURSES : 'internships'} lines={8} />;
  return (
    <div className="panel-parts">
      <CourseList table={courses} language={language} />
      <InternBars table={interns} language={language} />
    </div>
  );
}

function openCourses(table: Table): number[] {
  return Array.from({ length: table.rowCount }, (_, row) => row)
    .filter((row) => textAt(table, 'state', row) === 'open')
    .sort((a, b) => numberAt(table, 'startsAt', a) - numberAt(table, 'startsAt', b));
}

function CourseList({ table, language }: PanelProps & { table: Table }) {
  const rows = useMemo(() => openCourses(table), [table]);
  return (
    <section>
      <h3 className="panel-heading">{TEXT.courses[language]}</h3>
      {rows.length === 0 && <p className="panel-note">{TEXT.none[language]}</p>}
      <ul className="panel-list">
        {rows.slice(0, COURSES_SHOWN).map((row) => (
          <CourseItem key={table.ids[row]} table={table} row={row} language={language} />
        ))}
      </ul>
      <ConfirmedAge feed={COURSES} />
    </section>
  );
}
