// The right side: the chosen object, or else the sectors' panels and feed health.
import { useText } from '#i18n/i18n.ts';
import { clock } from '#kernel/time/clock.ts';
import { useFeedHealth } from '#live/use-feed-health.ts';
import { getInstalled } from '#session/installed.ts';
import { useSession } from '#session/session-store.ts';
import { Deferred } from '#ui/frame/deferred.tsx';
import { EmptyState } from '#ui/frame/panel-state.tsx';
import { PanelFrame } from '#ui/frame/panel-frame.tsx';
import { SectorPanel } from '#ui/frame/sector-panel.tsx';
import { Pictogram } from '#ui/mark/pictogram.tsx';
import { FeedHealthPanel } from '#ui/health/feed-health-panel.tsx';

/** Nothing is chosen when the face opens. */
const loadInspector = async () => (await import('./object-inspector.tsx')).ObjectInspector;

/** The right panel. */
export function AnalystSide() {
  const { t, pick } = useText();
  const selection = useSession((session) => session.selection);
  const sectors = getInstalled().sectors.filter((sector) => sector.panels.length > 0);
  return (
    <div className="analyst__side">
      {selection ? (
        <PanelFrame title={t('faces.analyst.right')}>
          <Deferred
            key={`${selection.feed} ${selection.id}`}
            load={loadInspector}
            part={{ selection }}
            lines={8}
          />
        </PanelFrame>
      ) : (
        <PanelFrame title={t('faces.analyst.right')}>
          <EmptyState title={t('inspector.nothing')} hint={t('inspector.nothingHint')} />
        </PanelFrame>
      )}
      {sectors.map((sector) => (
        <section key={sector.id} className="analyst__sector" aria-label={pick(sector.title)}>
          <h2>
            <Pictogram name={sector.icon} /> {pick(sector.title)}
          </h2>
          {sector.panels.map((panel) => (
            <PanelFrame key={panel.id} title={pick(panel.title)} foldable startFolded>
              <SectorPanel panel={panel} />
            </PanelFrame>
          ))}
        </section>
      ))}
      <HealthPanel />
    </div>
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
