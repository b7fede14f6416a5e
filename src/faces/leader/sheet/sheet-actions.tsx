// What can be done with a figure: keep an eye on it, lay it beside others, pass its sheet on.
import { useState } from 'react';
import type { LocalizedText } from '#kernel/localized-text.ts';
import { useText } from '#i18n/i18n.ts';
import { faceHref } from '#session/face-href.ts';
import { MOST_COMPARED, useSession } from '#session/session-store.ts';

const TEXT = {
  watch: { vi: 'Theo dõi', en: 'Watch' },
  watched: { vi: 'Đang theo dõi', en: 'Watched' },
  compare: { vi: 'Thêm vào so sánh', en: 'Compare' },
  compared: { vi: 'Đang so sánh {{count}}/{{most}}', en: 'Compared, {{count}} of {{most}}' },
  link: { vi: 'Chép liên kết', en: 'Copy link' },
  copied: { vi: 'Đã chép liên kết.', en: 'Link copied.' },
  refused: {
    vi: 'Trình duyệt không cho chép; hãy chép từ ô này:',
    en: 'The browser does not allow copying; copy it from here:',
  },
} satisfies Record<string, LocalizedText>;

/** The actions; toggles say their state by `aria-pressed` and by their word. */
export function SheetActions({ kpiId }: { kpiId: string }) {
  const { pick } = useText();
  const { watched, setWatched, compared, setCompared } = useSession((session) => session);
  const isWatched = watched.includes(kpiId);
  const isCompared = compared.some(({ kpi, area }) => kpi === kpiId && area === null);
  const watch = () => setWatched(isWatched ? watched.filter((id) => id !== kpiId) : [...watched, kpiId]);
  const compare = () =>
    setCompared(
      isCompared
        ? compared.filter(({ kpi, area }) => kpi !== kpiId || area !== null)
        : [...compared, { kpi: kpiId, area: null }],
    );
  return (
    <div className="sheet__actions">
      <button type="button" className="text-button" aria-pressed={isWatched} onClick={watch}>
        {pick(isWatched ? TEXT.watched : TEXT.watch)}
      </button>
      <button type="button" className="text-button" aria-pressed={isCompared} onClick={compare}>
        {isCompared
          ? pick(TEXT.compared, { count: compared.length, most: MOST_COMPARED })
          : pick(TEXT.compare)}
      </button>
      <CopyLink />
    </div>
  );
}

function CopyLink() {
  const { pick } = useText();
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  const address = () => new URL(faceHref('leader'), location.href).href;
  // Without a secure context there is no clipboard at all.
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address());
      setOutcome('copied');
    } catch {
      setOutcome('refused');
    }
  };
  return (
    <>
      <button type="button" className="text-button" onClick={() => void copy()}>
        {pick(TEXT.link)}
      </button>
      <span role="status" className="sheet__said">
        {outcome && pick(TEXT[outcome])}
      </span>
      {outcome === 'refused' && (
        <input
          className="sheet__link"
          readOnly
          aria-label={pick(TEXT.link)}
          value={address()}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </>
  );
}
