// The right side: the chosen object, or else the sectors' panels and feed health.
import { createElement, lazy, Suspense, type ComponentType } from 'react';
import { useText } from '#i18n/i18n.ts';
import { clock } from '#kernel/time/clock.ts';
import type { PanelProps, PanelSpec } from '#kernel/sector/sector.ts';
import { useFeedHealth } from '#live/use-feed-health.ts';
import { getInstalled } from '#session/installed.ts';
import { useSession } from '#session/session-store.ts';
import { EmptyState } from '#ui/frame/panel-state.tsx';
import { PanelFrame } from '#ui/frame/panel-frame.tsx';
import { Skeleton } from '#ui/frame/skeleton.tsx';
import { FeedHealthPanel } from '#ui/health/feed-health-panel.tsx';
import { ObjectInspector } from './object-inspector.tsx';

/** The right panel. */
export function AnalystSide() {
  const { t, pick } = useText();
  const selection = useSession((session) => session.selection);
  const panels = getInstalled().sectors.flatMap((sector) => sector.panels);
  return (
    <div className="analyst__side">
      {selection ? (
        <PanelFrame title={t('faces.analyst.right')}>
          <ObjectInspector key={`${selection.feed} ${selection.id}`} selection={selection} />
        </PanelFrame>
      ) : (
        <PanelFrame title={t('faces.analyst.right')}>
          <EmptyState title={t('inspector.nothing')} hint={t('inspector.nothingHint')} />
        </PanelFrame>
      )}
      {panels.map((panel) => (
        <PanelFrame key={panel.id} title={pick(panel.title)} foldable startFolded>
          <LazyPanel panel={panel} />
        </PanelFrame>
      ))}
      <HealthPanel />
    </div>
  );
}

const panelComponents = new Map<string, ComponentType<PanelProps>>();

/** The component of a panel, made once: its module is loaded when it is first unfolded. */
function panelComponent(panel: PanelSpec): ComponentType<PanelProps> {
  const known = panelComponents.get(panel.id);
  if (known) return known;
  const component = lazy(async () => ({
    default: (await panel.load()).default as ComponentType<PanelProps>,
  }));
  panelComponents.set(panel.id, component);
  return component;
}

function LazyPanel({ panel }: { panel: PanelSpec }) {
  const { language } = useText();
  return (
    <Suspense fallback={<Skeleton lines={6} />}>
      {createElement(panelComponent(panel), { language })}
    </Suspense>
  );
}

function HealthPanel() {
  const { t } = useText();
  const feeds = useFeedHealth();
  return (
    <PanelFrame title={t('health.title')} foldable>
      <FeedHealthPanel feeds={feeds} nowMs={clock.now()} />
    </PanelFrame>
  );
}
