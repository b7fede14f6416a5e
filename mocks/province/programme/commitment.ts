// The commitments of one world: plans with their outcome drawn once, and how they stand at any instant. Pure.
import { addPeriods, periodStart } from '#kernel/time/calendar-period.ts';
import { DAY_MS, dayOf, HOUR_MS, timeOfDay } from '../calendar/local-time.ts';
import { clamp } from '../noise/curves.ts';
import { hashPair, substream, uniform } from '../noise/hash.ts';
import { AGREEMENT_FOR_ECONOMY } from './plans/agreement-for-economy.ts';
import { AGREEMENT_FOR_PEOPLE } from './plans/agreement-for-people.ts';
import { VISION_FOR_ECONOMY } from './plans/vision-for-economy.ts';
import { VISION_FOR_PEOPLE } from './plans/vision-for-people.ts';
import type { CommitmentPlan, DateBasis, MilestonePlan } from './programme-plan.ts';

/** The register begins with the agreement; what comes after it is entered half a year ahead. */
const SIGNED_MS = localMs('2018-07-12');
const ENTERED_AHEAD_MS = 180 * DAY_MS;
/** Four of five pieces of work end in time; the others need up to so many days more. */
const SHARE_IN_TIME = 0.8;
const LONGEST_SLIP_DAYS = 75;
/** Work that is late by more than this is of high risk, however harmless it looked. */
const GRAVE_MS = 45 * DAY_MS;

/** One date to be kept; instants in epoch ms. `dueMs` is the local midnight after the day. */
export interface Deadline {
  dueMs: number;
  reachedMs: number;
}

/** A milestone with its outcome. */
export interface Milestone extends Deadline {
  name: { vi: string; en: string };
  basis: DateBasis;
}

/** A commitment with its outcome. */
export interface Commitment extends Deadline {
  plan: CommitmentPlan;
  enteredMs: number;
  startMs: number;
  /** Infinity where nobody gives it up. */
  cancelledMs: number;
  milestones: readonly Milestone[];
  /** Share of the budget that is spent when the work is done. */
  spentShare: number;
  isVision: boolean;
}

/** How a commitment stands. */
export type CommitmentStatus = 'notStarted' | 'onTrack' | 'late' | 'done' | 'cancelled';

/** Epoch ms of the local midnight at which a date `YYYY-MM-DD` begins. */
export function localMs(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return timeOfDay(dayOf(year, month, day));
}

/** Every commitment of a seed, those of the agreement first. */
export function createCommitments(seed: number): readonly Commitment[] {
  const stream = substream(seed, 'programme');
  return [
    ...[...AGREEMENT_FOR_PEOPLE, ...AGREEMENT_FOR_ECONOMY].map((plan) =>
      settle(plan, substream(stream, plan.id), false),
    ),
    ...[...VISION_FOR_PEOPLE, ...VISION_FOR_ECONOMY].map((plan) =>
      settle(plan, substream(stream, plan.id), true),
    ),
  ];
}

function settle(plan: CommitmentPlan, stream: number, isVision: boolean): Commitment {
  const startMs = localMs(plan.start);
  const end = deadline(plan.due, plan.slipDays ?? drawnSlip(stream));
  const settled = plan.milestones.map((milestone, index) =>
    settleMilestone(milestone, hashPair(stream, index)),
  );
  return {
    plan,
    startMs,
    enteredMs: isVision ? startMs - ENTERED_AHEAD_MS : SIGNED_MS,
    ...end,
    cancelledMs: plan.cancelledOn === undefined ? Infinity : localMs(plan.cancelledOn) + 16 * HOUR_MS,
    // Work that is done has reached all that led there.
    milestones: settled.map((each) => ({ ...each, reachedMs: Math.min(each.reachedMs, end.reachedMs) })),
    spentShare: 0.9 + 0.09 * uniform(stream, 3),
    isVision,
  };
}

function settleMilestone(
  { on, vi, en, basis = 'simulated', slipDays }: MilestonePlan,
  stream: number,
): Milestone {
  return { name: { vi, en }, basis, ...deadline(on, slipDays ?? drawnSlip(stream)) };
}

/** Reached in the afternoon of the day, `slipDays` after the day it was to be. */
function deadline(date: string, slipDays: number): Deadline {
  const dayMs = localMs(date);
  return { dueMs: dayMs + DAY_MS, reachedMs: dayMs + slipDays * DAY_MS + 16 * HOUR_MS };
}

function drawnSlip(stream: number): number {
  const share = uniform(stream, 1);
  const size = uniform(stream, 2);
  return share < SHARE_IN_TIME ? -Math.round(20 * size) : Math.round(8 + (LONGEST_SLIP_DAYS - 8) * size ** 2);
}

/** The status at an instant, and since when. */
export function statusAt(
  commitment: Commitment,
  atMs: number,
): { status: CommitmentStatus; sinceMs: number } {
  const { startMs, reachedMs, cancelledMs, enteredMs } = commitment;
  if (atMs >= cancelledMs && cancelledMs < reachedMs) return { status: 'cancelled', sinceMs: cancelledMs };
  if (atMs >= reachedMs) return { status: 'done', sinceMs: reachedMs };
  const missed = deadlinesOf(commitment).filter(({ dueMs, reachedMs: at }) => atMs >= dueMs && atMs < at);
  if (missed.length > 0) return { status: 'late', sinceMs: Math.min(...missed.map(({ dueMs }) => dueMs)) };
  if (atMs < startMs) return { status: 'notStarted', sinceMs: enteredMs };
  const caughtUp = deadlinesOf(commitment)
    .filter(({ dueMs, reachedMs: at }) => at > dueMs && at <= atMs)
    .map(({ reachedMs: at }) => at);
  return { status: 'onTrack', sinceMs: Math.max(startMs, ...caughtUp) };
}

/** Risk at an instant, 1 low … 3 high: what is exposed, what is late, what is late for long. */
export function riskAt(commitment: Commitment, atMs: number): 1 | 2 | 3 {
  const { status, sinceMs } = statusAt(commitment, atMs);
  const { exposure } = commitment.plan;
  if (status === 'done' || status === 'cancelled') return 1;
  if (status !== 'late') return exposure === 3 ? 2 : exposure;
  return exposure === 3 || atMs - sinceMs > GRAVE_MS ? 3 : 2;
}

/** Completion and money at the last monthly statement, shares 0 … 1 of the work and of the budget. */
export interface MonthlyStatement {
  statedMs: number;
  completion: number;
  disbursed: number;
  planned: number;
}

/** What is stated at the start of the month for the months before; the closing statement follows the end of the work. */
export function statementAt(commitment: Commitment, atMs: number): MonthlyStatement {
  const { startMs, dueMs, reachedMs, cancelledMs, enteredMs } = commitment;
  const endMs = Math.min(reachedMs, cancelledMs);
  const statedMs = Math.max(enteredMs, Math.min(periodStart(atMs, 'month'), closingMs(commitment)));
  const at = Math.min(statedMs, endMs);
  const isDone = statedMs >= reachedMs && reachedMs <= cancelledMs;
  const elapsed = clamp((at - startMs) / (reachedMs - startMs), 0, 1);
  const planned = clamp((at - startMs) / (dueMs - startMs), 0, 1);
  return {
    statedMs,
    completion: isDone ? 1 : 0.97 * sShape(elapsed),
    disbursed: commitment.spentShare * sShape(elapsed),
    planned: sShape(planned),
  };
}

/** Money follows work slowly at first and fast in the middle. */
const sShape = (share: number) => share * share * (3 - 2 * share);

/** Start of the month after the end of the work: the last statement. */
function closingMs({ reachedMs, cancelledMs }: Commitment): number {
  return addPeriods(periodStart(Math.min(reachedMs, cancelledMs), 'month'), 'month', 1);
}

/** The last time at or before an instant at which state or risk may have changed. */
export function lastTurnMs(commitment: Commitment, atMs: number): number {
  return Math.max(commitment.enteredMs, ...turnsOf(commitment).filter((turnMs) => turnMs <= atMs));
}

/** Every instant in [fromMs, toMs] at which the register has something new of the commitment, ascending. */
export function changesOf(commitment: Commitment, fromMs: number, toMs: number): number[] {
  const beginMs = Math.max(fromMs, commitment.enteredMs);
  const months = [];
  const lastMs = Math.min(toMs, closingMs(commitment));
  let monthMs = periodStart(beginMs, 'month');
  for (; monthMs <= lastMs; monthMs = addPeriods(monthMs, 'month', 1)) months.push(monthMs);
  return [...new Set([...turnsOf(commitment), ...months])]
    .filter((atMs) => atMs >= beginMs && atMs <= toMs)
    .sort((a, b) => a - b);
}

function turnsOf(commitment: Commitment): number[] {
  const { enteredMs, startMs, cancelledMs } = commitment;
  const ofDeadlines = deadlinesOf(commitment).flatMap(({ dueMs, reachedMs }) => [
    dueMs,
    reachedMs,
    dueMs + GRAVE_MS + 1,
  ]);
  return [enteredMs, startMs, cancelledMs, ...ofDeadlines];
}

function deadlinesOf(commitment: Commitment): readonly Deadline[] {
  return [...commitment.milestones, commitment];
}
