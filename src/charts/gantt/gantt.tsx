// Work over years: a bar a row, its milestones as marks, today as a line; a row opens to name its milestones.
import { useMemo } from 'react';
import type { LocalizedText } from '#kernel/localized-text.ts';
import { formatPeriod } from '#i18n/format-period.ts';
import { periodStart } from '#kernel/time/calendar-period.ts';
import { useText } from '#i18n/i18n.ts';
import { ChartOrTable } from '../chart-or-table.tsx';
import { FigureTable } from '../plot/figure-table.tsx';
import { GanttKey } from './gantt-key.tsx';
import { axisShare, ganttAxis, PROGRESS_WORDS, type GanttAxis, type GanttGroup } from './gantt-rows.ts';
import { GanttRowView } from './gantt-row-view.tsx';
import './gantt.css';

const TEXT = {
  work: { vi: 'Nội dung', en: 'Work' },
  group: { vi: 'Nhóm', en: 'Group' },
  state: { vi: 'Trạng thái', en: 'State' },
  from: { vi: 'Bắt đầu', en: 'From' },
  to: { vi: 'Kết thúc', en: 'To' },
  milestones: { vi: 'Mốc', en: 'Milestones' },
} satisfies Record<string, LocalizedText>;

/** Groups in their order; `nowMs` is the time on show, epoch ms. */
export interface GanttProps {
  title: string;
  groups: readonly GanttGroup[];
  nowMs: number;
  /** Key of the row that is selected elsewhere. */
  highlighted?: string | undefined;
  onSelect?: ((key: string) => void) | undefined;
}

/** The chart. */
export function Gantt(props: GanttProps) {
  const { title, groups, nowMs } = props;
  const axis = useMemo(() => ganttAxis(groups, nowMs), [groups, nowMs]);
  return (
    <ChartOrTable
      title={title}
      chart={
        <div className="gantt" role="group" aria-label={title}>
          <GanttKey />
          <YearAxis axis={axis} nowMs={nowMs} />
          {groups.map(({ key, label, rows }) => (
            <section key={key} className="gantt__group">
              <h4 className="gantt__group-title">{label}</h4>
              <ul>
                {rows.map((row) => (
                  <li key={row.key}>
                    <GanttRowView
                      row={row}
                      axis={axis}
                      nowMs={nowMs}
                      isHighlighted={row.key === props.highlighted}
                      onSelect={props.onSelect}
                    />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      }
      table={<GanttTable {...props} />}
    />
  );
}

function YearAxis({ axis, nowMs }: { axis: GanttAxis; nowMs: number }) {
  const { t } = useText();
  const everyOther = axis.years.length > 7;
  return (
    <div className="gantt__axis" aria-hidden="true">
      <div className="gantt__track">
        {axis.years.map(({ year, share }, index) => (
          <span
            key={year}
            className="gantt__year"
            data-spare={everyOther && index % 2 === 1}
            style={{ insetInlineStart: `${share * 100}%` }}
          >
            {year}
          </span>
        ))}
        <span
          className="gantt__today-label"
          data-late={axisShare(axis, nowMs) > 0.5}
          style={{ insetInlineStart: `${axisShare(axis, nowMs) * 100}%` }}
        >
          {t('panel.nowLine')}
        </span>
      </div>
    </div>
  );
}

function GanttTable({ title, groups }: GanttProps) {
  const { pick, language } = useText();
  const day = (ms: number) => formatPeriod(periodStart(ms, 'day'), 'day', language);
  return (
    <FigureTable
      title={title}
      head={[TEXT.work, TEXT.group, TEXT.state, TEXT.from, TEXT.to, TEXT.milestones].map((text) =>
        pick(text),
      )}
      rows={groups.flatMap(({ label, rows }) =>
        rows.map((row) => ({
          key: row.key,
          cells: [
            row.note === undefined ? row.label : `${row.label} (${row.note})`,
            label,
            pick(PROGRESS_WORDS[row.state]),
            day(row.startMs),
            day(row.endMs - 1),
            row.milestones
              .map((each) => `${day(each.atMs)} ${each.label} (${pick(PROGRESS_WORDS[each.state])})`)
              .join('; '),
          ],
        })),
      )}
    />
  );
}
