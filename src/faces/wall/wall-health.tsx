// Feed health on the wall: states and ages only, the troubled ones first.
import { useText } from '#i18n/i18n.ts';
import { useFeedHealth } from '#live/use-feed-health.ts';
import { clock } from '#kernel/time/clock.ts';
import { PanelFrame } from '#ui/frame/panel-frame.tsx';
import { FeedHealthPanel } from '#ui/health/feed-health-panel.tsx';

/** The panel. */
export function WallHealth() {
  const { t } = useText();
  const feeds = useFeedHealth();
  return (
    <div className="wall__health">
      <PanelFrame title={t('faces.wall.health')}>
        <FeedHealthPanel feeds={feeds} nowMs={clock.now()} compact />
      </PanelFrame>
    </div>
  );
}
