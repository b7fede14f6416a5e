// What the programme's figures count: lateness by date whatever is stated, kept dates, shares that leave cancelled work out.
import { describe, expect, it } from 'vitest';
import {
  commitmentState,
  daysLate,
  keptDate,
  lateSinceMs,
} from '../../../../src/sectors/programme/commitments/commitment-rules.ts';
import { commitmentFeed } from '../../../../src/sectors/programme/commitments/commitment-feed.ts';
import { milestoneFeed } from '../../../../src/sectors/programme/milestones/milestone-feed.ts';
import { daysToDue, milestoneState } from '../../../../src/sectors/programme/milestones/milestone-rules.ts';
import { foldKpi, type PlainRow } from '../fold-feed.ts';

const DAY_MS = 86_400_000;
const NOW_MS = Date.parse('2026-11-22T20:00:00+07:00');
const DUE_MS = Date.parse('2026-11-20T23:59:59+07:00');

describe('the state of a commitment', () => {
  it('is late once the date has passed, whatever the source still says', () => {
    expect(commitmentState('onTrack', DUE_MS, DUE_MS)).toBe('onTrack');
    expect(commitmentState('onTrack', DUE_MS, DUE_MS + 1)).toBe('late');
    expect(commitmentState('notStarted', DUE_MS, NOW_MS)).toBe('late');
    expect(commitmentState('done', DUE_MS, NOW_MS)).toBe('done');
    expect(commitmentState('cancelled', DUE_MS, NOW_MS)).toBe('cancelled');
    expect(commitmentState('onTrack', Number.NaN, NOW_MS)).toBe('onTrack');
  });

  it('knows since when, as stated or by the date', () => {
    expect(lateSinceMs('late', DUE_MS - DAY_MS, DUE_MS)).toBe(DUE_MS - DAY_MS);
    expect(lateSinceMs('late', Number.NaN, DUE_MS)).toBe(DUE_MS);
    expect(lateSinceMs('onTrack', DUE_MS, DUE_MS)).toBeNaN();
    expect(daysLate(DUE_MS, NOW_MS)).toBe(1);
    expect(daysLate(Number.NaN, NOW_MS)).toBeNaN();
  });

  it('keeps a date by its last second, and cannot tell while there is time', () => {
    expect(keptDate('done', DUE_MS, DUE_MS, NOW_MS)).toBe(1);
    expect(keptDate('done', DUE_MS, DUE_MS + 1, NOW_MS)).toBe(0);
    expect(keptDate('done', DUE_MS, Number.NaN, NOW_MS)).toBeNaN();
    expect(keptDate('onTrack', DUE_MS, Number.NaN, NOW_MS)).toBe(0);
    expect(keptDate('onTrack', NOW_MS, Number.NaN, DUE_MS)).toBeNaN();
    expect(keptDate('cancelled', DUE_MS, Number.NaN, NOW_MS)).toBeNaN();
  });
});

describe('milestones', () => {
  it('count local days: due this evening is due today, not in a fraction of a day', () => {
    expect(daysToDue(Date.parse('2026-11-22T23:59:59+07:00'), NOW_MS)).toBe(0);
    expect(daysToDue(Date.parse('2026-11-23T23:59:59+07:00'), NOW_MS)).toBe(1);
    expect(daysToDue(DUE_MS, NOW_MS)).toBe(-2);
    expect(milestoneState('planned', DUE_MS, NOW_MS)).toBe('overdue');
    expect(milestoneState('reached', DUE_MS, NOW_MS)).toBe('reached');
  });

  it('count ninety days ahead, the ninetieth included', () => {
    const due = (days: number): PlainRow => ({
      values: { status: 'planned', dueAt: NOW_MS + days * DAY_MS },
    });
    const rows = [due(-1), due(0), due(90), due(91), { values: { status: 'reached', dueAt: NOW_MS } }];
    expect(foldKpi(milestoneFeed, 'programme.milestones-next', rows, NOW_MS).value).toBe(2);
    expect(foldKpi(milestoneFeed, 'programme.milestones-overdue', rows, NOW_MS).value).toBe(1);
  });
});

describe('the figures', () => {
  const row = (values: PlainRow['values']): PlainRow => ({
    values: { phase: 'vision', dueAt: NOW_MS + DAY_MS, risk: 1, ...values },
  });
  const rows = [
    row({ status: 'done', dueAt: DUE_MS, doneAt: DUE_MS, disbursed: 90, plannedToDate: 100 }),
    row({ status: 'done', dueAt: DUE_MS, doneAt: NOW_MS, disbursed: 10, plannedToDate: 10 }),
    row({ status: 'onTrack', disbursed: 20, plannedToDate: 40, risk: 3 }),
    row({ status: 'onTrack', dueAt: DUE_MS, risk: 3 }),
    row({ status: 'cancelled', dueAt: DUE_MS, disbursed: 500, plannedToDate: 0, risk: 3 }),
  ];
  const fold = (name: string) => foldKpi(commitmentFeed, `programme.${name}`, rows, NOW_MS).value;

  it('leave cancelled work out and fold ratios as sums', () => {
    expect(fold('done-share')).toBe(50);
    expect(fold('on-time-share')).toBeCloseTo(100 / 3, 9);
    expect(fold('late')).toBe(1);
    expect(fold('high-risks')).toBe(2);
    expect(fold('disbursed-share')).toBe(80);
    expect(fold('vision-on-track-share')).toBe(50);
  });
});
