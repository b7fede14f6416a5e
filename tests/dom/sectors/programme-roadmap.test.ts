// The roadmap as groups of a Gantt chart: the agreement's order of fields, bars that end where work ended, lists worst first.
import { describe, expect, it } from 'vitest';
import { tableStore } from '#live/tables.ts';
import { commitmentFeed } from '../../../src/sectors/programme/commitments/commitment-feed.ts';
import { milestoneFeed } from '../../../src/sectors/programme/milestones/milestone-feed.ts';
import { fieldFigures, STATES } from '../../../src/sectors/programme/panels/field-figures.ts';
import {
  lateRows,
  nextMilestoneRows,
  roadmapGroups,
} from '../../../src/sectors/programme/panels/roadmap-groups.ts';
import { showTable } from './show-table.ts';

const NOW_MS = Date.parse('2026-11-22T00:00:00+07:00');
const at = (day: string) => Date.parse(`${day}T23:59:59+07:00`);
const base = { startAt: at('2024-01-01'), owner: 'Sở A', completion: 40, risk: 1, phase: 'vision' };

showTable(
  commitmentFeed,
  [
    {
      id: 'power',
      values: { ...base, name: 'Điện', field: 'power', status: 'onTrack', dueAt: at('2027-12-31') },
    },
    {
      id: 'late',
      values: {
        ...base,
        name: 'Trễ',
        field: 'centre',
        status: 'late',
        dueAt: at('2026-09-30'),
        risk: 2,
        disbursed: 3,
        plannedToDate: 4,
      },
    },
    {
      id: 'grave',
      values: { ...base, name: 'Nặng', field: 'care', status: 'onTrack', dueAt: at('2026-11-01'), risk: 3 },
    },
    {
      id: 'done',
      values: {
        ...base,
        name: 'Xong',
        field: 'centre',
        status: 'done',
        startAt: at('2020-01-01'),
        dueAt: at('2021-12-31'),
        doneAt: at('2021-11-01'),
        disbursed: 9,
        plannedToDate: 8,
      },
    },
    {
      id: 'unknown',
      values: {
        ...base,
        name: 'Lạ',
        field: 'space',
        status: 'cancelled',
        dueAt: at('2028-01-01'),
        cancelledAt: at('2025-05-05'),
        disbursed: 7,
        plannedToDate: 7,
      },
    },
    {
      id: 'undated',
      values: { ...base, name: 'Không ngày', field: 'centre', status: 'onTrack', startAt: Number.NaN },
    },
  ],
  NOW_MS,
);
showTable(
  milestoneFeed,
  [
    {
      id: 'm1',
      values: {
        name: 'Đã đạt',
        commitmentId: 'late',
        status: 'reached',
        dueAt: at('2026-05-01'),
        reachedAt: at('2026-06-01'),
      },
    },
    {
      id: 'm2',
      values: { name: 'Sắp đến', commitmentId: 'late', status: 'planned', dueAt: at('2026-12-31') },
    },
    {
      id: 'm3',
      values: { name: 'Quá hạn', commitmentId: 'late', status: 'planned', dueAt: at('2026-11-01') },
    },
    { id: 'm4', values: { name: 'Xa', commitmentId: 'power', status: 'planned', dueAt: at('2027-06-01') } },
  ],
  NOW_MS,
);
const commitments = tableStore.get(commitmentFeed.id)!;
const milestones = tableStore.get(milestoneFeed.id)!;
const key = (row: number) => commitments.ids[row];

describe('the roadmap', () => {
  const groups = roadmapGroups(commitments, milestones, NOW_MS, 'vi');
  const bar = (id: string) => groups.flatMap(({ rows }) => rows).find((row) => row.key === id)!;

  it('groups by field in the agreement’s order, strangers last, and leaves out what has no dates', () => {
    expect(groups.map(({ label }) => label)).toEqual([
      'Trung tâm điều hành',
      'Y tế, an sinh xã hội',
      'Năng lượng',
      'space',
    ]);
    expect(groups[0]?.rows.map((row) => row.key)).toEqual(['done', 'late']);
  });

  it('ends a bar where the work ended, today where it should have, else at the midnight after its date', () => {
    expect(bar('done')).toMatchObject({ state: 'done', endMs: at('2021-11-01') });
    expect(bar('unknown')).toMatchObject({ state: 'stopped', endMs: at('2025-05-05') });
    expect(bar('late')).toMatchObject({ state: 'late', endMs: NOW_MS, done: 0.4 });
    expect(bar('power').endMs).toBe(Date.parse('2028-01-01T00:00:00+07:00'));
  });

  it('marks milestones in time, where they were reached or are due', () => {
    expect(bar('late').milestones.map(({ label, state }) => [label, state])).toEqual([
      ['Đã đạt', 'done'],
      ['Quá hạn', 'late'],
      ['Sắp đến', 'planned'],
    ]);
    expect(bar('late').milestones[0]?.atMs).toBe(at('2026-06-01'));
  });

  it('lists what is late by risk, and milestones overdue or soon by date', () => {
    expect(lateRows(commitments).map(key)).toEqual(['grave', 'late']);
    expect(nextMilestoneRows(milestones, 90).map((row) => milestones.ids[row])).toEqual(['m3', 'm2']);
  });

  it('counts states by field and leaves money of cancelled work out', () => {
    const fields = fieldFigures(commitments, 'vi');
    const centre = fields.find((field) => field.key === 'centre')!;
    expect(STATES.map((state, index) => [state, centre.counts[index]])).toEqual([
      ['done', 1],
      ['onTrack', 1],
      ['late', 1],
      ['notStarted', 0],
      ['cancelled', 0],
    ]);
    expect(centre.disbursedShare).toBe(100);
    expect(fields.find((field) => field.key === 'space')?.disbursedShare).toBeNaN();
  });
});
