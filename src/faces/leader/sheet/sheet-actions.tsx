// What can be done with a figure: keep an eye on it, lay it beside others, pass its sheet on.
import type { LocalizedText } from '#kernel/localized-text.ts';
import { useText } from '#i18n/i18n.ts';
import { faceHref } from '#session/face-href.ts';
import { CopyLink } from '#ui/control/copy-link.tsx';
import { showComparison } from '../compare/show-comparison.ts';
import { isSameFigure, MOST_COMPARED, useSession } from '#session/session-store.ts';

const TEXT = {
  watch: { vi: 'Theo dõi', en: 'Watch' },
  watched: { vi: 'Đang theo dõi', en: 'Watched' },
  compare: { vi: 'Thêm vào so sánh', en: 'Compare' },
  showCompared: { vi: 'Xem so sánh', en: 'Show the comparison' },
  compared: { vi: 'Đang so sánh {{count}}/{{most}}', en: 'Compared, {{count}} of {{most}}' },
} satisfies Record<string, LocalizedText>;

/** The actions; toggles say their state by `aria-pressed` and by their word. */
export function SheetActions({ kpiId }: { kpiId: string }) {
  const { pick } = useText();
  const { watched, toggleWatched, compared, toggleCompared, openKpi } = useSession((session) => session);
  const provincial = { kpi: kpiId, area: null };
  const isWatched = watched.includes(kpiId);
  const isCompared = compared.some((one) => isSameFigure(one, provincial));
  return (
    <div className="sheet__actions">
      <button
        type="button"
        className="text-button"
        aria-pressed={isWatched}
        onClick={() => toggleWatched(kpiId)}
      >
        {pick(isWatched ? TEXT.watched : TEXT.watch)}
      </button>
      <button
        type="button"
        className="text-button"
        aria-pressed={isCompared}
        onClick={() => toggleCompared(provincial)}
      >
        {isCompared
          ? pick(TEXT.compared, { count: compared.length, most: MOST_COMPARED })
          : pick(TEXT.compare)}
      </button>
      {isCompared && (
        <button
          type="button"
          className="text-button"
          onClick={() => {
            openKpi(null);
            // The sheet gives the focus back to what opened it; only then is the comparison gone to.
            requestAnimationFrame(showComparison);
          }}
        >
          {pick(TEXT.showCompared)}
        </button>
      )}
      <CopyLink address={sheetAddress} />
    </div>
  );
}

/** The present address with the sheet, without the lists of one's own. */
function sheetAddress(): string {
  return new URL(
    faceHref('leader', { watched: [], compared: [], language: null, theme: null }),
    location.href,
  ).href;
}
