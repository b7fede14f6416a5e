// decode(encode(world)) = world for ships: through each dialect, no ship lost, no sentinel kept, each dated to its second.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { numbersOf, textAt, type Table } from '#kernel/table/table.ts';
import { feeds } from '../../../../src/sectors/transport/feeds.ts';
import { answerAis } from '../../../../mocks/protocols/ais/answer-ais.ts';
import { vesselFacts, type VesselFacts } from '../../../../mocks/protocols/ais/vessel-facts.ts';
import { kindOf, testWorld } from '../../mocks/province/test-world.ts';
import { pollSimulated } from '../snapshot/simulated-source.ts';

const world = testWorld();
const spec: FeedSpec = { ...feeds.find(({ id }) => id === 'vessels')!, source: 'broker' };
const anyInstant = fc.integer({ min: Date.UTC(2026, 0, 1) / 1000, max: Date.UTC(2026, 11, 31) / 1000 });

function row(table: Table, at: number) {
  const number = (column: string) => numbersOf(table, column)?.values[at];
  return {
    name: textAt(table, 'name', at),
    callSign: textAt(table, 'callSign', at),
    destination: textAt(table, 'destination', at),
    speed: number('speed'),
    course: number('course'),
    heading: number('heading'),
    status: number('status'),
    shipType: number('shipType'),
    length: number('length'),
    draught: number('draught'),
    eta: number('eta'),
    position: [table.geometry.anchors[2 * at], table.geometry.anchors[2 * at + 1]],
    observedAtMs: table.observedAtMs[at],
  };
}

const wanted = (vessel: VesselFacts) => ({
  name: vessel.name,
  callSign: vessel.callSign,
  destination: vessel.destination,
  speed: vessel.speedKn,
  course: vessel.courseDeg,
  heading: vessel.headingDeg,
  status: vessel.status,
  shipType: vessel.shipType,
  length: vessel.lengthM,
  draught: vessel.draughtM,
  eta: vessel.etaMs,
  position: vessel.position,
  observedAtMs: vessel.reportMs,
});

describe.each([
  ['Digitraffic', { path: 'locations', vessels: 'vessels' }],
  ['a stream', { path: 'stream' }],
  ['a plain list', { path: 'positions' }],
])('ships through %s', (_dialect, options) => {
  it('are the ships of the world at any instant', () =>
    fc.assert(
      fc.asyncProperty(anyInstant, async (second) => {
        const atMs = second * 1000;
        const poll = await pollSimulated(spec, { connector: 'ais', options }, answerAis, { world, atMs });
        expect(poll.error).toBeUndefined();
        expect(poll.receipt!.refusals).toEqual([]);
        const vessels = kindOf(world, 'AisVessel').list(atMs).map(vesselFacts);
        const byId = new Map(poll.table!.ids.map((id, at) => [id, at]));
        expect([...byId.keys()].toSorted()).toEqual(vessels.map(({ mmsi }) => String(mmsi)).toSorted());
        for (const vessel of vessels) {
          const at = byId.get(String(vessel.mmsi))!;
          expect(row(poll.table!, at), vessel.name).toEqual(wanted(vessel));
        }
      }),
      { numRuns: 10, seed: 7 },
    ));
});

describe('a source whose unit of speed is not one of AIS', () => {
  it('is refused as misconfigured', async () => {
    const source = { connector: 'ais', options: { path: 'positions', speedUnit: 'mph' } } as const;
    const poll = await pollSimulated(spec, source, answerAis, { world, atMs: Date.UTC(2026, 2, 2) });
    expect(poll.error).toMatchObject({ kind: 'misconfigured' });
  });
});

describe('a register of vessels that does not answer', () => {
  it('costs the names, not the positions', async () => {
    const source = { connector: 'ais', options: { path: 'locations', vessels: 'nowhere/else' } } as const;
    const poll = await pollSimulated(spec, source, answerAis, { world, atMs: Date.UTC(2026, 2, 2) });
    expect(poll.receipt!.rows).toBeGreaterThan(100);
    expect(poll.receipt!.refusals.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/^register of vessels not available: /),
    ]);
  });
});
