// Figures of interns: places that are still being offered are not empty places, and only the running semester is at work.
import { expect, it } from 'vitest';
import { internFeed } from '../../../../src/sectors/digital-workforce/interns/intern-feed.ts';
import { foldKpi } from '../fold-feed.ts';

const intake = (state: string, placesOffered: number, placesFilled: number) => ({
  values: { state, placesOffered, placesFilled, semester: '1/2026-2027' },
});
const rows = [intake('finished', 40, 36), intake('running', 60, 54), intake('offered', 100, 0)];

it('leaves places that are still being offered out of the share filled', () => {
  expect(foldKpi(internFeed, 'digital-workforce.interns-filled-share', rows).value).toBe(90);
});

it('counts interns of the running semester only', () => {
  expect(foldKpi(internFeed, 'digital-workforce.interns-now', rows).value).toBe(54);
});
