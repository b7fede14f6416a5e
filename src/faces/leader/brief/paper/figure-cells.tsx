// One figure of the brief as cells of its row: value, target, last year, age and status, each with the words that keep it true in black and white.
import { formatNumber, NO_VALUE } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import { titleWithUnit } from '#charts/plot/title-with-unit.ts';
import { QualityMark } from '#ui/mark/quality-mark.tsx';
import { StatusMark } from '#ui/mark/status-mark.tsx';
import type { LocalizedText } from '#kernel/localized-text.ts';
import { isShortOfTarget } from '../../sectors/summary/misses-target.ts';
import type { BriefFigure } from '../brief-data.ts';
import {
  whyMissing,
  writeAsOf,
  writeChange,
  writeComparedPeriod,
  writePeriod,
  writeVariance,
  type WrittenDifference,
} from './write-figure.ts';

const TEXT = {
  short: { vi: 'chưa đạt mục tiêu', en: 'short of the target' },
} satisfies Record<string, LocalizedText>;

/** The cells; `labels` name the columns where a narrow screen sets them one under another, `note` numbers what is said under the table. */
export function FigureCells({
  figure,
  takenMs,
  labels,
  note,
}: {
  figure: BriefFigure;
  takenMs: number;
  labels: readonly string[];
  note: number | undefined;
}) {
  const text = useText();
  const { kpi, value, status, quality } = figure.reading;
  const number = (one: number) => formatNumber(one, kpi.digits, text.language);
  const change = figure.past.kind === 'known' ? figure.past.answer.changeToLastYear : null;
  const [asOf, age] = writeAsOf(figure.reading, takenMs, text);
  const isShort = isShortOfTarget(figure.reading);
  const remark = [figure.place, whyMissing(figure, text)].filter(Boolean).join('; ');
  return (
    <>
      <th role="rowheader" scope="row">
        {titleWithUnit(text.pick(kpi.title), kpi.unit, text.language)}
        {note !== undefined && ` [${note}]`}
        {remark !== '' && <span className="brief-note">{remark}</span>}
      </th>
      <td role="cell" data-label={labels[2]} className="brief-value">
        {number(value)}
      </td>
      <td role="cell" data-label={labels[3]}>
        {kpi.target ? number(kpi.target.value) : NO_VALUE}
      </td>
      <DifferenceCell label={labels[4]} difference={writeVariance(figure.reading, text)} />
      <td role="cell" data-label={labels[5]}>
        {change ? number(change.from.value) : NO_VALUE}
        {change && <span className="brief-note">{writePeriod(kpi, change.from.endMs, text)}</span>}
      </td>
      <DifferenceCell
        label={labels[6]}
        difference={change && writeChange(kpi, change, text)}
        note={writeComparedPeriod(figure, text)}
      />
      <td role="cell" data-label={labels[7]}>
        {asOf || NO_VALUE}
        <span className="brief-note">{age}</span>
        {quality !== 'good' && quality !== 'missing' && <QualityMark quality={quality} />}
      </td>
      <td role="cell" data-label={labels[8]} className="brief-status">
        {(kpi.thresholds || status === 'unknown') && <StatusMark kpi={kpi} status={status} showWord />}
        {isShort && <span className="brief-short">{text.pick(TEXT.short)}</span>}
        {!kpi.thresholds && status !== 'unknown' && !isShort && NO_VALUE}
      </td>
    </>
  );
}

function DifferenceCell({
  label,
  difference,
  note = '',
}: {
  label: string | undefined;
  difference: WrittenDifference | null;
  note?: string;
}) {
  return (
    <td role="cell" data-label={label} className="brief-difference" data-meaning={difference?.meaning}>
      {difference?.text ?? NO_VALUE}
      {difference && note !== '' && <span className="brief-note">{note}</span>}
    </td>
  );
}
