// PowerPlant: what every plant can and does generate, every five minutes.
import { bilingual, measured, observed } from '../entity-attributes.ts';
import { createReportingKind } from '../reporting-kind.ts';
import type { EntityKind } from '../world-contract.ts';
import type { WorldParts } from '../world-parts.ts';
import { plantOutput, readPowerPlants, type PlantOutput, type PowerPlant } from './power-plants.ts';

const EVN = { vi: 'Tập đoàn Điện lực Việt Nam (EVN)', en: 'Vietnam Electricity (EVN)' };
const INVESTOR = { vi: 'Nhà đầu tư BOT', en: 'BOT investor' };

/** The plants of the world as an entity kind. */
export function createPowerPlantKind({ lookup, atmosphere }: WorldParts): EntityKind {
  return createReportingKind<PowerPlant>({
    type: 'PowerPlant',
    cadenceMs: 5 * 60_000,
    outagesPerDay: 0.015,
    sites: () => readPowerPlants(lookup),
    observe(plant, reportMs) {
      const output = plantOutput(plant, atmosphere, reportMs);
      return {
        operator: { ...bilingual(reportMs < plant.handedOverMs ? INVESTOR : EVN), observedAtMs: reportMs },
        status: observed(stateOf(plant, output), reportMs),
        availableCapacity: measured(output.availableMw, 'MAW', reportMs),
        activePower: measured(output.outputMw, 'MAW', reportMs),
      };
    },
  });
}

function stateOf({ capacityMw, fuel }: PowerPlant, { availableMw, outputMw }: PlantOutput): string {
  if (fuel === 'solar') return outputMw > 0 ? 'running' : 'standby';
  if (availableMw <= 0) return 'stopped';
  if (outputMw <= 0) return 'standby';
  return availableMw < 0.87 * capacityMw ? 'reduced' : 'running';
}
