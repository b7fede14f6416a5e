// What stands in the way, each kind once: what it is, what to do about it, and where it was met.
import { useText } from '#i18n/i18n.ts';
import { isolateText } from '#i18n/isolate-text.ts';
import type { Obstacle } from '#kernel/feed/discovery.ts';
import { TEXTS } from '../texts/connect-texts.ts';
import { OBSTACLES } from '../texts/obstacle-texts.ts';

/** Places of one kind that are written out; a broker may have a hundred types. */
const SHOWN_DETAILS = 6;

/** The obstacles; nothing where there is none. */
export function ObstacleList({ obstacles }: { obstacles: readonly Obstacle[] }) {
  const { pick } = useText();
  const kinds = Map.groupBy(obstacles, ({ kind }) => kind);
  return (
    <ul className="connect-obstacles">
      {[...kinds].map(([kind, met]) => {
        const details = [...new Set(met.map(({ detail }) => detail))].filter((detail) => detail !== '');
        const rest = details.length - SHOWN_DETAILS;
        return (
          <li key={kind} data-kind={kind}>
            <p>{pick(OBSTACLES[kind].what)}</p>
            <p className="connect__hint">
              {pick(TEXTS.whatToDo)}: {pick(OBSTACLES[kind].todo)}
            </p>
            {details.length > 0 && (
              <p className="connect__detail">
                {details.slice(0, SHOWN_DETAILS).map(isolateText).join(' · ')}
                {rest > 0 && ` · +${rest}`}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
