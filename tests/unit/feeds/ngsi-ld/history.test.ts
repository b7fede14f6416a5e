// Series, hourly means and replay from the temporal API.
import { describe, expect, it } from 'vitest';
import { restOf } from '#feeds/ngsi-ld/fetch-series.ts';
import { numberAt, textAt } from '#kernel/table/table.ts';
import { HOUR_MS } from '#kernel/time/local-time.ts';
import { createFeedRig, json, speedEntity, speedFeed, START_MS, type Responder } from '../ingest/feed-rig.ts';

const ID = 'urn:ngsi-ld:TrafficFlowObserved:1';
const iso = (atMs: number) => new Date(atMs).toISOString();
const poll = { kind: 'poll', feedId: 'speeds' } as const;
const kpis = {
  kind: 'kpi-series',
  feedId: 'speeds',
  toMs: START_MS,
  period: 'hour',
  count: 3,
} as const;
const series = {
  kind: 'series',
  feedId: 'speeds',
  entityId: ID,
  columns: ['speed'],
  fromMs: START_MS - HOUR_MS,
  toMs: START_MS,
} as const;

describe('series of one entity', () => {
  it('asks on after 206 until the interval is covered, and sorts', async () => {
    const minutes = Array.from({ length: 60 }, (_, index) => START_MS - HOUR_MS + index * 60_000);
    const rig = createFeedRig([speedFeed()], (url) => {
      const fromMs = Date.parse(url.searchParams.get('timeAt')!);
      const rest = minutes.filter((atMs) => atMs >= fromMs);
      const part = rest.slice(0, 25);
      const body = {
        id: ID,
        type: 'TrafficFlowObserved',
        averageVehicleSpeed: {
          values: part.map((atMs) => [(atMs - START_MS) / 60_000, iso(atMs)]).reverse(),
        },
      };
      const range = { 'Content-Range': `date-time ${iso(part[0]!)}-${iso(part.at(-1)!)}/*` };
      return part.length < rest.length ? json(body, range, 206) : json(body);
    });
    const [speed] = await rig.ask(series);
    expect([...speed!.timesMs]).toEqual(minutes);
    expect([...speed!.values]).toEqual(minutes.map((atMs) => (atMs - START_MS) / 60_000));
    expect(rig.requests.length).toBeGreaterThan(1);
  });

  it('does not loop on a broker that always says 206', async () => {
    const body = { id: ID, averageVehicleSpeed: { values: [[1, iso(START_MS - HOUR_MS)]] } };
    const rig = createFeedRig([speedFeed()], () => json(body, {}, 206));
    expect((await rig.ask(series))[0]!.values).toHaveLength(1);
    expect(rig.requests).toHaveLength(1);
  });

  it('says that there is no history', async () => {
    const rig = createFeedRig([speedFeed()], () => json({ title: 'not found' }, {}, 404));
    await expect(rig.ask(series)).rejects.toMatchObject({ kind: 'no-history' });
  });

  it('converts by the one unit seen live, and asks for unit codes when there were several', async () => {
    const live = (units: string[]): object[] =>
      units.map((unitCode, index) => ({
        ...speedEntity(index, 0),
        averageVehicleSpeed: { value: 10, unitCode, observedAt: iso(START_MS - 1000) },
      }));
    const history: Responder = (url) =>
      url.searchParams.get('options') === 'temporalValues'
        ? json({ id: ID, averageVehicleSpeed: { values: [[10, iso(START_MS - 60_000)]] } })
        : json({
            id: ID,
            averageVehicleSpeed: [{ value: 10, unitCode: 'MTS', observedAt: iso(START_MS - 60_000) }],
          });
    for (const units of [['MTS'], ['MTS', 'KMH']]) {
      const rig = createFeedRig([speedFeed()], (url, init) =>
        url.pathname.includes('temporal') ? history(url, init) : json(live(units)),
      );
      await rig.ask(poll);
      expect((await rig.ask(series))[0]!.values[0]).toBeCloseTo(36, 9);
    }
  });

  it('reads what a Content-Range leaves open on either side', () => {
    expect(restOf(`date-time ${iso(0)}-${iso(50)}/*`, 0, 100, 50)).toEqual({ fromMs: 50, toMs: 100 });
    expect(restOf(`date-time ${iso(40)}-${iso(100)}/25`, 0, 100, 100)).toEqual({ fromMs: 0, toMs: 40 });
    expect(restOf(null, 0, 100, 60)).toEqual({ fromMs: 60, toMs: 100 });
    expect(restOf(null, 0, 100, 100)).toBeNull();
  });
});

describe('figures of the past', () => {
  /** Hour h (0 = oldest) of entity n has mean 10 h + n; entity 2 is silent in the last hour. */
  const aggregated: Responder = (url) => {
    if (!url.pathname.includes('temporal')) return json([speedEntity(1, 50), speedEntity(2, 60)]);
    if (url.searchParams.get('options') !== 'aggregatedValues') return json([]);
    const fromMs = Date.parse(url.searchParams.get('timeAt')!);
    const hour = (n: number, h: number) => [
      10 * h + n,
      iso(fromMs + h * HOUR_MS),
      iso(fromMs + (h + 1) * HOUR_MS),
    ];
    return json([
      {
        id: 'urn:ngsi-ld:TrafficFlowObserved:1',
        averageVehicleSpeed: { avg: [hour(1, 0), hour(1, 1), hour(1, 2)] },
      },
      { id: 'urn:ngsi-ld:TrafficFlowObserved:2', averageVehicleSpeed: { avg: [hour(2, 0), hour(2, 1)] } },
    ]);
  };

  it('are folded hour by hour by the live roll-up, silent rows counted as missing', async () => {
    const rig = createFeedRig([speedFeed()], aggregated);
    await rig.ask(poll);
    const [speed] = await rig.ask(kpis);
    expect([...speed!.timesMs]).toEqual([START_MS - 2 * HOUR_MS, START_MS - HOUR_MS, START_MS]);
    expect(speed!.samples.map(({ value, rowsUsed, rowsTotal }) => [value, rowsUsed, rowsTotal])).toEqual([
      [1.5, 2, 2],
      [11.5, 2, 2],
      [21, 1, 2],
    ]);
  });

  it('leave out what cannot be, as they do live', async () => {
    const feed = speedFeed();
    const columns = feed.columns.map((column) =>
      column.column === 'speed' ? { ...column, range: [0, 15] as const } : column,
    );
    const rig = createFeedRig([{ ...feed, columns }], aggregated);
    const [speed] = await rig.ask(kpis);
    // Eleven and twelve may be; twenty-one may not, and entity 2 was silent then.
    expect(speed!.samples.map(({ value, rowsUsed }) => [value, rowsUsed])).toEqual([
      [1.5, 2],
      [11.5, 2],
      [Number.NaN, 0],
    ]);
  });

  it('are averaged here where the broker does not aggregate; a value belongs to the hour that it closes', async () => {
    const values = [
      [1, iso(START_MS - 3 * HOUR_MS)],
      [10, iso(START_MS - 2 * HOUR_MS)],
      [20, iso(START_MS - HOUR_MS - 1000)],
      [30, iso(START_MS - HOUR_MS)],
      [40, iso(START_MS)],
    ];
    const rig = createFeedRig([speedFeed()], (url) => {
      if (url.searchParams.get('options') === 'aggregatedValues')
        return json({ title: 'no aggregation' }, {}, 422);
      return json([{ id: ID, averageVehicleSpeed: { values } }]);
    });
    const [speed] = await rig.ask(kpis);
    expect(speed!.samples.map(({ value }) => value)).toEqual([10, 25, 40]);
    await rig.ask(kpis);
    expect(
      rig.requests.filter(({ url }) => url.searchParams.get('options') === 'aggregatedValues'),
    ).toHaveLength(1);
  });

  it('hold for registers what was the state at each hour', async () => {
    const register = speedFeed({
      lifetime: 'register',
      columns: [{ column: 'status', kind: 'text', attribute: 'status' }],
      rollups: [
        {
          kpi: 'test.open',
          unit: '{count}',
          where: [{ column: 'status', op: '==', value: 'open' }],
          method: { kind: 'countWhere' },
          includeStale: true,
        },
      ],
    });
    const status = (value: string, atMs: number) => ({ type: 'Property', value, observedAt: iso(atMs) });
    const rig = createFeedRig([register], () =>
      json([
        {
          id: 'urn:x:1',
          status: [status('closed', START_MS - 90 * 60_000), status('open', START_MS - 150 * 60_000)],
        },
        { id: 'urn:x:2', status: status('open', START_MS - HOUR_MS) },
      ]),
    );
    const [open] = await rig.ask(kpis);
    expect(open!.samples.map(({ value }) => value)).toEqual([1, 1, 1]);
    expect(open!.samples.map(({ rowsTotal }) => rowsTotal)).toEqual([1, 1, 1]);
  });
});

describe('replay', () => {
  const asOfMs = START_MS - 2 * HOUR_MS;
  const responder: Responder = (url) => {
    if (!url.pathname.includes('temporal'))
      return json([speedEntity(1, 50), speedEntity(2, 60, asOfMs - 5000)]);
    return json([
      {
        id: ID,
        type: 'TrafficFlowObserved',
        averageVehicleSpeed: [{ value: 20, unitCode: 'KMH', observedAt: iso(asOfMs - 30_000) }],
      },
      {
        id: 'urn:ngsi-ld:TrafficFlowObserved:9',
        type: 'TrafficFlowObserved',
        averageVehicleSpeed: [{ value: 9, observedAt: iso(asOfMs + 1) }],
      },
    ]);
  };

  it('shows the values of the instant on the places and names of today, and returns to live at once', async () => {
    const rig = createFeedRig([speedFeed()], responder);
    rig.runtime.receive({ kind: 'time', clock: rig.clock.setting(), asOfMs });
    const receipt = await rig.ask(poll);
    // Row 2 has not changed since the instant, so it is as it was; row 9 is from after it.
    expect(receipt.refusals).toMatchObject([{ reason: 'observed after the instant asked for', count: 1 }]);
    const table = rig.table('speeds')!;
    expect(table.ids).toEqual([ID, 'urn:ngsi-ld:TrafficFlowObserved:2']);
    expect([numberAt(table, 'speed', 0), numberAt(table, 'speed', 1)]).toEqual([20, 60]);
    expect(textAt(table, 'name', 0)).toBe('Đoạn 1');
    expect([...table.geometry.anchors].slice(0, 2)).toEqual([107.001, 10.5]);
    rig.runtime.receive({ kind: 'time', clock: rig.clock.setting(), asOfMs: null });
    rig.advance(300);
    expect(numberAt(rig.table('speeds')!, 'speed', 0)).toBe(50);
  });

  it('shows nothing rather than another instant when the history cannot be had', async () => {
    const rig = createFeedRig([speedFeed()], responder);
    await rig.ask(poll);
    rig.runtime.receive({ kind: 'time', clock: rig.clock.setting(), asOfMs });
    rig.respond(() => new Response(null, { status: 500 }));
    await expect(rig.ask(poll)).rejects.toMatchObject({ kind: 'http' });
    rig.advance(300);
    expect(rig.table('speeds')!.rowCount).toBe(0);
  });
});
