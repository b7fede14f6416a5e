// “Báo cáo nhanh” at `/brief`: one to three sheets of A4, frozen when they are whole, printed by the browser.
import { useCallback, useEffect, useState } from 'react';
import { formatAge, formatClock } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import { useNow } from '#live/use-now.ts';
import { faceHref } from '#session/face-href.ts';
import { useSession } from '#session/session-store.ts';
import { TextButton } from '#ui/control/text-button.tsx';
import { FaceFrame } from '#ui/face/face-frame.tsx';
import { Skeleton } from '#ui/frame/skeleton.tsx';
import type { Brief } from './brief-data.ts';
import { BriefPaper } from './paper/brief-paper.tsx';
import { BriefTaker } from './brief-taker.tsx';
import { describeLoading } from './describe-loading.ts';
import './brief.css';
import './brief-print.css';

const TEXT = {
  tools: { vi: 'Công cụ báo cáo', en: 'Tools of the brief' },
  back: { vi: 'Về màn hình Lãnh đạo', en: 'Back to the leader’s face' },
  refresh: { vi: 'Cập nhật', en: 'Refresh' },
  print: { vi: 'In / Lưu PDF', en: 'Print / save as PDF' },
  loading: {
    vi: 'Đang lấy số liệu, còn {{what}}. In ngay thì báo cáo ghi rõ phần còn thiếu.',
    en: 'Taking figures, still to come: {{what}}. Printed now, the brief says what is missing.',
  },
  cut: {
    vi: 'Chốt lúc {{time}} khi chưa đủ số liệu, còn thiếu {{what}}. Bấm “Cập nhật” để lấy tiếp.',
    en: 'Taken at {{time}} before it was whole; missing: {{what}}. “Refresh” goes on taking.',
  },
  fresh: {
    vi: 'Số liệu chốt lúc {{time}}; không đổi cho đến khi cập nhật.',
    en: 'Figures as of {{time}}; they stay as they are until refreshed.',
  },
  frozen: {
    vi: 'Số liệu chốt lúc {{time}}, cách đây {{age}}; không đổi cho đến khi cập nhật.',
    en: 'Figures as of {{time}}, {{age}} ago; they stay as they are until refreshed.',
  },
} satisfies Record<string, LocalizedText>;

const MINUTE_MS = 60_000;

/** The page. Another language or instant is another brief. */
export function BriefFace() {
  const { language } = useText();
  const asOfMs = useSession((session) => session.asOfMs);
  return (
    <FaceFrame face="brief" theme="light" hasHeading>
      <BriefDesk key={`${language} ${asOfMs}`} />
    </FaceFrame>
  );
}

/** The brief on show. It follows what arrives until it is whole or printed, then stays. */
function BriefDesk() {
  const [brief, hear] = useState<Brief | null>(null);
  const [isTaking, setTaking] = useState(true);
  const freeze = useCallback(() => setTaking(false), []);
  // Whichever way it is printed, what leaves the printer is what stays on screen.
  useEffect(() => {
    window.addEventListener('beforeprint', freeze);
    return () => window.removeEventListener('beforeprint', freeze);
  }, [freeze]);
  return (
    <>
      {isTaking && <BriefTaker onBrief={hear} onWhole={freeze} />}
      <div className="brief-desk">
        <Tools brief={brief} isTaking={isTaking} onRefresh={() => setTaking(true)} onPrint={freeze} />
        {brief ? <BriefPaper brief={brief} /> : <Skeleton lines={24} />}
      </div>
    </>
  );
}

function Tools({
  brief,
  isTaking,
  onRefresh,
  onPrint,
}: {
  brief: Brief | null;
  isTaking: boolean;
  onRefresh: () => void;
  onPrint: () => void;
}) {
  const { pick } = useText();
  return (
    <nav className="brief-tools" aria-label={pick(TEXT.tools)}>
      <a className="brief-back" href={faceHref('leader')}>
        {pick(TEXT.back)}
      </a>
      <BriefState brief={brief} isTaking={isTaking} />
      <TextButton onPress={onRefresh}>{pick(TEXT.refresh)}</TextButton>
      <TextButton
        emphasis
        onPress={() => {
          onPrint();
          window.print();
        }}
      >
        {pick(TEXT.print)}
      </TextButton>
    </nav>
  );
}

/** What is still on its way, or since when the figures stand; its age turns by the minute. */
function BriefState({ brief, isTaking }: { brief: Brief | null; isTaking: boolean }) {
  const text = useText();
  const { t, pick, language } = text;
  const nowMs = useNow(MINUTE_MS);
  if (!brief) return <p role="status">{t('page.loading')}</p>;
  const { takenMs, loading } = brief;
  const time = formatClock(takenMs);
  const what = describeLoading(loading, text);
  if (what !== '') return <p role="status">{pick(isTaking ? TEXT.loading : TEXT.cut, { time, what })}</p>;
  const ageMs = nowMs - takenMs;
  if (ageMs < MINUTE_MS) return <p role="status">{pick(TEXT.fresh, { time })}</p>;
  return <p role="status">{pick(TEXT.frozen, { time, age: formatAge(ageMs, language) })}</p>;
}
