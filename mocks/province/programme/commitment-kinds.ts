// ProgrammeCommitment and ProgrammeMilestone: the register of the agreement, from its signature on.
import { bilingual, dateTime, geo, measured, observed, property, urn } from '../entity-attributes.ts';
import type { UnitLookup } from '../unit-lookup.ts';
import type { EntityKind, WorldAttribute, WorldEntity } from '../world-contract.ts';
import {
  changesOf,
  lastTurnMs,
  riskAt,
  statementAt,
  statusAt,
  type Commitment,
  type Milestone,
} from './commitment.ts';
import { OWNERS, PLACES } from './programme-plan.ts';

const RISK_WORDS = { 1: 'low', 2: 'medium', 3: 'high' } as const;
const MONEY = '10*9.VND';
/** A date is kept until the last second of its day. */
const SECOND_MS = 1000;

/** What commitment and milestone share: field, owner and place, told when it was entered. */
function commonOf({ plan, enteredMs, isVision }: Commitment, lookup: UnitLookup): WorldEntity['attributes'] {
  const { lon, lat, vi, en } = PLACES[plan.place];
  const told = (attribute: WorldAttribute): WorldAttribute => ({ ...attribute, observedAtMs: enteredMs });
  return {
    programmeField: told(property(plan.field)),
    programmePhase: told(property(isVision ? 'vision' : 'agreement')),
    responsibleUnit: told(bilingual(OWNERS[plan.owner])),
    address: told(bilingual({ vi, en })),
    location: told(geo({ type: 'Point', coordinates: [lon, lat] })),
    areaServed: told(property(lookup.unitAt(lon, lat)?.code ?? '')),
  };
}

function commitmentAt(commitment: Commitment, lookup: UnitLookup, atMs: number): WorldEntity {
  const { plan, enteredMs, startMs, dueMs, reachedMs, cancelledMs } = commitment;
  const { status, sinceMs } = statusAt(commitment, atMs);
  const { statedMs, completion, disbursed, planned } = statementAt(commitment, atMs);
  const told = (attribute: WorldAttribute): WorldAttribute => ({ ...attribute, observedAtMs: enteredMs });
  const attributes: WorldEntity['attributes'] = {
    name: told(bilingual({ vi: plan.vi, en: plan.en })),
    ...commonOf(commitment, lookup),
    status: observed(status, sinceMs),
    risk: observed(RISK_WORDS[riskAt(commitment, atMs)], lastTurnMs(commitment, atMs)),
    startDate: told(dateTime(startMs)),
    dueDate: told(dateTime(dueMs - SECOND_MS)),
    budget: measured(plan.budget, MONEY, enteredMs),
    disbursed: measured(plan.budget * disbursed, MONEY, statedMs),
    disbursementPlanned: measured(plan.budget * planned, MONEY, statedMs),
    completion: measured(100 * completion, 'P1', statedMs, 0),
    dataProvider: property('Mô phỏng'),
  };
  if (status === 'late') attributes['lateSince'] = observed(dateTime(sinceMs).value, sinceMs);
  if (status === 'done') attributes['completedAt'] = { ...dateTime(reachedMs), observedAtMs: reachedMs };
  if (status === 'cancelled')
    attributes['cancelledAt'] = { ...dateTime(cancelledMs), observedAtMs: cancelledMs };
  return { id: urn('ProgrammeCommitment', plan.id), type: 'ProgrammeCommitment', attributes };
}

function milestoneAt(
  commitment: Commitment,
  milestone: Milestone,
  index: number,
  lookup: UnitLookup,
  atMs: number,
): WorldEntity {
  const { plan, enteredMs, cancelledMs } = commitment;
  const { name, basis, dueMs, reachedMs } = milestone;
  const isDropped = atMs >= cancelledMs && cancelledMs < reachedMs;
  const status = isDropped
    ? 'dropped'
    : atMs >= reachedMs
      ? 'reached'
      : atMs >= dueMs
        ? 'overdue'
        : 'planned';
  const sinceMs = { dropped: cancelledMs, reached: reachedMs, overdue: dueMs, planned: enteredMs }[status];
  const told = (attribute: WorldAttribute): WorldAttribute => ({ ...attribute, observedAtMs: enteredMs });
  const attributes: WorldEntity['attributes'] = {
    name: told(bilingual(name)),
    commitmentId: told(property(urn('ProgrammeCommitment', plan.id))),
    commitmentName: told(bilingual({ vi: plan.vi, en: plan.en })),
    ...commonOf(commitment, lookup),
    dateBasis: told(property(basis)),
    status: observed(status, sinceMs),
    dueDate: told(dateTime(dueMs - SECOND_MS)),
    dataProvider: property(basis === 'simulated' ? 'Mô phỏng' : 'Tài liệu công bố'),
  };
  if (status === 'reached') attributes['reachedAt'] = { ...dateTime(reachedMs), observedAtMs: reachedMs };
  return { id: urn('ProgrammeMilestone', `${plan.id}-${index + 1}`), type: 'ProgrammeMilestone', attributes };
}

/** One entity of a register: when it enters, how it reads, when it changes. */
interface Entry {
  id: string;
  enteredMs: number;
  read(atMs: number): WorldEntity;
  changes(fromMs: number, toMs: number): number[];
}

/** A register whose entries come and never go. */
export function createRegisterKind(type: string, entries: readonly Entry[]): EntityKind {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const held = (atMs: number) => entries.filter(({ enteredMs }) => enteredMs <= atMs);
  return {
    type,
    cadenceMs: 3_600_000,
    list: (atMs) => held(atMs).map((entry) => entry.read(atMs)),
    get(id, atMs) {
      const entry = byId.get(id);
      return entry && entry.enteredMs <= atMs ? entry.read(atMs) : undefined;
    },
    idsBetween: (_fromMs, toMs) => held(toMs).map(({ id }) => id),
    changesBetween: (id, fromMs, toMs) => byId.get(id)?.changes(fromMs, toMs) ?? [],
  };
}

/** The commitments as an entity kind. */
export function createCommitmentKind(commitments: readonly Commitment[], lookup: UnitLookup): EntityKind {
  return createRegisterKind(
    'ProgrammeCommitment',
    commitments.map((commitment) => ({
      id: urn('ProgrammeCommitment', commitment.plan.id),
      enteredMs: commitment.enteredMs,
      read: (atMs) => commitmentAt(commitment, lookup, atMs),
      changes: (fromMs, toMs) => changesOf(commitment, fromMs, toMs),
    })),
  );
}

/** The milestones as an entity kind. */
export function createMilestoneKind(commitments: readonly Commitment[], lookup: UnitLookup): EntityKind {
  const entries = commitments.flatMap((commitment) =>
    commitment.milestones.map((milestone, index): Entry => {
      const { enteredMs, cancelledMs } = commitment;
      const turns = [enteredMs, milestone.dueMs, milestone.reachedMs, cancelledMs].sort((a, b) => a - b);
      return {
        id: urn('ProgrammeMilestone', `${commitment.plan.id}-${index + 1}`),
        enteredMs,
        read: (atMs) => milestoneAt(commitment, milestone, index, lookup, atMs),
        changes: (fromMs, toMs) => turns.filter((atMs) => atMs >= fromMs && atMs <= toMs),
      };
    }),
  );
  return createRegisterKind('ProgrammeMilestone', entries);
}
