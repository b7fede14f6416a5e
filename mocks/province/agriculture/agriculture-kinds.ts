// Everything that the world knows of fishing boats, landings, fields, water for them, and rural life.
import { DAY_MS, HOUR_MS } from '../calendar/local-time.ts';
import { lazyKind } from '../statistics/lazy-kind.ts';
import type { EntityKind } from '../world-contract.ts';
import type { WorldParts } from '../world-parts.ts';
import { createLandingKind } from './catch/landing-kinds.ts';
import { createCropKind, createIrrigationKind } from './crops/crop-kinds.ts';
import { createFishingVesselKind } from './fleet/fishing-vessel-kind.ts';
import { createFleetReportKind } from './fleet/fleet-report-kind.ts';
import { createRuralKind } from './rural-kind.ts';

const DAILY = { cadenceMs: DAY_MS, tellsChanges: true } as const;
const MONTHLY = { cadenceMs: 30 * DAY_MS, tellsChanges: true } as const;

/** The kinds of one world, each built when it is first asked. */
export function createAgricultureKinds(parts: WorldParts): readonly EntityKind[] {
  return [
    lazyKind({ type: 'FishingVessel', cadenceMs: 2 * HOUR_MS, tellsChanges: true }, () =>
      createFishingVesselKind(parts),
    ),
    lazyKind({ type: 'FishingFleetReport', ...MONTHLY }, () => createFleetReportKind(parts)),
    lazyKind({ type: 'FishLandingDay', ...DAILY }, () => createLandingKind(parts, 'FishLandingDay', 'day')),
    lazyKind({ type: 'FishLandingMonth', ...MONTHLY }, () =>
      createLandingKind(parts, 'FishLandingMonth', 'month'),
    ),
    lazyKind({ type: 'CropReport', ...MONTHLY }, () => createCropKind(parts)),
    lazyKind({ type: 'IrrigationReport', ...DAILY }, () => createIrrigationKind(parts)),
    lazyKind({ type: 'RuralReport', ...MONTHLY }, () => createRuralKind(parts)),
  ];
}
