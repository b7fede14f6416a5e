// What a leader does with a figure besides opening it: keep an eye on it, lay it beside others.
import { useText } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { sessionStore, useSession, type ComparedFigure } from '#session/session-store.ts';
import { IconButton } from '#ui/control/icon-button.tsx';

const TEXT = {
  watch: { vi: 'Theo dõi {{title}}', en: 'Watch {{title}}' },
  compare: { vi: 'So sánh {{title}}', en: 'Compare {{title}}' },
} satisfies Record<string, LocalizedText>;

/** Two toggles, both kept in the address. */
export function FigureActions({ kpi }: { kpi: KpiSpec }) {
  const { pick } = useText();
  const isWatched = useSession(({ watched }) => watched.includes(kpi.id));
  const isCompared = useSession(({ compared }) => compared.some((one) => isProvincial(one, kpi)));
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
        onPress={() => toggleCompared(kpi)}
      />
    </span>
  );
}

function toggleWatched(kpiId: string): void {
  const { watched, setWatched } = sessionStore.getState();
  setWatched(watched.includes(kpiId) ? watched.filter((id) => id !== kpiId) : [...watched, kpiId]);
}

function toggleCompared(kpi: KpiSpec): void {
  const { compared, setCompared } = sessionStore.getState();
  const others = compared.filter((one) => !isProvincial(one, kpi));
  setCompared(others.length < compared.length ? others : [...compared, { kpi: kpi.id, area: null }]);
}

function isProvincial(figure: ComparedFigure, kpi: KpiSpec): boolean {
  return figure.kpi === kpi.id && figure.area === null;
}
