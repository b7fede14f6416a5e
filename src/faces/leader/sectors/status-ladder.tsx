// Status by position: a ladder of four rungs on which the mark of a sector stands, critical at the top, within limits at the foot.
import { severityWord } from '#kernel/severity.ts';
import { statusSeverity } from '#kernel/sector/kpi-status.ts';
import { SEVERITY_SHAPES } from '#theme/pictograms.ts';
import { Glyph } from '#ui/control/glyph.tsx';
import type { SummaryLevel } from './summary/summarize-figures.ts';

const RUNGS = ['critical', 'high', 'medium', 'normal'] as const;

/** The ladder; nothing stands on it while there is no telling. Decorative: the words stand beside it. */
export function StatusLadder({ level }: { level: SummaryLevel }) {
  return (
    <span className="status-ladder" data-level={level} aria-hidden="true">
      {RUNGS.map((rung) => (
        <span key={rung} className="status-ladder__rung">
          {rung === level && <LevelGlyph level={level} />}
        </span>
      ))}
    </span>
  );
}

/** The shape of a level in its colour: ▲ ◆ ● or a ring; an empty frame where there is no telling. Decorative. */
export function LevelGlyph({ level }: { level: SummaryLevel }) {
  const isTold = level === 'normal' || level === 'medium' || level === 'high' || level === 'critical';
  if (!isTold) return <span className="level-hollow" aria-hidden="true" />;
  const severity = severityWord(statusSeverity(level));
  return (
    <span className="mark" data-level={severity} aria-hidden="true">
      <Glyph path={SEVERITY_SHAPES[severity]} className="mark__shape" />
    </span>
  );
}
