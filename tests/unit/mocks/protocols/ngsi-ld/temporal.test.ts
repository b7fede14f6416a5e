// Histories are samples of the world, aggregates are aggregates of those samples, and cut answers can be completed.
import { describe, expect, it } from 'vitest';
import { brokerProfiles, type BrokerProfile } from '../../../../../mocks/protocols/ngsi-ld/broker-profile.ts';
import { parseDuration, periodStart } from '../../../../../mocks/protocols/ngsi-ld/temporal/iso-duration.ts';
import { measured, NOW_MS, reportMs } from '../tiny-world.ts';
import { ask, askJson, post } from './ask-broker.ts';

const HOUR_MS = 3_600_000;
const iso = (ms: number): string => new Date(ms).toISOString();
const between = (fromMs: number, toMs: number): string =>
  `timerel=between&timeAt=${iso(fromMs)}&endTimeAt=${iso(toMs)}`;

/** Every report of a station in [fromMs, toMs), found by asking for each second. */
function reports(index: number, fromMs: number, toMs: number, cadenceMs = 300_000): [number, string][] {
  const times = new Set<number>();
  for (let at = fromMs; at < toMs; at += 1000) times.add(reportMs(index, at, cadenceMs));
  times.add(reportMs(index, toMs - 1, cadenceMs));
  return [...times]
    .filter((at) => at >= fromMs && at < toMs)
    .sort((a, b) => a - b)
    .map((at) => [measured(index, at), iso(at)]);
}

/** One instance of the normalized temporal representation. */
type Instance = { value: number; observedAt: string; instanceId: string };

const station = (index: number): string => `urn:ngsi-ld:AirQualityObserved:${String(index).padStart(3, '0')}`;

describe('histories', () => {
  it.each([0, 3, 41])('of station %i hold every report once, in order', async (index) => {
    const [from, to] = [NOW_MS - 3 * HOUR_MS, NOW_MS - HOUR_MS + 12_345];
    const path = `/temporal/entities/${station(index)}?attrs=pm25&options=temporalValues&${between(from, to)}`;
    const history = await askJson(path);
    expect(history).toEqual({
      id: station(index),
      type: 'AirQualityObserved',
      pm25: { type: 'Property', values: reports(index, from, to) },
    });
  });

  it('are lists of instances when normalized', async () => {
    const path = `/temporal/entities/${station(2)}?attrs=pm25,isCalm&${between(NOW_MS - HOUR_MS, NOW_MS)}`;
    const { pm25, isCalm } = await askJson(path);
    const expected = reports(2, NOW_MS - HOUR_MS, NOW_MS);
    expect(pm25.map((one: Instance) => [one.value, one.observedAt])).toEqual(expected);
    expect(pm25[0]).toMatchObject({ type: 'Property', unitCode: 'GQ' });
    expect(new Set(pm25.map((one: Instance) => one.instanceId)).size).toBe(expected.length);
    expect(isCalm).toHaveLength(expected.length);
  });

  it('never reach beyond now, whatever is asked', async () => {
    const path = `/temporal/entities/${station(5)}?attrs=pm25&options=temporalValues`;
    for (const timerel of [
      `timerel=after&timeAt=${iso(NOW_MS - HOUR_MS)}`,
      between(NOW_MS - HOUR_MS, NOW_MS + 9e7),
    ]) {
      const { pm25 } = await askJson(`${path}&${timerel}`);
      expect(pm25.values).toEqual(reports(5, NOW_MS - HOUR_MS + 1, NOW_MS + 1));
    }
  });

  it('give the last N, newest first, also before an instant', async () => {
    const path = `/temporal/entities/${station(6)}?attrs=pm25&options=temporalValues&lastN=4`;
    const newest = (toMs: number) =>
      reports(6, toMs - HOUR_MS, toMs)
        .slice(-4)
        .reverse();
    expect((await askJson(path)).pm25.values).toEqual(newest(NOW_MS + 1));
    const before = NOW_MS - 30 * HOUR_MS;
    expect((await askJson(`${path}&timerel=before&timeAt=${iso(before)}`)).pm25.values).toEqual(
      newest(before),
    );
  });

  it('of many entities are paged, counted and filtered', async () => {
    const path = `/temporal/entities?type=AirQualityObserved&attrs=pm25&options=temporalValues&count=true&limit=20`;
    const seen: string[] = [];
    for (const offset of [0, 20, 40]) {
      const response = await ask(`${path}&offset=${offset}&${between(NOW_MS - HOUR_MS, NOW_MS)}`);
      expect(response.headers.get('ngsild-results-count')).toBe('57');
      seen.push(...((await response.json()) as { id: string }[]).map(({ id }) => id));
    }
    expect(new Set(seen).size).toBe(57);
    const filtered = await askJson(`${path}&q=windDirection==37&${between(NOW_MS - HOUR_MS, NOW_MS)}`);
    expect(filtered.map(({ id }: { id: string }) => id)).toEqual([station(1)]);
  });

  it('can be asked by POST', async () => {
    const temporalQ = { timerel: 'between', timeAt: iso(NOW_MS - HOUR_MS), endTimeAt: iso(NOW_MS), lastN: 3 };
    const body = {
      type: 'Query',
      entities: [{ type: 'AirQualityObserved', id: station(7) }],
      attrs: ['pm25'],
      temporalQ,
    };
    const [history] = await askJson('/temporal/entityOperations/query?options=temporalValues', post(body));
    expect(history.pm25.values).toEqual(
      reports(7, NOW_MS - HOUR_MS, NOW_MS)
        .slice(-3)
        .reverse(),
    );
  });

  it('of something that is over are still there', async () => {
    const over = 'urn:ngsi-ld:Alert:001';
    await askJson(`/entities/${over}`, {}, 404);
    const path = `/temporal/entities/${over}?options=temporalValues&${between(NOW_MS - 2 * HOUR_MS, NOW_MS)}`;
    const { status } = await askJson(path);
    expect(status.values).toHaveLength(60);
    expect(status.values.at(-1)[1] <= iso(NOW_MS - HOUR_MS)).toBe(true);
  });
});

describe('cut histories', () => {
  const broker: BrokerProfile = { ...brokerProfiles.scorpio, temporalInstanceCap: 50 };

  it('are 206 with the range they cover, and asking for the rest gives the whole', async () => {
    const [from, to] = [NOW_MS - 4 * HOUR_MS, NOW_MS];
    const path = '/temporal/entities?type=AirQualityObserved&attrs=pm25&options=temporalValues&limit=7';
    const merged = new Map<string, Map<string, number>>();
    let start: string | undefined = iso(from);
    let answers = 0;
    while (start !== undefined && answers < 100) {
      const response: Response = await ask(`${path}&timerel=between&timeAt=${start}&endTimeAt=${iso(to)}`, {
        broker,
      });
      const range = /^date-time (\S{24})-(\S{24})\/\*$/.exec(response.headers.get('content-range') ?? '');
      expect(response.status).toBe(range ? 206 : 200);
      if (range) expect([range[1], range[2]! > start]).toEqual([start, true]);
      for (const { id, pm25 } of (await response.json()) as {
        id: string;
        pm25: { values: [number, string][] };
      }[]) {
        const series = merged.get(id) ?? new Map<string, number>();
        merged.set(id, series);
        for (const [value, at] of pm25.values) series.set(at, value);
      }
      start = range?.[2];
      answers++;
    }
    expect(answers).toBeGreaterThan(5);
    for (let index = 0; index < 7; index++) {
      const series = [...merged.get(station(index))!].map(([at, value]) => [value, at]);
      expect(series).toEqual(reports(index, from, to));
    }
  });

  it('with lastN run from the newest backwards', async () => {
    const path = `/temporal/entities/${station(1)}?attrs=pm25&options=temporalValues&lastN=80`;
    const response = await ask(path, { broker });
    expect(response.status).toBe(206);
    const { pm25 } = (await response.json()) as { pm25: { values: [number, string][] } };
    expect(pm25.values).toEqual(
      reports(1, NOW_MS - 10 * HOUR_MS, NOW_MS + 1)
        .slice(-50)
        .reverse(),
    );
    const oldest = pm25.values.at(-1)![1];
    expect(response.headers.get('content-range')).toBe(`date-time ${iso(NOW_MS)}-${oldest}/80`);
  });

  it('of aggregates end with a whole period', async () => {
    const options = 'options=aggregatedValues&aggrMethods=avg,max&aggrPeriodDuration=PT1H&limit=7&attrs=pm25';
    const path = `/temporal/entities?type=AirQualityObserved&${options}&${between(NOW_MS - 24 * HOUR_MS, NOW_MS)}`;
    const response = await ask(path, { broker });
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toMatch(/-2025-11-17T\d\d:00:00.000Z\/\*$/);
  });
});

describe('aggregates', () => {
  const [from, to] = [NOW_MS - 5 * HOUR_MS - 123_000, NOW_MS];

  it.each(['PT1H', 'PT5M', 'P1D', 'PT0S'])(
    'over %s are those of the values of the same interval',
    async (duration) => {
      const base = `/temporal/entities/${station(9)}?attrs=pm25&${between(from, to)}`;
      const { pm25: raw } = await askJson(`${base}&options=temporalValues`);
      const methods = 'avg,min,max,sum,sumsq,stddev,totalCount,distinctCount';
      const path = `${base}&options=aggregatedValues&aggrMethods=${methods}&aggrPeriodDuration=${duration}`;
      const { pm25 } = await askJson(path);
      const lists = methods.split(',').map((method) => pm25[method] as [number, string, string][]);
      expect(new Set(lists.map(({ length }) => length)).size).toBe(1);
      let counted = 0;
      for (const [row, [average, start, end]] of (pm25.avg as [number, string, string][]).entries()) {
        const values = (raw.values as [number, string][])
          .filter(([, at]) => at >= start && at < end)
          .map(([v]) => v);
        counted += values.length;
        const mean = values.reduce((a, b) => a + b, 0) / values.length;
        expect(average).toBeCloseTo(mean, 9);
        expect(pm25.min[row][0]).toBe(Math.min(...values));
        expect(pm25.max[row][0]).toBe(Math.max(...values));
        expect(pm25.sum[row][0]).toBeCloseTo(mean * values.length, 9);
        expect(pm25.totalCount[row][0]).toBe(values.length);
        expect(pm25.distinctCount[row][0]).toBe(new Set(values).size);
        const variance = values.reduce((total, v) => total + (v - mean) ** 2, 0) / values.length;
        expect(pm25.stddev[row][0]).toBeCloseTo(Math.sqrt(variance), 9);
      }
      expect(counted).toBe(raw.values.length);
      expect(pm25.avg[0][1]).toBe(iso(from));
    },
  );

  it('take part of the reports only for averages over many, and stay near the full mean', async () => {
    const base = `/temporal/entities/${station(4)}?attrs=pm25&${between(NOW_MS - 48 * HOUR_MS, NOW_MS)}`;
    const options = 'options=aggregatedValues&aggrPeriodDuration=P1D&aggrMethods=';
    const [thin, full] = [
      await askJson(`${base}&${options}avg`),
      await askJson(`${base}&${options}avg,totalCount`),
    ];
    expect(full.pm25.totalCount.map(([count]: [number]) => count)).toEqual([288, 288]);
    thin.pm25.avg.forEach(([average]: [number], day: number) => {
      expect(Math.abs(average - full.pm25.avg[day][0])).toBeLessThan(1);
    });
  });

  it('leave out methods without meaning', async () => {
    const base = `/temporal/entities/urn:ngsi-ld:Alert:000?attrs=status&${between(from, to)}`;
    const { status } = await askJson(
      `${base}&options=aggregatedValues&aggrMethods=avg,totalCount,distinctCount`,
    );
    expect(status).not.toHaveProperty('avg');
    expect(status.distinctCount[0][0]).toBe(1);
  });
});

describe('refusals', () => {
  it.each([
    ['?type=Alert', 400],
    ['?type=Alert&timerel=during&timeAt=2025-01-01T00:00:00Z', 400],
    ['?type=Alert&timerel=after', 400],
    ['?type=Alert&timerel=after&timeAt=2025-01-01', 400],
    ['?type=Alert&timerel=after&timeAt=2025-01-01T00:00:00', 400],
    [`?type=Alert&${between(NOW_MS, NOW_MS - 1)}`, 400],
    [`?type=Alert&lastN=0&${between(NOW_MS - 1, NOW_MS)}`, 400],
    [`?type=Alert&options=aggregatedValues&${between(NOW_MS - 1, NOW_MS)}`, 400],
    [`?type=Alert&options=aggregatedValues&aggrMethods=median&${between(NOW_MS - 1, NOW_MS)}`, 400],
    [
      `?type=Alert&options=aggregatedValues&aggrMethods=avg&aggrPeriodDuration=1h&${between(NOW_MS - 1, NOW_MS)}`,
      400,
    ],
    [`?type=Alert&timeproperty=modifiedAt&${between(NOW_MS - 1, NOW_MS)}`, 422],
    ['/urn:ngsi-ld:Alert:77', 404],
  ])('%s is %i', async (path, status) => {
    await askJson(`/temporal/entities${path}`, {}, status);
  });
});

describe('durations', () => {
  it('know months and refuse nonsense', () => {
    expect(parseDuration('P1Y2M3DT4H5M6.5S')).toEqual({
      months: 14,
      ms: ((3 * 24 + 4) * 60 + 5) * 60_000 + 6500,
    });
    for (const text of ['', 'P', 'PT', 'P1', '1D', 'PT1D', 'P-1D'])
      expect(parseDuration(text)).toBeUndefined();
    const month = parseDuration('P1M')!;
    expect(iso(periodStart(Date.UTC(2025, 0, 31, 5), month, 1))).toBe('2025-02-28T05:00:00.000Z');
    expect(iso(periodStart(Date.UTC(2025, 0, 31, 5), month, -2))).toBe('2024-11-30T05:00:00.000Z');
  });
});
