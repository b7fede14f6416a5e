// Malformed warnings as a client that had read them well sees them: refused with reasons, the rest kept, healed.
import { describe, expect, it } from 'vitest';
import { feeds } from '../../../../../src/sectors/environment/feeds.ts';
import { answerSource } from '../../../../../mocks/answer-source.ts';
import type { WorldWarning } from '../../../../../mocks/province/world-contract.ts';
import { defaultSources } from '../../../../../mocks/simulated-sources.ts';
import { createSimulatorControl } from '../../../../../mocks/simulator-control.ts';
import { brokerSource, createFeedRig, START_MS } from '../../../feeds/ingest/feed-rig.ts';
import { warningSentAt } from '../tiny-warning.ts';
import { createTinyWorld } from '../tiny-world.ts';

const MINUTE_MS = 60_000;
const feed = feeds.find(({ id }) => id === 'warnings')!;

const warningOf = (number: number): WorldWarning =>
  warningSentAt(START_MS - number * MINUTE_MS, { identifier: `W-${number}` });

function startRig(warnings: readonly WorldWarning[]) {
  const control = createSimulatorControl({}, null);
  const world = createTinyWorld([...warnings]);
  const rig = createFeedRig(
    [feed],
    (url, init) =>
      answerSource(new Request(url, init), 'alerts', {
        world,
        now: () => rig.clock.now(),
        sources: defaultSources,
        control,
      }),
    {
      sources: [
        brokerSource({ id: 'alerts', connector: 'cap', baseUrl: 'http://ioc.test/sources/alerts/alerts' }),
      ],
    },
  );
  const poll = async () => {
    const { rows, refusals } = await rig.ask({ kind: 'poll', feedId: 'warnings' });
    rig.advance(MINUTE_MS);
    return {
      rows,
      reasons: refusals
        .map(({ reason, example }) => `${example.split(',').at(1) ?? example}: ${reason}`)
        .sort(),
    };
  };
  return { control, poll };
}

describe('malformed warnings', () => {
  it('are refused with a reason each, what was readable stays, and all come back', async () => {
    const { control, poll } = startRig([1, 2, 3, 4].map(warningOf));
    const well = { rows: 4, reasons: [] };
    expect(await poll()).toEqual(well);
    expect(await poll()).toEqual(well);
    control.setFault('alerts', { kind: 'malformed' });
    for (let count = 0; count < 2; count += 1)
      expect(await poll()).toEqual({
        // Of the one whose time of sending is lost, the version before holds on.
        rows: 4,
        reasons: [
          'W-1: polygon: a position is not "latitude,longitude"',
          'W-2: severity: word "Catastrophic" has no code',
          'W-3: expires: not an ISO 8601 time',
          'W-4: newer version not readable (the last one is kept): sent is not a time',
        ],
      });
    control.setFault('alerts', null);
    expect(await poll()).toEqual(well);
  });
});
