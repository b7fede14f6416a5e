// 29 and 30 April 2026, hour by hour: visitors, then cars, then jams, then the injured, then the hospitals. Each sector in its turn.
import { beforeAll, describe, expect, it } from 'vitest';
import { holidayJam } from '../../../mocks/stories/holiday-jam.ts';
import { feeds as energyFeeds } from '../../../src/sectors/energy/feeds.ts';
import { feeds as healthFeeds } from '../../../src/sectors/health/feeds.ts';
import { feeds as incidentFeeds } from '../../../src/sectors/incidents/feeds.ts';
import { feeds as tourismFeeds } from '../../../src/sectors/tourism/feeds.ts';
import { feeds as transportFeeds } from '../../../src/sectors/transport/feeds.ts';
import { sector as transport } from '../../../src/sectors/transport/sector.ts';
import {
  createStoryRig,
  firstHour,
  local,
  pickFeeds,
  readHours,
  statusOf,
  type Figures,
  type Hour,
} from './story-rig.ts';

const FORTNIGHT_MS = 14 * 24 * 3_600_000;
const PEOPLE = ['tourism-count', 'traffic-detectors', 'incidents', 'hospital-beds', 'power-load'];
const feeds = [...tourismFeeds, ...transportFeeds, ...incidentFeeds, ...healthFeeds, ...energyFeeds];

let before: Hour[];
let hours: Hour[];
let roads: Hour[];

beforeAll(async () => {
  const people = createStoryRig(pickFeeds(feeds, PEOPLE), holidayJam);
  const [from, to] = [local('2026-04-29T12'), local('2026-04-30T18')];
  before = await readHours(people, from - FORTNIGHT_MS, to - FORTNIGHT_MS, 2);
  hours = await readHours(people, from, to, 1);
  const network = createStoryRig(pickFeeds(feeds, ['traffic-segments']), holidayJam);
  roads = await readHours(network, local('2026-04-15T14'), local('2026-04-15T18'), 1);
  roads.push(...(await readHours(network, local('2026-04-29T14'), local('2026-04-29T18'), 1)));
}, 120_000);

const figure = (figures: Figures, id: string) => figures[id] ?? Number.NaN;
const usualAt = (atMs: number, id: string) =>
  [...before, ...roads].find((hour) => hour.atMs === atMs - FORTNIGHT_MS && id in hour.figures)?.figures;
/** So much of what it was a fortnight before at the same hour of the same weekday. */
const isTimes = (id: string, factor: number) => (figures: Figures, atMs: number) => {
  const usual = usualAt(atMs, id);
  if (!usual) return false;
  const share = figure(figures, id) / figure(usual, id);
  return factor > 1 ? share >= factor : share <= factor;
};
/** So many more than a fortnight before at the same hour: small counts double by chance. */
const isMore = (id: string, more: number) => (figures: Figures, atMs: number) => {
  const usual = usualAt(atMs, id);
  return usual !== undefined && figure(figures, id) - figure(usual, id) >= more;
};
describe('the eve of the holiday and its first morning', () => {
  it('move the sectors one after the other', () => {
    const order = {
      'a quarter more visitors than a fortnight before': firstHour(
        hours,
        'visitors',
        isTimes('tourism.visitors-present', 1.25),
      ),
      'half as many more cars come in': firstHour(hours, 'cars', isTimes('transport.vehicles-in', 1.5)),
      'five times the jammed kilometres': firstHour(roads, 'jams', isTimes('transport.jammed-km', 5)),
      'speed falls below its threshold': firstHour(
        roads,
        'speed',
        (figures) => statusOf(transport.kpis, 'transport.speed-ratio', figures) === 'medium',
      ),
      'the load falls with the factories': firstHour(hours, 'load', isTimes('energy.load', 0.85)),
      'a fifth more come to the emergency rooms': firstHour(
        hours,
        'emergency',
        isTimes('health.emergency-visits', 1.2),
      ),
      'three times the visitors': firstHour(hours, 'full', isTimes('tourism.visitors-present', 3)),
      'ten more incidents since midnight': firstHour(hours, 'incidents', isMore('incidents.today', 10)),
      'seven more injured in traffic': firstHour(hours, 'injured', isMore('health.traffic-injured', 7)),
    };
    expect(order).toEqual({
      'a quarter more visitors than a fortnight before': '04-29T12',
      'five times the jammed kilometres': '04-29T16',
      'half as many more cars come in': '04-29T16',
      'speed falls below its threshold': '04-29T17',
      'the load falls with the factories': '04-30T00',
      'a fifth more come to the emergency rooms': '04-30T06',
      'three times the visitors': '04-30T10',
      'ten more incidents since midnight': '04-30T10',
      'seven more injured in traffic': '04-30T10',
    });
    const inTurn = Object.values(order);
    expect(inTurn).toEqual(inTurn.toSorted());
  });

  it('slows no ordinary afternoon below its threshold', () => {
    for (const { figures } of roads.filter(({ atMs }) => atMs < local('2026-04-20T00')))
      expect(statusOf(transport.kpis, 'transport.speed-ratio', figures)).toBe('normal');
  });
});
