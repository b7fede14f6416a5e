// The entity kinds of the cooperation programme.
import { lazyKind } from '../statistics/lazy-kind.ts';
import type { EntityKind } from '../world-contract.ts';
import type { WorldParts } from '../world-parts.ts';
import { createCommitmentKind, createMilestoneKind } from './commitment-kinds.ts';
import { createCommitments, type Commitment } from './commitment.ts';
import { createSiteKind } from './site-kind.ts';

/** Commitments, their milestones, and the sites that are built. */
export function createProgrammeKinds({ seed, units, lookup }: WorldParts): readonly EntityKind[] {
  let drawn: readonly Commitment[] | undefined;
  const commitments = () => (drawn ??= createCommitments(seed));
  const facts = (type: string) => ({ type, cadenceMs: 3_600_000, tellsChanges: true });
  return [
    lazyKind(facts('ProgrammeCommitment'), () => createCommitmentKind(commitments(), lookup)),
    lazyKind(facts('ProgrammeMilestone'), () => createMilestoneKind(commitments(), lookup)),
    lazyKind(facts('ProgrammeSite'), () => createSiteKind(units, lookup)),
  ];
}
