// The matter of energy: plants, load, outages and the power company's reports.
import { DAY_MS, MINUTE_MS } from '../calendar/local-time.ts';
import { lazyKind } from '../statistics/lazy-kind.ts';
import type { EntityKind } from '../world-contract.ts';
import type { WorldParts } from '../world-parts.ts';
import { createElectricityDemand, type ElectricityDemand } from './electricity-demand.ts';
import { createElectricityLoadKind } from './electricity-load-kind.ts';
import { createElectricitySupplyKind } from './electricity-supply-kind.ts';
import { createOutageHistory, type OutageHistory } from './outage-history.ts';
import { createPowerOutageKind } from './power-outage-kind.ts';
import { createPowerPlantKind } from './power-plant-kind.ts';

/** What the kinds of energy share, and what other matters suffer from. */
export interface PowerGrid {
  demand: ElectricityDemand;
  outages: OutageHistory;
}

const grids = new WeakMap<WorldParts, PowerGrid>();

/** The one grid of a world, built by the first question. */
export function powerGridOf(parts: WorldParts): PowerGrid {
  const known = grids.get(parts);
  if (known) return known;
  const demand = createElectricityDemand(parts);
  const grid = { demand, outages: createOutageHistory(parts, demand) };
  grids.set(parts, grid);
  return grid;
}

/** Every kind of entity of energy. */
export function createEnergyKinds(parts: WorldParts): readonly EntityKind[] {
  const grid = () => powerGridOf(parts);
  return [
    lazyKind({ type: 'PowerPlant', cadenceMs: 5 * MINUTE_MS, tellsChanges: false }, () =>
      createPowerPlantKind(parts),
    ),
    lazyKind({ type: 'ElectricityLoadObserved', cadenceMs: 15 * MINUTE_MS, tellsChanges: false }, () =>
      createElectricityLoadKind(grid().demand),
    ),
    lazyKind({ type: 'PowerOutage', cadenceMs: MINUTE_MS, tellsChanges: true }, () =>
      createPowerOutageKind(grid().outages),
    ),
    lazyKind({ type: 'ElectricitySupplyReport', cadenceMs: 30 * DAY_MS, tellsChanges: true }, () =>
      createElectricitySupplyKind(grid().demand, grid().outages),
    ),
  ];
}
