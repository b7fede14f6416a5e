// One row of a Gantt chart: its words, its bar with milestones, and, opened, the milestones by name and date.
import { useId, useState } from 'react';
import { periodStart } from '#kernel/time/calendar-period.ts';
import { formatQuantity } from '#i18n/format.ts';
import { formatPeriod } from '#i18n/format-period.ts';
import { useText } from '#i18n/i18n.ts';
import { MilestoneMark } from './gantt-key.tsx';
import { axisShare, PROGRESS_WORDS, type GanttAxis, type GanttRow } from './gantt-rows.ts';
import './gantt.css';

/** A row on its axis; pressing it opens its milestones and reports its key. */
export interface GanttRowViewProps {
  row: GanttRow;
  axis: GanttAxis;
  nowMs: number;
  isHighlighted: boolean;
  onSelect: ((key: string) => void) | undefined;
}

/** The row. */
export function GanttRowView({ row, axis, nowMs, isHighlighted, onSelect }: GanttRowViewProps) {
  const { pick, language } = useText();
  const detailsId = useId();
  const [isOpen, setOpen] = useState(false);
  const month = (ms: number) => formatPeriod(periodStart(ms, 'month'), 'month', language);
  const remarks = [
    pick(PROGRESS_WORDS[row.state]),
    `${month(row.startMs)} – ${month(row.endMs - 1)}`,
    ...(row.done === undefined || Number.isNaN(row.done)
      ? []
      : [formatQuantity(row.done * 100, 0, '%', language)]),
    ...(row.note === undefined ? [] : [row.note]),
  ];
  return (
    <>
      <button
        type="button"
        className="gantt__row"
        data-highlighted={isHighlighted}
        data-state={row.state}
        aria-expanded={isOpen}
        aria-controls={detailsId}
        onClick={() => {
          setOpen(!isOpen);
          onSelect?.(row.key);
        }}
      >
        <span className="gantt__label">
          {row.label}
          <span className="gantt__note">{remarks.join(' · ')}</span>
        </span>
        <RowTrack row={row} axis={axis} nowMs={nowMs} />
      </button>
      <ul id={detailsId} className="gantt__milestones" hidden={!isOpen}>
        {row.milestones.map(({ atMs, label, state }) => (
          <li key={`${atMs} ${label}`} className="gantt__milestone-line">
            <MilestoneMark state={state} />
            <span className="gantt__date">{formatPeriod(periodStart(atMs, 'day'), 'day', language)}</span>
            <span>
              {label} <span className="gantt__state">({pick(PROGRESS_WORDS[state])})</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function RowTrack({ row, axis, nowMs }: Pick<GanttRowViewProps, 'row' | 'axis' | 'nowMs'>) {
  const start = axisShare(axis, row.startMs);
  const length = axisShare(axis, row.endMs) - start;
  const percent = (share: number) => `${share * 100}%`;
  return (
    <span className="gantt__track" aria-hidden="true">
      {axis.years.map(({ year, share }) => (
        <span key={year} className="gantt__year-line" style={{ insetInlineStart: percent(share) }} />
      ))}
      <span
        className="gantt__bar"
        data-state={row.state}
        style={{ insetInlineStart: percent(start), inlineSize: percent(length) }}
      >
        {row.done !== undefined && row.state !== 'done' && (
          <span className="gantt__done" style={{ inlineSize: percent(row.done) }} />
        )}
      </span>
      <span className="gantt__today" style={{ insetInlineStart: percent(axisShare(axis, nowMs)) }} />
      {row.milestones.map(({ atMs, label, state }) => (
        <span
          key={`${atMs} ${label}`}
          className="gantt__milestone"
          style={{ insetInlineStart: percent(axisShare(axis, atMs)) }}
        >
          <MilestoneMark state={state} />
        </span>
      ))}
    </span>
  );
}
