// The history of a register is read at the instants it changed, and holds what looking every second would find.
import { describe, expect, it } from 'vitest';
import { answerNgsiLd } from '../../../../../mocks/protocols/ngsi-ld/answer-ngsi-ld.ts';
import { brokerProfiles, type BrokerProfile } from '../../../../../mocks/protocols/ngsi-ld/broker-profile.ts';
import type { EntityKind, World } from '../../../../../mocks/province/world-contract.ts';
import { DAY_MS, HOUR_MS, kindOf, local, testWorld } from '../../province/test-world.ts';
import { LINK } from './ask-broker.ts';

const NOW_MS = local('2026-09-08T18:00');
const world = testWorld();
const alerts = kindOf(world, 'Alert');

/** The same world with another Alert kind. */
function worldWith(kind: EntityKind): World {
  return { ...world, kinds: new Map([[kind.type, kind]]) };
}

/** Alerts as a kind that says nothing of changes and is therefore looked at every second. */
const scannedAlerts: EntityKind = {
  type: 'Alert',
  cadenceMs: 1000,
  list: (atMs) => alerts.list(atMs),
  get: (id, atMs) => alerts.get(id, atMs),
  idsBetween: (fromMs, toMs) => alerts.idsBetween(fromMs, toMs),
};

function between(fromMs: number, toMs: number): string {
  return `timerel=between&timeAt=${new Date(fromMs).toISOString()}&endTimeAt=${new Date(toMs).toISOString()}`;
}

function ask(of: World, search: string, broker: BrokerProfile = brokerProfiles.scorpio): Promise<Response> {
  const url = `http://province.test/sources/broker/ngsi-ld/v1/temporal/entities?type=Alert&limit=1000&${search}`;
  return answerNgsiLd(new Request(url, { headers: { link: LINK } }), {
    world: of,
    now: () => NOW_MS,
    broker,
  });
}

type History = { id: string } & Record<string, { observedAt: string }[]>;

describe('histories of a register', () => {
  const [fromMs, toMs] = [NOW_MS - 3 * HOUR_MS - 500, NOW_MS - 2.6 * HOUR_MS + 250];

  it.each([
    ['in order of time', ''],
    ['newest first', '&lastN=2'],
    ['aggregated', '&options=aggregatedValues&aggrMethods=totalCount,max&aggrPeriodDuration=PT5M'],
  ])('are what looking every second finds, %s', async (_, options) => {
    const search = between(fromMs, toMs) + options;
    const read = (await (await ask(world, search)).json()) as History[];
    const scanned = (await (await ask(worldWith(scannedAlerts), search)).json()) as History[];
    expect(read).toEqual(scanned);
    expect(read.length).toBeGreaterThan(3);
  });

  it('cost a handful of states an incident, however long the interval', async () => {
    let reads = 0;
    const counted: EntityKind = {
      ...alerts,
      get(id, atMs) {
        reads++;
        return alerts.get(id, atMs);
      },
    };
    const ids = alerts.idsBetween(NOW_MS - 8 * DAY_MS, NOW_MS);
    await ask(worldWith(counted), `attrs=status&${between(NOW_MS - 8 * DAY_MS, NOW_MS)}`);
    expect(ids.length).toBeGreaterThan(300);
    expect(reads).toBeLessThanOrEqual(5 * ids.length);
  });

  it('tell of an incident all that was ever known, also after the broker has let go of it', async () => {
    const id = alerts.idsBetween(NOW_MS - 5 * DAY_MS, NOW_MS - 4 * DAY_MS)[20]!;
    expect(alerts.get(id, NOW_MS)).toBeUndefined();
    const [history] = (await (
      await ask(world, `id=${id}&${between(NOW_MS - 9 * DAY_MS, NOW_MS)}`)
    ).json()) as History[];
    const at = (name: string) => history![name]!.map(({ observedAt }) => observedAt);
    for (const name of ['name', 'category', 'severity', 'location', 'address', 'dateIssued', 'responseDueAt'])
      expect(at(name)).toEqual([at('dateIssued')[0]]);
    expect(at('status')).toHaveLength(5);
    expect(at('status')[0]).toBe(at('dateIssued')[0]);
    expect(at('respondedAt')).toEqual([at('status')[2]]);
    expect(at('resolvedAt')).toEqual([at('status')[3]]);
  });

  it('are complete up to where a cut answer ends, in either direction', async () => {
    const broker: BrokerProfile = { ...brokerProfiles.scorpio, temporalInstanceCap: 400 };
    const interval = between(NOW_MS - 2 * DAY_MS, NOW_MS);
    const whole = (await (await ask(world, interval)).json()) as History[];
    for (const options of ['', '&lastN=9']) {
      const response = await ask(world, interval + options, broker);
      expect(response.status).toBe(206);
      const [, start, end] = /^date-time (\S{24})-(\S{24})\//.exec(response.headers.get('content-range')!)!;
      const [first, last] = [start!, end!].sort() as [string, string];
      const counted = (histories: History[]) =>
        histories
          .flatMap((history) =>
            Object.entries(history).flatMap(([name, list]) =>
              Array.isArray(list) ? list.map(({ observedAt }) => [history.id, name, observedAt]) : [],
            ),
          )
          .filter(([, , at]) => at! >= first && at! <= last)
          .map(String)
          .sort();
      expect(counted((await response.json()) as History[])).toEqual(counted(whole));
    }
  });
});
