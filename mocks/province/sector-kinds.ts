// The entity kinds that sectors add to the world, each in a folder of its own.
import { createAgricultureKinds } from './agriculture/agriculture-kinds.ts';
import { createCyberKinds } from './cyber/cyber-kinds.ts';
import { createCivilRegistryKinds } from './civil-registry/civil-registry-kinds.ts';
import { createEconomyKinds } from './economy/economy-kinds.ts';
import { createEducationKinds } from './education/education-kinds.ts';
import { createEGovernmentKinds } from './e-government/e-government-kinds.ts';
import { createEnergyKinds } from './energy/energy-kinds.ts';
import { createHealthKinds } from './health/health-kinds.ts';
import { createIndustryKinds } from './industry/industry-kinds.ts';
import { createEnvironmentKinds } from './environment-reports/environment-report-kinds.ts';
import { createForestKinds } from './forests/forest-kinds.ts';
import { createPortKinds } from './ports/port-kinds.ts';
import { createRoadSafetyKinds } from './road-safety/road-safety-kinds.ts';
import { createProgrammeKinds } from './programme/programme-kinds.ts';
import { joinKinds } from './statistics/join-kinds.ts';
import { createTelecomKinds } from './telecom/telecom-kinds.ts';
import { createTourismKinds } from './tourism/tourism-kinds.ts';
import { createWorkforceKinds } from './workforce/workforce-kinds.ts';
import type { EntityKind } from './world-contract.ts';
import type { WorldParts } from './world-parts.ts';

/** Makes the kinds of one matter; cheap, what costs is computed when first asked. */
type CreateKinds = (parts: WorldParts) => readonly EntityKind[];

const CREATORS: readonly CreateKinds[] = [
  createEconomyKinds,
  createEGovernmentKinds,
  createCivilRegistryKinds,
  createHealthKinds,
  createIndustryKinds,
  createEducationKinds,
  createTourismKinds,
  createCyberKinds,
  createEnergyKinds,
  createTelecomKinds,
  createProgrammeKinds,
  createAgricultureKinds,
  createWorkforceKinds,
  createEnvironmentKinds,
  createForestKinds,
  createPortKinds,
  createRoadSafetyKinds,
];

/** Every kind of every matter. */
export function createSectorKinds(parts: WorldParts): readonly EntityKind[] {
  return joinKinds(CREATORS.flatMap((create) => create(parts)));
}
