// Status and severity: shape, colour and word together, so that none of them has to be trusted alone.
import type { KpiStatus } from '#kernel/sector/kpi-status.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import type { Severity } from '#kernel/severity.ts';
import { useText } from '#i18n/i18n.ts';
import { SEVERITY_SHAPES } from '#theme/pictograms.ts';
import { Glyph } from '#ui/control/glyph.tsx';
import { isWithoutLimits, statusWord } from './status-word.ts';
import './mark.css';

/** The mark of an event's severity; without `showWord` the word is only read aloud. */
export function SeverityMark({ severity, showWord = true }: { severity: Severity; showWord?: boolean }) {
  const { t } = useText();
  return <Mark level={severity} word={t(`words.severity.${severity}`)} showWord={showWord} />;
}

/** The mark of a figure's status; within limits it is a muted ring, never green, and without limits no mark but the word. */
export function StatusMark({
  kpi,
  status,
  showWord = false,
}: {
  kpi: Pick<KpiSpec, 'thresholds'>;
  status: KpiStatus;
  showWord?: boolean;
}) {
  const word = statusWord(kpi, status, useText());
  if (isWithoutLimits(kpi, status))
    return (
      <span className="mark">
        <span className={showWord ? 'mark__word' : 'visually-hidden'}>{word}</span>
      </span>
    );
  const level = status === 'normal' || status === 'unknown' ? 'informational' : status;
  return <Mark level={level} word={word} showWord={showWord} />;
}

function Mark({ level, word, showWord }: { level: Severity; word: string; showWord: boolean }) {
  return (
    <span className="mark" data-level={level}>
      <Glyph path={SEVERITY_SHAPES[level]} className="mark__shape" />
      <span className={showWord ? 'mark__word' : 'visually-hidden'}>{word}</span>
    </span>
  );
}
