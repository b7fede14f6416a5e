// Ordinary days and hours: a rush hour, a night, a weekend, the dry season. Hardly anything needs a leader, and what is said is true.
import { expect, it } from 'vitest';
import { checkSentence, subjectOf } from './check-sentence.ts';
import { readMorning } from './needs-you-rig.ts';

const MOST_SENTENCES = 3;

it.each([
  ['a Wednesday’s rush hour', '2026-10-14T17:00'],
  ['a Saturday morning', '2026-10-17T08:00'],
  ['a Sunday night', '2026-10-18T03:00'],
  ['a Friday’s rush hour', '2026-11-20T17:00'],
  ['an evening of the dry season', '2026-03-18T22:00'],
  ['a noon at its height', '2026-02-26T13:00'],
  ['a working day in June', '2026-06-17T10:00'],
])(
  'says little on %s',
  async (_, time) => {
    const morning = await readMorning(time);
    expect(
      morning.leaders.map(subjectOf).length,
      morning.leaders.map(subjectOf).join(' | '),
    ).toBeLessThanOrEqual(MOST_SENTENCES);
    expect(morning.leaders.map(subjectOf).filter((subject) => /fire|forest/.test(subject))).toEqual([]);
    for (const told of [...morning.leaders, ...morning.offices]) await checkSentence(told, morning);
  },
  300_000,
);
