// The first thing a leader reads: what needs a decision now, most needed first, or plainly that nothing does and what that rests on.
import { useState } from 'react';
import { formatAge, formatNumber } from '#i18n/format.ts';
import { useText, type Text } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import { useInstalled } from '#session/installed.ts';
import { PanelFrame } from '#ui/frame/panel-frame.tsx';
import { TextButton } from '#ui/control/text-button.tsx';
import type { Coverage } from './facts/coverage.ts';
import { ExceptionItem } from './exception-item.tsx';
import { MissedTargets } from './missed-targets.tsx';
import { quietWords } from './words/quiet-words.ts';
import type { Sentence } from './words/sentence.ts';
import { useExceptionReport } from './use-exceptions.ts';
import './needs-you.css';

const SHOWN_AT_FIRST = 6;

const TEXT = {
  looked: {
    vi: 'Đã xem {{known}}/{{figures}} chỉ tiêu từ {{answering}}/{{feeds}} nguồn dữ liệu.',
    en: 'Looked at {{known}} of {{figures}} figures from {{answering}} of {{feeds}} feeds.',
  },
  oldest: {
    vi: 'Số liệu tức thời cũ nhất cách đây {{age}}.',
    en: 'The oldest figure of the moment is {{age}} old.',
  },
  awaited: {
    vi: 'Còn {{count}} lĩnh vực đang được tải, chưa được xem.',
    en: 'Sectors still being fetched, not looked at yet: {{count}}.',
  },
  looking: { vi: 'Đang đọc các nguồn dữ liệu.', en: 'Reading the sources.' },
  more: { vi: 'Còn {{count}} việc khác', en: '{{count}} more' },
  fewer: { vi: 'Thu gọn', en: 'Show fewer' },
  offices: {
    vi: 'Cơ quan chuyên môn đang xử lý: {{count}} việc',
    en: 'With the offices in charge: {{count}}',
  },
} satisfies Record<string, LocalizedText>;

/** The list of exceptions; a figure opens its sheet, whatever has a place leads to the map. */
export function NeedsYou() {
  const text = useText();
  const { t, pick } = text;
  const { leaders, offices, coverage } = useExceptionReport();
  const { heads, sectors } = useInstalled();
  const awaited = heads.length - sectors.length;
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? leaders : leaders.slice(0, SHOWN_AT_FIRST);
  const hidden = leaders.length - SHOWN_AT_FIRST;
  return (
    <PanelFrame title={t('faces.leader.needsYou')} note={leaders.length || undefined}>
      {leaders.length === 0 && (
        <p className="needs-you__quiet">
          {coverage.isWhole ? quietWords(coverage.figuresKnown, text) : pick(TEXT.looking)}
        </p>
      )}
      <SentenceList sentences={shown} />
      {hidden > 0 && (
        <p className="needs-you__more">
          <TextButton onPress={() => setWhole(!isWhole)}>
            {isWhole ? pick(TEXT.fewer) : pick(TEXT.more, { count: hidden })}
          </TextButton>
        </p>
      )}
      {offices.length > 0 && (
        <details className="needs-you__offices">
          <summary>{pick(TEXT.offices, { count: offices.length })}</summary>
          <SentenceList sentences={offices} />
        </details>
      )}
      <MissedTargets />
      <p className="needs-you__basis">
        {writeCoverage(coverage, text)}
        {awaited > 0 && ` ${pick(TEXT.awaited, { count: awaited })}`}
      </p>
    </PanelFrame>
  );
}

function SentenceList({ sentences }: { sentences: readonly Sentence[] }) {
  if (sentences.length === 0) return null;
  return (
    <ul className="needs-you__list">
      {sentences.map((sentence) => (
        <ExceptionItem key={sentence.key} sentence={sentence} />
      ))}
    </ul>
  );
}

function writeCoverage(coverage: Coverage, { pick, language }: Text): string {
  const { figuresKnown, figures, feedsAnswering, feeds, oldestMs } = coverage;
  const count = (number: number) => formatNumber(number, 0, language);
  const looked = pick(TEXT.looked, {
    known: count(figuresKnown),
    figures: count(figures),
    answering: count(feedsAnswering),
    feeds: count(feeds),
  });
  if (Number.isNaN(oldestMs)) return looked;
  return `${looked} ${pick(TEXT.oldest, { age: formatAge(oldestMs, language) })}`;
}
