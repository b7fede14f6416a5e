// November 2025, hour by hour: rain fills the reservoirs, they release, water stands below them, people report it. Each sector in its turn.
import { beforeAll, describe, expect, it } from 'vitest';
import { numberAt, textAt, type Table } from '#kernel/table/table.ts';
import { feeds as reportFeeds } from '../../../src/sectors/citizen-reports/feeds.ts';
import { feeds as environmentFeeds } from '../../../src/sectors/environment/feeds.ts';
import { sector as environment } from '../../../src/sectors/environment/sector.ts';
import { feeds as incidentFeeds } from '../../../src/sectors/incidents/feeds.ts';
import {
  createStoryRig,
  firstHour,
  hourText,
  local,
  pickFeeds,
  readHours,
  statusOf,
  type Figures,
  type Hour,
} from './story-rig.ts';

const HOUR_MS = 3_600_000;
const FORTNIGHT_MS = 14 * 24 * HOUR_MS;
const WATER = ['weather-stations', 'reservoirs', 'river-gauges', 'warnings'];
const PEOPLE = ['incidents', 'citizen-reports'];
/** Hồ Tràm, Đất Đỏ, Hòa Hội and Xuyên Mộc: the valley below Sông Ray. */
const VALLEY = new Set(['26620', '26680', '26641', '26632']);

/** Water on roads of the valley on the local day that begins at `fromMs`, as both registers tell of it. */
interface Flooded {
  incidents: number;
  reports: number;
}

const rowsOf = (table: Table) => Array.from({ length: table.rowCount }, (_, row) => row);
const water = createStoryRig(pickFeeds(environmentFeeds, WATER));
const people = createStoryRig(pickFeeds([...incidentFeeds, ...reportFeeds], PEOPLE));
const discharge = new Map<string, number>();
const releaseWarnings = new Map<string, number>();
let before: Hour[];
let rainy: Hour[];
let released: Hour[];
let usualCalls: Hour[];
let calls: Hour[];
let floodedBefore: Flooded;
let flooded: Flooded;

function look(atMs: number) {
  const reservoirs = water.table('reservoirs');
  const songRay = rowsOf(reservoirs).find((row) => textAt(reservoirs, 'name', row) === 'Hồ Sông Ray') ?? -1;
  discharge.set(hourText(atMs), numberAt(reservoirs, 'discharge', songRay));
  const warnings = water.table('warnings');
  const told = rowsOf(warnings).filter(
    (row) =>
      numberAt(warnings, 'active', row) === 1 &&
      /^Hồ (Sông Ray|Đá Đen)/.test(textAt(warnings, 'headline', row)),
  );
  releaseWarnings.set(hourText(atMs), told.length);
}

function floodedSince(fromMs: number): Flooded {
  const [incidents, reports] = [people.table('incidents'), people.table('citizen-reports')];
  return {
    incidents: rowsOf(incidents).filter(
      (row) =>
        textAt(incidents, 'subCategory', row) === 'flooding' &&
        numberAt(incidents, 'issuedAt', row) >= fromMs &&
        VALLEY.has(textAt(incidents, 'areaServed', row)),
    ).length,
    reports: rowsOf(reports).filter(
      (row) =>
        textAt(reports, 'serviceCode', row) === '002' &&
        numberAt(reports, 'requestedAt', row) >= fromMs &&
        VALLEY.has(textAt(reports, 'unitCode', row)),
    ).length,
  };
}

beforeAll(async () => {
  before = await readHours(water, local('2025-10-21T20'), local('2025-10-22T20'), 4);
  rainy = await readHours(water, local('2025-11-04T18'), local('2025-11-06T08'), 1, look);
  released = await readHours(water, local('2025-11-09T10'), local('2025-11-10T22'), 3, look);
  usualCalls = await readHours(people, local('2025-10-22T02'), local('2025-10-22T12'), 2);
  usualCalls.push(...(await readHours(people, local('2025-10-22T23'), local('2025-10-22T23'), 1)));
  floodedBefore = floodedSince(local('2025-10-22T00'));
  calls = await readHours(people, local('2025-11-05T02'), local('2025-11-05T12'), 2);
  await readHours(people, local('2025-11-10T23'), local('2025-11-10T23'), 1);
  flooded = floodedSince(local('2025-11-10T00'));
}, 120_000);

const figure = (figures: Figures, id: string) => figures[id] ?? Number.NaN;
/** Half as much again as a fortnight before at the same hour of the same weekday, and ten more at least. */
function isFarAbove(id: string) {
  return (figures: Figures, atMs: number) => {
    const usual = usualCalls.find((hour) => hour.atMs === atMs - FORTNIGHT_MS)?.figures;
    if (!usual) return false;
    return figure(figures, id) >= Math.max(1.5 * figure(usual, id), figure(usual, id) + 10);
  };
}
const hasStatus = (id: string, statuses: readonly string[]) => (figures: Figures) =>
  statuses.includes(statusOf(environment.kpis, id, figures));

describe('the release of November 2025', () => {
  it('moves the sectors one after the other', () => {
    const soaked = rainy.filter(({ figures }) => figure(figures, 'environment.rain-max-1h') >= 3.5);
    const order = {
      'it rains': hourText(soaked[0]?.atMs ?? 0),
      'the first gauge is in alarm': firstHour(
        rainy,
        'gauges',
        hasStatus('environment.stations-over-alarm', ['medium']),
      ),
      'citizens report far more than usual': firstHour(calls, 'reports', isFarAbove('citizen-reports.today')),
      'the incident line has far more than usual': firstHour(
        calls,
        'incidents',
        isFarAbove('incidents.today'),
      ),
      'more than eight reservoirs stand above normal': firstHour(
        rainy,
        'reservoirs',
        hasStatus('environment.reservoirs-above-normal', ['critical']),
      ),
      'both releases are announced': firstHour(
        rainy,
        'warnings',
        (_, atMs) => releaseWarnings.get(hourText(atMs)) === 2,
      ),
      'Sông Ray releases': firstHour(
        rainy,
        'release',
        (_, atMs) => (discharge.get(hourText(atMs)) ?? 0) >= 27.85,
      ),
      'its gates are open': firstHour(
        released,
        'gates',
        (_, atMs) => (discharge.get(hourText(atMs)) ?? 0) >= 137.91,
      ),
    };
    expect(order).toEqual({
      'it rains': '11-04T18',
      'the first gauge is in alarm': '11-05T08',
      'citizens report far more than usual': '11-05T08',
      'the incident line has far more than usual': '11-05T08',
      'more than eight reservoirs stand above normal': '11-05T15',
      'both releases are announced': '11-05T16',
      'Sông Ray releases': '11-06T06',
      'its gates are open': '11-09T13',
    });
    const hours = Object.values(order);
    expect(hours).toEqual(hours.toSorted());
  });

  it('rains for twelve hours without a break, as no night a fortnight before', () => {
    const wet = (hours: readonly Hour[]) =>
      hours.filter(({ figures }) => figure(figures, 'environment.rain-max-1h') >= 3.5).length;
    expect(wet(rainy.slice(2, 14))).toBe(12);
    expect(wet(before.slice(0, 4))).toBe(0);
  });

  it('leaves the storage of the province above full, where it was nine tenths', () => {
    const last = rainy.at(-1)?.figures ?? {};
    expect(figure(last, 'environment.reservoir-storage')).toBeGreaterThan(100);
    for (const { figures } of before)
      expect(figure(figures, 'environment.reservoir-storage')).toBeLessThan(92);
  });

  it('keeps to the announced hour: no large release before it', () => {
    for (const [hour, m3s] of discharge) if (hour < '11-06T06') expect(m3s, hour).toBeLessThan(27.85);
  });

  it('floods the valley in the sun more than a thunderstorm did a fortnight before, and the valley reports it', () => {
    const heaviest = (hours: readonly Hour[], day: string) =>
      Math.max(
        ...hours
          .filter(({ atMs }) => hourText(atMs).startsWith(day))
          .map(({ figures }) => figure(figures, 'environment.rain-max-1h')),
      );
    expect(heaviest(released, '11-10')).toBeLessThan(10);
    expect(flooded.incidents).toBeGreaterThanOrEqual(2);
    expect(flooded.reports).toBeGreaterThanOrEqual(6);
    expect(floodedBefore.incidents).toBeLessThan(flooded.incidents);
    expect(floodedBefore.reports).toBeLessThanOrEqual(2);
  });
});
