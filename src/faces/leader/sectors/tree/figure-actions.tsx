// What a leader does with a figure besides opening it: keep an eye on it, lay it beside others.
import { useText } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { isSameFigure, useSession } from '#session/session-store.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { showComparison } from '../../compare/show-comparison.ts';

const TEXT = {
  watch: { vi: 'Theo dõi {{title}}', en: 'Watch {{title}}' },
  show: { vi: 'Xem', en: 'Show' },
  showWhat: { vi: 'Xem so sánh', en: 'Show the comparison' },
  compare: { vi: 'So sánh {{title}}', en: 'Compare {{title}}' },
} satisfies Record<string, LocalizedText>;

/** Two toggles, both kept in the address; what was laid beside others has gone to the end of the page, and a press leads there. */
export function FigureActions({ kpi }: { kpi: KpiSpec }) {
  const { pick } = useText();
  const isWatched = useSession(({ watched }) => watched.includes(kpi.id));
  const provincial = { kpi: kpi.id, area: null };
  const isCompared = useSession(({ compared }) => compared.some((one) => isSameFigure(one, provincial)));
  const toggleWatched = useSession((session) => session.toggleWatched);
  const toggleCompared = useSession((session) => session.toggleCompared);
  const title = pick(kpi.title);
  return (
    <span className="figure-actions">
      <IconButton
        icon={isWatched ? 'star' : 'star-outline'}
        label={pick(TEXT.watch, { title })}
        pressed={isWatched}
        onPress={() => toggleWatched(kpi.id)}
      />
      <IconButton
        icon="compare"
        label={pick(TEXT.compare, { title })}
        pressed={isCompared}
        onPress={() => toggleCompared(provincial)}
      />
      {isCompared && (
        <button
          type="button"
          className="figure-actions__show"
          aria-label={pick(TEXT.showWhat)}
          onClick={showComparison}
        >
          {pick(TEXT.show)}
        </button>
      )}
    </span>
  );
}
