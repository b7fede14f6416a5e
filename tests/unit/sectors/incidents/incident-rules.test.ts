// How incidents are judged, at and around the instants that decide.
import { describe, expect, it } from 'vitest';
import {
  awaitedByMs,
  hoursSinceIssued,
  hoursSinceResolved,
  issuedToday,
  overdueMinutes,
  resolutionMinutes,
  respondedOnTime,
  responseMinutes,
  type HandlingTimes,
} from '../../../../src/sectors/incidents/incident-rules.ts';

const MINUTE_MS = 60_000;
const at = (minutes: number) => minutes * MINUTE_MS;
const times = (over: Partial<HandlingTimes>): HandlingTimes => ({
  issuedAtMs: at(0),
  responseDueAtMs: at(20),
  respondedAtMs: NaN,
  nowMs: at(10),
  ...over,
});

describe('response', () => {
  it('is on time up to the due minute, late after it, and undecided before it', () => {
    expect(respondedOnTime(times({ respondedAtMs: at(20), nowMs: at(60) }))).toBe(1);
    expect(respondedOnTime(times({ respondedAtMs: at(21), nowMs: at(60) }))).toBe(0);
    expect(respondedOnTime(times({}))).toBeNaN();
  });

  it('counts an incident that nobody answered by its due time as late', () => {
    expect(respondedOnTime(times({ nowMs: at(20) }))).toBeNaN();
    expect(respondedOnTime(times({ nowMs: at(21) }))).toBe(0);
  });

  it('does not know the future: an answer later than the shown time has not happened', () => {
    expect(respondedOnTime(times({ respondedAtMs: at(15), nowMs: at(10) }))).toBeNaN();
    expect(responseMinutes(times({ respondedAtMs: at(15), nowMs: at(10) }))).toBeNaN();
    expect(responseMinutes(times({ respondedAtMs: at(15), nowMs: at(15) }))).toBe(15);
  });

  it('is not judged without a due time, nor measured when the answer is before the report', () => {
    expect(respondedOnTime(times({ responseDueAtMs: NaN, respondedAtMs: at(5) }))).toBeNaN();
    expect(responseMinutes(times({ respondedAtMs: at(-5) }))).toBeNaN();
  });
});

describe('overdue', () => {
  it('grows only while the incident is open and unanswered', () => {
    expect(overdueMinutes('open', times({ nowMs: at(32) }))).toBe(12);
    expect(overdueMinutes('acknowledged', times({ nowMs: at(10) }))).toBe(0);
    expect(overdueMinutes('onScene', times({ nowMs: at(40), respondedAtMs: at(30) }))).toBeNaN();
    expect(overdueMinutes('closed', times({ nowMs: at(90) }))).toBeNaN();
    expect(overdueMinutes('open', times({ responseDueAtMs: NaN }))).toBeNaN();
  });
});

describe('awaited', () => {
  it('stands only while the incident is open and nobody has come', () => {
    expect(awaitedByMs('acknowledged', times({ nowMs: at(90) }))).toBe(at(20));
    expect(awaitedByMs('onScene', times({ respondedAtMs: at(5) }))).toBeNaN();
    expect(awaitedByMs('resolved', times({}))).toBeNaN();
  });
});

describe('today', () => {
  const midnightMs = Date.parse('2026-11-22T00:00:00+07:00');
  const nowMs = midnightMs + at(600);

  it('begins at local midnight', () => {
    expect(issuedToday(times({ issuedAtMs: midnightMs, nowMs }))).toBe(1);
    expect(issuedToday(times({ issuedAtMs: midnightMs - 1, nowMs }))).toBe(0);
    expect(issuedToday(times({ issuedAtMs: NaN, nowMs }))).toBeNaN();
    expect(issuedToday(times({ issuedAtMs: nowMs + 1, nowMs }))).toBe(0);
  });

  it('counts hours since the report', () => {
    expect(hoursSinceIssued(times({ issuedAtMs: at(0), nowMs: at(90) }))).toBe(1.5);
  });
});

describe('the end of the work', () => {
  it('is counted from the report, once it has come', () => {
    expect(resolutionMinutes(at(0), at(95), at(100))).toBe(95);
    expect(resolutionMinutes(at(0), at(95), at(90))).toBeNaN();
    expect(resolutionMinutes(at(0), NaN, at(90))).toBeNaN();
    expect(resolutionMinutes(at(50), at(40), at(90))).toBeNaN();
  });

  it('lies some hours back, or is not there yet', () => {
    expect(hoursSinceResolved(at(0), at(90))).toBe(1.5);
    expect(hoursSinceResolved(at(91), at(90))).toBeNaN();
    expect(hoursSinceResolved(NaN, at(90))).toBeNaN();
  });
});
