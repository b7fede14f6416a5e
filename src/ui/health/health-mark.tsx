// The state of a feed: a shape of its own for each, and the word.
import type { FeedState } from '#live/feed-health.ts';
import { useText } from '#i18n/i18n.ts';
import { SEVERITY_SHAPES } from '#theme/pictograms.ts';
import { Glyph } from '#ui/control/glyph.tsx';
import './health.css';

/** A live feed is a quiet disc; what is wrong takes the shapes of severities. */
const SHAPES: Readonly<Record<FeedState, string>> = {
  starting: SEVERITY_SHAPES.informational,
  pastless: SEVERITY_SHAPES.informational,
  unconnected: SEVERITY_SHAPES.informational,
  live: 'M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8z',
  late: SEVERITY_SHAPES.medium,
  stale: SEVERITY_SHAPES.high,
  dead: SEVERITY_SHAPES.critical,
};

/** Shape and word of a feed's state. */
export function HealthMark({ state }: { state: FeedState }) {
  const { t } = useText();
  return (
    <span className="health-mark" data-state={state}>
      <Glyph path={SHAPES[state]} className="health-mark__shape" />
      <span>{t(`health.state.${state}`)}</span>
    </span>
  );
}
