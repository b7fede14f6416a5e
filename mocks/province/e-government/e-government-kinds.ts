// The kinds of e-government: files and their counters, the index of decision 766, documents and petitions, national indices.
import type { EntityKind } from '../world-contract.ts';
import type { WorldParts } from '../world-parts.ts';
import { createAdministrationKind } from './administration-kind.ts';
import { createFileCohorts } from './file-cohort.ts';
import { createFileFlow } from './file-flow.ts';
import { createNationalIndexKind } from './national-index-kind.ts';
import { createPublicServiceKind } from './public-service-kind.ts';
import { createQualityIndexKind } from './quality-index-kind.ts';
import { createServiceCentreKind } from './service-centre-kind.ts';

/** Builds the kinds of e-government; days are drawn when first asked for. */
export function createEGovernmentKinds({ seed, units, atmosphere }: WorldParts): readonly EntityKind[] {
  const cohort = createFileCohorts(seed, units, atmosphere);
  const flow = createFileFlow(cohort);
  return [
    createPublicServiceKind(units, flow),
    createQualityIndexKind(units, flow),
    createAdministrationKind(units),
    createNationalIndexKind(),
    createServiceCentreKind(units, cohort),
  ];
}
