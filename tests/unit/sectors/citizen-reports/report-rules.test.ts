// How reports are judged, and what the matrix makes of them.
import { describe, expect, it } from 'vitest';
import { HOUR_MS } from '#kernel/time/local-time.ts';
import {
  answeredOnTime,
  handlingHours,
  overdueHours,
  requestedToday,
  STANDING,
  standingOf,
  stateOf,
  type ReportFacts,
} from '../../../../src/sectors/citizen-reports/report-rules.ts';
import { STATE_WORDS } from '../../../../src/sectors/citizen-reports/report-words.ts';

const NOW_MS = Date.parse('2026-11-23T09:00:00+07:00');
const KNOWN = new Set(Object.keys(STATE_WORDS));
const facts = (over: Partial<ReportFacts> = {}): ReportFacts => ({
  status: 'open',
  detail: '',
  level: 'normal',
  requestedAtMs: NOW_MS - 5 * HOUR_MS,
  receivedAtMs: Number.NaN,
  assignedAtMs: Number.NaN,
  startedAtMs: Number.NaN,
  closedAtMs: Number.NaN,
  dueAtMs: Number.NaN,
  nowMs: NOW_MS,
  ...over,
});

describe('states', () => {
  it.each([
    [{ detail: 'rejected', status: 'closed' }, 'rejected'],
    [{ detail: 'IN_PROCESS', status: 'closed' }, 'done'],
    [{ status: 'open' }, 'new'],
    [{ receivedAtMs: NOW_MS - 1 }, 'received'],
    [{ receivedAtMs: NOW_MS - 2, assignedAtMs: NOW_MS - 1 }, 'assigned'],
    [{ startedAtMs: NOW_MS - 1 }, 'processing'],
    [{ receivedAtMs: NOW_MS + 1 }, 'new'],
    [{ status: '' }, ''],
  ])('%j is %s', (over, state) => expect(stateOf(facts(over), KNOWN)).toBe(state));
});

describe('deadlines', () => {
  it.each([
    [{ dueAtMs: NOW_MS + 5 * HOUR_MS }, STANDING.inTime, 0],
    [{ dueAtMs: NOW_MS + 4 * HOUR_MS }, STANDING.dueSoon, 0],
    [{ dueAtMs: NOW_MS }, STANDING.dueSoon, 0],
    [{ dueAtMs: NOW_MS - 2 * HOUR_MS }, STANDING.overdue, 2],
    [{ dueAtMs: NOW_MS - HOUR_MS, level: 'urgent' }, STANDING.urgentOverdue, 1],
    [{}, STANDING.undated, Number.NaN],
    [{ status: 'closed', dueAtMs: NOW_MS - HOUR_MS }, Number.NaN, Number.NaN],
  ])('%j', (over, standing, hours) => {
    expect(standingOf(facts(over))).toBe(standing);
    expect(overdueHours(facts(over))).toBe(hours);
  });

  it.each([
    [{ status: 'closed', closedAtMs: NOW_MS - 2, dueAtMs: NOW_MS - 1 }, 'done', 1],
    [{ status: 'closed', closedAtMs: NOW_MS - 1, dueAtMs: NOW_MS - 2 }, 'done', 0],
    [{ dueAtMs: NOW_MS - 1 }, 'processing', 0],
    [{ dueAtMs: NOW_MS + 1 }, 'processing', Number.NaN],
    [{ status: 'closed', closedAtMs: NOW_MS - 1, dueAtMs: NOW_MS - 2 }, 'rejected', Number.NaN],
    [{ status: 'closed', dueAtMs: NOW_MS - 2 }, 'done', Number.NaN],
  ])('on time: %j as %s is %d', (over, state, expected) => {
    expect(answeredOnTime(facts(over), state)).toBe(expected);
  });
});

it('counts hours to the answer only of what was answered', () => {
  const closed = { status: 'closed', closedAtMs: NOW_MS - 2 * HOUR_MS };
  expect(handlingHours(facts(closed), 'done')).toBe(3);
  expect(handlingHours(facts(closed), 'rejected')).toBeNaN();
  expect(handlingHours(facts({ ...closed, closedAtMs: NOW_MS - 9 * HOUR_MS }), 'done')).toBeNaN();
});

it('counts the local day', () => {
  const at = (text: string) => requestedToday(facts({ requestedAtMs: Date.parse(text) }));
  expect([at('2026-11-23T00:00:00+07:00'), at('2026-11-22T23:59:59+07:00'), at('')]).toEqual([
    1,
    0,
    Number.NaN,
  ]);
});
