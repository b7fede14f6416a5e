// The matter of road safety: accidents that the police report, and lorries that scales in the road weigh.
import { DAY_MS, HOUR_MS } from '../calendar/local-time.ts';
import { lazyKind } from '../statistics/lazy-kind.ts';
import type { EntityKind } from '../world-contract.ts';
import type { WorldParts } from '../world-parts.ts';
import { createAccidentKind } from './accident-kind.ts';
import { createWeighInMotionKind } from './weigh-in-motion-kind.ts';

/** Every kind of entity of road safety. */
export function createRoadSafetyKinds(parts: WorldParts): readonly EntityKind[] {
  return [
    lazyKind({ type: 'TrafficAccidentReport', cadenceMs: 30 * DAY_MS, tellsChanges: true }, () =>
      createAccidentKind(parts),
    ),
    lazyKind({ type: 'WeighInMotionObserved', cadenceMs: HOUR_MS, tellsChanges: false }, () =>
      createWeighInMotionKind(parts),
    ),
  ];
}
