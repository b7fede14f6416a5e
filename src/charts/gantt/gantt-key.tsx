// The marks of a Gantt chart and their key: each state has its own shape, so that print without colour tells them apart.
import { useText } from '#i18n/i18n.ts';
import { PROGRESS_WORDS, type Progress } from './gantt-rows.ts';
import './gantt.css';

/** Paths in a box of 16 × 16: diamond (full, half filled, hollow by style), triangle, cross. */
const DIAMOND = 'M8 1 15 8 8 15 1 8Z';
const SHAPES: Readonly<Record<Progress, string>> = {
  done: DIAMOND,
  running: DIAMOND,
  late: 'M8 1.5 15 14.5H1Z',
  planned: DIAMOND,
  stopped: 'M2.5 2.5 13.5 13.5M13.5 2.5 2.5 13.5',
};

/** The mark of a milestone; its state stands in words wherever milestones are named. */
export function MilestoneMark({ state }: { state: Progress }) {
  return (
    <svg className="gantt__mark" data-state={state} viewBox="0 0 16 16" aria-hidden="true">
      <path d={SHAPES[state]} />
      {state === 'running' && <path className="gantt__mark-half" d="M8 1V15L1 8Z" />}
    </svg>
  );
}

/** The key: bar and mark of every state. */
export function GanttKey() {
  const { pick } = useText();
  return (
    <ul className="chart-key">
      {(Object.keys(PROGRESS_WORDS) as Progress[]).map((state) => (
        <li key={state} className="chart-key__entry">
          <span className="gantt__bar gantt__bar--key" data-state={state} aria-hidden="true" />
          <MilestoneMark state={state} />
          {pick(PROGRESS_WORDS[state])}
        </li>
      ))}
    </ul>
  );
}
