// What changed since the same hour of yesterday, the most important first; how many figures that was looked for in.
import { formatNumber, formatShortDateTime } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import { firstOfEachKind } from '../../changes/change-list.tsx';
import type { Brief } from '../brief-data.ts';

const TEXT = {
  heading: { vi: 'Thay đổi từ hôm qua', en: 'What changed since yesterday' },
  none: {
    vi: 'Không có thay đổi đáng kể so với {{time}}.',
    en: 'Nothing of note has changed since {{time}}.',
  },
  nothingCompared: {
    vi: 'Chưa so được với {{time}}: không có số liệu của cả hai thời điểm.',
    en: 'Not compared with {{time}}: there are no figures of both times.',
  },
  covered: {
    vi: 'So với {{time}}, trên {{count}} chỉ tiêu so được; {{unlike}} chỉ tiêu không so được vì tỷ lệ báo cáo hai lần khác nhau.',
    en: 'Against {{time}}, over {{count}} figures that can be compared; {{unlike}} cannot, since not the same share reported both times.',
  },
  more: {
    vi: 'Còn {{count}} thay đổi khác trên màn hình Lãnh đạo.',
    en: '{{count}} more on the leader’s face.',
  },
} satisfies Record<string, LocalizedText>;

/** The section; left out while nothing could be compared yet. */
export function BriefChanges({ brief: { changes: told } }: { brief: Brief }) {
  const { pick, language } = useText();
  if (!told) return null;
  const { changes, thenMs, compared, unlike } = told;
  const first = firstOfEachKind(changes);
  const time = formatShortDateTime(thenMs, language);
  const rest = changes.length - first.length;
  return (
    <section className="brief-section">
      <h2>{pick(TEXT.heading)}</h2>
      {changes.length === 0 && <p>{pick(compared > 0 ? TEXT.none : TEXT.nothingCompared, { time })}</p>}
      <ul className="brief-changes">
        {first.map(({ sentence }) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {rest > 0 && <p>{pick(TEXT.more, { count: rest })}</p>}
      <p className="brief-legend">
        {pick(TEXT.covered, {
          time,
          count: formatNumber(compared, 0, language),
          unlike: formatNumber(unlike, 0, language),
        })}
      </p>
    </section>
  );
}
