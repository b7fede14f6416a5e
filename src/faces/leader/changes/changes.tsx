// What changed, not what is: since the same hour of yesterday, or since this browser last showed the face.
import { useRef, useState } from 'react';
import { formatNumber, formatShortDateTime } from '#i18n/format.ts';
import { useText, type Text } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import { useIsPresentKnown } from '#live/queries.ts';
import { useNow } from '#live/use-now.ts';
import { useSession } from '#session/session-store.ts';
import type { Snapshot } from '#session/snapshot.ts';
import { Segmented } from '#ui/control/segmented.tsx';
import { PanelFrame } from '#ui/frame/panel-frame.tsx';
import { Skeleton } from '#ui/frame/skeleton.tsx';
import { useSeen } from '#ui/frame/use-seen.ts';
import { ChangeList } from './change-list.tsx';
import { useChanges, type Against, type ToldComparison } from './use-changes.ts';
import { useLastVisit } from './use-visit.ts';
import './changes.css';

const TEXT = {
  title: { vi: 'Có gì thay đổi', en: 'What changed' },
  against: { vi: 'So với lúc nào', en: 'Compared with when' },
  yesterday: { vi: 'Từ hôm qua', en: 'Since yesterday' },
  visit: { vi: 'Từ lần xem trước', en: 'Since my last visit' },
  none: {
    vi: 'Không có thay đổi đáng kể so với {{time}}.',
    en: 'Nothing of note has changed since {{time}}.',
  },
  nothingCompared: {
    vi: 'Chưa so được với {{time}}: không có số liệu của cả hai thời điểm.',
    en: 'Not compared with {{time}}: there are no figures of both times.',
  },
  covered: {
    vi: 'So với {{time}}, trên {{count}} chỉ tiêu so được',
    en: 'Against {{time}}, over {{count}} figures that can be compared',
  },
  unlike: {
    vi: '{{count}} chỉ tiêu không so được vì tỷ lệ báo cáo hai lần khác nhau',
    en: 'not compared, since not the same share reported both times: {{count}}',
  },
  pastless: {
    vi: '{{count}} chỉ tiêu không lấy được số liệu quá khứ',
    en: 'the past of {{count}} figures could not be had',
  },
  coming: { vi: 'đang tải thêm số liệu quá khứ', en: 'more of the past is on its way' },
  reading: {
    vi: 'Đang đọc số liệu hiện tại và trước đó để so sánh.',
    en: 'Reading present and earlier figures to compare.',
  },
  firstVisit: {
    vi: 'Chưa có lần xem trước trên trình duyệt này. Khi ông/bà rời đi, hiện trạng được lưu lại để lần sau so sánh.',
    en: 'No earlier visit in this browser. What you see is kept when you leave, for next time.',
  },
  refused: {
    vi: 'Trình duyệt không cho lưu, nên không biết lần xem trước thấy gì.',
    en: 'This browser keeps nothing, so what you saw last is not known.',
  },
} satisfies Record<string, LocalizedText>;

/** The section; pasts are asked for once it is near the view and the present is known. */
export function Changes() {
  const { pick } = useText();
  const body = useRef<HTMLDivElement>(null);
  const isSeen = useSeen(body);
  const isPresentKnown = useIsPresentKnown();
  const isWanted = isSeen && isPresentKnown;
  const isReplay = useSession((session) => session.asOfMs !== null);
  const { before: kept, isRefused } = useLastVisit();
  const nowMs = useNow(60_000);
  // A state from beyond the time shown is of another run of the clock.
  const before = !isReplay && kept && kept.atMs < nowMs ? kept : null;
  const [chosen, choose] = useState<Against | null>(null);
  const against = isReplay ? 'yesterday' : (chosen ?? (before ? 'visit' : 'yesterday'));
  const told = useChanges(against, before, isWanted);
  const options = (['yesterday', 'visit'] as const).map((value) => ({ value, label: pick(TEXT[value]) }));
  const choice = <Segmented label={pick(TEXT.against)} options={options} value={against} onChange={choose} />;
  return (
    <PanelFrame title={pick(TEXT.title)} {...(isReplay ? {} : { actions: choice })}>
      <div ref={body} className="changes">
        <ChangesBody against={against} before={before} isRefused={isRefused} told={told} />
      </div>
    </PanelFrame>
  );
}

function ChangesBody({
  against,
  before,
  isRefused,
  told,
}: {
  against: Against;
  before: Snapshot | null;
  isRefused: boolean;
  told: ToldComparison | null;
}) {
  const text = useText();
  if (against === 'visit' && !before)
    return <p className="changes__note">{text.pick(isRefused ? TEXT.refused : TEXT.firstVisit)}</p>;
  if (!told)
    return (
      <>
        <p className="changes__note">{text.pick(TEXT.reading)}</p>
        <Skeleton lines={2} />
      </>
    );
  const time = formatShortDateTime(told.thenMs, text.language);
  const isNone = told.changes.length === 0 && told.isWhole;
  return (
    <>
      {isNone && (
        <p className="changes__none">
          {text.pick(told.compared > 0 ? TEXT.none : TEXT.nothingCompared, { time })}
        </p>
      )}
      <ChangeList key={against} changes={told.changes} />
      <p className="changes__note">{coverageOf(told, time, text)}</p>
    </>
  );
}

/** “So với 09:00 21/11, trên 52 chỉ tiêu so được · 3 chỉ tiêu không so được vì …”. */
function coverageOf(told: ToldComparison, time: string, { pick, language }: Text): string {
  const count = (figures: number) => formatNumber(figures, 0, language);
  const parts = [pick(TEXT.covered, { time, count: count(told.compared) })];
  if (told.unlike > 0) parts.push(pick(TEXT.unlike, { count: count(told.unlike) }));
  if (!told.isWhole) parts.push(pick(TEXT.coming));
  else if (told.pastless > 0) parts.push(pick(TEXT.pastless, { count: count(told.pastless) }));
  return parts.join(' · ');
}
