// Traffic has the rhythms of the province, and incidents are felt where and while they block.
import { describe, expect, it } from 'vitest';
import { statusAt } from '../../../../mocks/province/incidents/alert-kind.ts';
import { incidentImpacts } from '../../../../mocks/province/traffic/incident-impact.ts';
import { createLinkTraffic, speedRatio } from '../../../../mocks/province/traffic/link-traffic.ts';
import { createRoadNetwork } from '../../../../mocks/province/traffic/road-network.ts';
import { createTravelDemand } from '../../../../mocks/province/traffic/travel-demand.ts';
import { createRainField } from '../../../../mocks/province/weather/rain-field.ts';
import { holidayJam } from '../../../../mocks/stories/holiday-jam.ts';
import type { World } from '../../../../mocks/province/world-contract.ts';
import { geography, HOUR_MS, kindOf, local, meanOf, testWorld, valueOf } from './test-world.ts';

const world = testWorld();
const network = createRoadNetwork(geography);

function flow(of: World, road: string, seaward: 1 | -1, atMs: number): number {
  const kind = kindOf(of, 'TrafficFlowObserved');
  const links = network.links.filter((link) => link.road === road && link.seaward === seaward);
  const ids = links.map((link) => `urn:ngsi-ld:TrafficFlowObserved:brvt:${link.segmentId}-${link.direction}`);
  return meanOf(ids.map((id) => valueOf(kind.get(id, atMs), 'intensity') * 12));
}

describe('traffic rhythm', () => {
  it('sends people to the sea on Friday evening and home on Sunday afternoon', () => {
    for (const [road, times] of [
      ['CT.28', 1.4],
      ['ĐT994', 1.4],
      ['QL51', 1.1],
    ] as const) {
      const friday = flow(world, road, 1, local('2026-09-11T18:30'));
      expect(friday).toBeGreaterThan(times * flow(world, road, 1, local('2026-09-08T18:30')));
      const sunday = flow(world, road, -1, local('2026-09-13T16:45'));
      expect(sunday).toBeGreaterThan(times * flow(world, road, -1, local('2026-09-09T16:45')));
    }
  });

  it('rests at night and on the first morning of Tết', () => {
    const ordinary = flow(world, 'QL51', 1, local('2026-03-10T09:00'));
    expect(flow(world, 'QL51', 1, local('2026-03-10T03:00'))).toBeLessThan(0.5 * ordinary);
    expect(flow(world, 'QL51', 1, local('2026-02-17T09:00'))).toBeLessThan(0.6 * ordinary);
  });

  it('keeps lorries on the inter-port road at night, and believable volumes on QL51', () => {
    const night = flow(world, 'ĐT991B', 1, local('2026-09-09T00:30'));
    expect(night).toBeGreaterThan(0.5 * flow(world, 'ĐT991B', 1, local('2026-09-09T10:00')));
    const friday = flow(world, 'QL51', 1, local('2026-09-11T18:30'));
    expect(friday).toBeGreaterThan(1200);
    expect(friday).toBeLessThan(3200);
  });

  it('jams more on 30 April, and more still when the story is played', () => {
    const atMs = local('2026-04-30T08:30');
    const jam = flow(testWorld({ story: holidayJam }), 'CT.28', 1, atMs);
    const ordinary = flow(world, 'CT.28', 1, local('2026-04-15T08:30'));
    expect(flow(world, 'CT.28', 1, atMs)).toBeGreaterThan(1.5 * ordinary);
    expect(jam).toBeGreaterThan(flow(world, 'CT.28', 1, atMs));
  });

  it('is slower the fuller the road', () => {
    expect(speedRatio(0, 0)).toBe(1);
    expect(speedRatio(1, 0)).toBeLessThan(speedRatio(0.5, 0));
    expect(speedRatio(1, 1)).toBeLessThan(speedRatio(1, 0));
  });
});

describe('blocked lanes', () => {
  const demand = createTravelDemand(1, () => ({ outbound: 0, homebound: 0 }));
  const rain = createRainField(1, () => 0);
  const link = network.links.find(
    ({ road, seaward, upstream }) => road === 'QL51' && seaward === 1 && upstream.length > 0,
  );
  if (!link) throw new Error('no link');
  const fromMs = local('2026-03-10T16:30');
  const blockage = { linkIndex: link.index, fromMs, untilMs: fromMs + 1.5 * HOUR_MS, share: 0.8 };
  const blocked = createLinkTraffic(network, demand, rain, () => [blockage]);
  const free = createLinkTraffic(network, demand, rain, () => []);

  it('slow their segment while they last, and not before or after', () => {
    const during = fromMs + 40 * 60_000;
    expect(blocked(link, during).speedKmh).toBeLessThan(0.5 * free(link, during).speedKmh);
    expect(blocked(link, fromMs - 60_000)).toEqual(free(link, fromMs - 60_000));
    expect(blocked(link, fromMs + 8 * HOUR_MS)).toEqual(free(link, fromMs + 8 * HOUR_MS));
  });

  it('grow a queue upstream, starve the road downstream, and leave the other direction alone', () => {
    const during = fromMs + 70 * 60_000;
    const above = network.links[link.upstream.find((index) => network.links[index]?.road === 'QL51') ?? -1];
    const below = network.links[link.downstream.find((index) => network.links[index]?.road === 'QL51') ?? -1];
    const opposite = network.links[link.opposite];
    if (!above || !below || !opposite) throw new Error('QL51 is not connected');
    expect(blocked(above, during).speedKmh).toBeLessThan(0.6 * free(above, during).speedKmh);
    expect(blocked(below, during).vehiclesPerHour).toBeLessThan(0.8 * free(below, during).vehiclesPerHour);
    expect(blocked(opposite, during)).toEqual(free(opposite, during));
    const early = [...incidentImpacts(network, demand, [blockage], fromMs + 5 * 60_000).values()];
    const late = [...incidentImpacts(network, demand, [blockage], during).values()];
    const queuedOf = (impacts: typeof late) => impacts.filter(({ queued }) => queued > 0).length;
    expect(queuedOf(late)).toBeGreaterThan(queuedOf(early));
  });

  it('show in the world: an open incident on a road slows its direction', () => {
    const told = testWorld({ story: holidayJam });
    const atMs = local('2026-04-30T08:50');
    const crash = kindOf(told, 'Alert')
      .list(atMs)
      .find(({ id }) => id.endsWith('story-jam-ql51-out'));
    expect(valueOf<string>(crash, 'status')).toBe('onScene');
    const segment = valueOf<string>(crash, 'refRoadSegment').split(':').at(-1);
    const id = `urn:ngsi-ld:TrafficFlowObserved:brvt:${segment}-${valueOf<string>(crash, 'laneDirection')}`;
    const flows = kindOf(told, 'TrafficFlowObserved');
    const slow = flows.get(id, atMs);
    expect(valueOf<boolean>(slow, 'congested')).toBe(true);
    expect(valueOf(slow, 'averageVehicleSpeed')).toBeLessThan(0.4 * valueOf(slow, 'freeFlowSpeed'));
    expect(valueOf(flows.get(id, local('2026-05-01T03:00')), 'averageVehicleSpeed')).toBeGreaterThan(
      0.7 * valueOf(slow, 'freeFlowSpeed'),
    );
  });

  it('have a life in order', () => {
    const at = [1, 2, 3, 4, 5].map((n) => n * 1000);
    const incident = {
      issuedMs: 1000,
      acknowledgedMs: 2000,
      respondedMs: 3000,
      resolvedMs: 4000,
      closedMs: 5000,
    };
    const words = at.map((tMs) => statusAt(incident, tMs).status);
    expect(words).toEqual(['open', 'acknowledged', 'onScene', 'resolved', 'closed']);
  });
});

describe('detectors', () => {
  const detectors = kindOf(world, 'ItemFlowObserved');

  it('stand on every road that crosses the border, both ways', () => {
    const listed = detectors.list(local('2026-09-08T09:00'));
    const directions = listed.map((entity) => valueOf<string>(entity, 'cordonDirection'));
    const gates = geography.places.features.filter(
      ({ properties }) => properties?.['kind'] === 'gate',
    ).length;
    expect(directions.filter((word) => word === 'in').length).toBeGreaterThanOrEqual(gates);
    expect(directions.filter((word) => word === 'out').length).toBeGreaterThanOrEqual(gates);
  });

  it('fall silent now and then, and one a day reports impossible speeds', () => {
    let stale = 0;
    let impossible = 0;
    for (let hour = 0; hour < 24; hour++) {
      const atMs = local('2026-09-08T00:00') + hour * HOUR_MS;
      for (const entity of detectors.list(atMs)) {
        if (atMs - (entity.attributes['intensity']?.observedAtMs ?? atMs) > 30 * 60_000) stale++;
        if (valueOf(entity, 'averageSpeed') > 200) impossible++;
      }
    }
    expect(stale).toBeGreaterThan(0);
    expect(stale).toBeLessThan(0.05 * 24 * detectors.list(0).length);
    expect(impossible).toBeGreaterThan(0);
    expect(impossible).toBeLessThanOrEqual(24);
  });
});
