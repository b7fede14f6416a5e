// Report lines in play: windows that are full, formats, filters that are ignored, errors in words, the past.
import { describe, expect, it } from 'vitest';
import { numberAt, textAt } from '#kernel/table/table.ts';
import { DAY_MS, HOUR_MS } from '#kernel/time/local-time.ts';
import { json, START_MS } from '../ingest/feed-rig.ts';
import { report, REPORTS, reportRig } from './report-feed.ts';

const poll = { kind: 'poll', feedId: 'reports' } as const;
const none = () => json([]);

/** A server with `count` reports an hour apart that gives `most` of those in the span, newest first. */
function lineOf(count: number, most: number, honoursDates = true) {
  const all = Array.from({ length: count }, (_, index) => ({
    atMs: START_MS - (index + 1) * HOUR_MS,
    row: report(index, START_MS - (index + 1) * HOUR_MS),
  }));
  return (url: URL) => {
    const fromMs = Date.parse(url.searchParams.get('start_date') ?? '');
    const toMs = url.searchParams.has('end_date')
      ? Date.parse(url.searchParams.get('end_date') ?? '')
      : START_MS;
    const inSpan = all.filter(({ atMs }) => !honoursDates || (atMs >= fromMs && atMs <= toMs));
    return json(inSpan.slice(0, most).map(({ row }) => row));
  };
}

describe('windows', () => {
  it('ask for the last month, and beyond it for what is still open', async () => {
    const rig = reportRig(none, { windowDays: 90, historyDays: 30, openDays: 180 });
    await rig.ask(poll);
    const asked = rig.requests.map(({ url }) => url.searchParams);
    expect(asked[0]!.get('status')).toBeNull();
    expect(asked[0]!.has('end_date')).toBe(false);
    expect(asked.slice(1).map((query) => query.get('status'))).toEqual(['open', 'open']);
    const ends = asked.slice(1).map((query) => query.get('end_date'));
    expect(ends[0]).toBe(asked[0]!.get('start_date'));
    for (const query of asked.slice(1)) {
      const spanMs = Date.parse(query.get('end_date')!) - Date.parse(query.get('start_date')!);
      expect(spanMs).toBeLessThanOrEqual(90 * DAY_MS);
    }
  });

  it.each([
    [1000, 1000],
    [480, 200],
    [230, 50],
    [100, 100],
  ])('bring all of %d reports from a server that gives %d at once', async (count, most) => {
    const rig = reportRig(lineOf(count, most));
    const receipt = await rig.ask(poll);
    expect(receipt.rows).toBe(count);
    expect(receipt.refusals).toEqual([]);
  });

  it('are not halved for ever where a server takes no notice of dates', async () => {
    const rig = reportRig(lineOf(300, 100, false));
    const { rows, refusals, pages } = await rig.ask(poll);
    expect(rows).toBe(100);
    expect(pages).toBeLessThan(12);
    expect(refusals[0]!.reason).toMatch(/same reports for half of the time/);
  });

  it('are answered with “unchanged” only when all of them are', async () => {
    let version = 1;
    const rig = reportRig((url, init) => {
      const tag = `"${url.searchParams.get('status') === 'open' ? 'old' : version}"`;
      const known = new Headers(init.headers).get('if-none-match');
      if (known === tag) return new Response(null, { status: 304, headers: { ETag: tag } });
      const isOld = url.searchParams.get('status') === 'open';
      const row = isOld
        ? report(1, START_MS - 40 * DAY_MS)
        : report(2, START_MS - DAY_MS, { service_name: `V${version}` });
      return json([row], { ETag: tag });
    });
    expect(await rig.ask(poll)).toMatchObject({ changed: true, rows: 2 });
    expect(await rig.ask(poll)).toMatchObject({ changed: false, rows: 2 });
    version = 2;
    expect(await rig.ask(poll)).toMatchObject({ changed: true, rows: 2 });
    expect(rig.table('reports')!.rowCount).toBe(2);
  });
});

describe('requests', () => {
  const readOne = async (over: Record<string, unknown>, feed = {}) => {
    const [row] = [report(1, START_MS - HOUR_MS, over)];
    const rig = reportRig((url) => (url.searchParams.has('status') ? json([]) : json([row])), {}, feed);
    const receipt = await rig.ask(poll);
    return { receipt, table: rig.table('reports')! };
  };

  it.each([
    [{ lat: '10.35', long: '107.08' }, 10.35, 107.08],
    [{ lat: 0, long: 0 }, Number.NaN, Number.NaN],
    [{ lat: '', long: '' }, Number.NaN, Number.NaN],
    [{ lat: null, long: null, address: '8 Lê Lợi' }, Number.NaN, Number.NaN],
  ])('at %o stay, with the place that they have', async (place, lat, lon) => {
    const { table, receipt } = await readOne(place);
    expect(receipt.rows).toBe(1);
    expect([...table.geometry.anchors].slice(0, 2)).toEqual([lon, lat]);
    const reasons = receipt.refusals.map(({ reason }) => reason);
    expect(reasons).toEqual(place.lat === 0 ? ['the place 0,0 means none (kept without place)'] : []);
  });

  it('are known by their token until they have an id', async () => {
    const { table } = await readOne({ service_request_id: undefined, token: 'tok-7' });
    expect(table.ids).toEqual(['tok-7']);
  });

  it.each([
    ['fixed - council', 'closed'],
    ['IN_PROGRESS', 'open'],
    ['Not councils responsibility', 'closed'],
    ['investigating', 'open'],
  ])('that mySociety calls “%s” are %s', async (status, expected) => {
    const { table } = await readOne({ status });
    expect(textAt(table, 'status', 0)).toBe(expected);
  });

  it('say nothing of who reported', async () => {
    const { table } = await readOne({ email: 'a@b.vn', phone: '0901', first_name: 'An', account_id: '9' });
    expect(Object.keys(table.columns).filter((name) => /email|phone|first_name|account/.test(name))).toEqual(
      [],
    );
  });

  it('of services that were not asked for are counted out', async () => {
    const { receipt } = await readOne({ service_code: '999' }, { entityType: '006' });
    expect(receipt.rows).toBe(0);
    expect(receipt.refusals[0]!.reason).toBe('a report of a service that was not asked for');
  });
});

describe('formats', () => {
  const xml = (status = 200) =>
    new Response(
      `<service_requests><request><service_request_id>7</service_request_id><status>open</status>
      <service_code>006</service_code><requested_datetime>2026-03-01T08:00:00+07:00</requested_datetime>
      <lat>10.4</lat><long>107.1</long><description></description></request></service_requests>`,
      { status, headers: { 'Content-Type': 'text/xml' } },
    );

  it('fall back to XML where a server has no JSON, and stay there', async () => {
    const rig = reportRig((url) => (url.pathname.endsWith('.json') ? json({}, {}, 404) : xml()));
    expect((await rig.ask(poll)).rows).toBe(1);
    await rig.ask(poll);
    expect(rig.requests.filter(({ url }) => url.pathname.endsWith('.json'))).toHaveLength(1);
  });

  it('read the standard’s own examples, whose numbers begin with zero', async () => {
    const body = `[{"service_request_id":001,"service_code":006,"status":"open","requested_datetime":"${new Date(START_MS - HOUR_MS).toISOString()}"}]`;
    const rig = reportRig((url) => (url.searchParams.has('status') ? json([]) : new Response(body)));
    await rig.ask(poll);
    expect(rig.table('reports')!.ids).toEqual(['001']);
    expect(textAt(rig.table('reports')!, 'code', 0)).toBe('006');
  });

  it.each([
    [() => json([{ code: 403, description: 'Invalid api_key' }], {}, 403), 'unauthorised', /Invalid api_key/],
    [() => json([{ code: 400, description: 'jurisdiction_id missing' }], {}, 400), 'http', /jurisdiction_id/],
    [() => json([{ code: 500, description: 'database is down' }]), 'http', /database is down/],
    [() => json([], { 'Retry-After': '60' }, 429), 'rate-limited', /.+/],
  ])('put errors into words', async (answer, kind, words) => {
    const rig = reportRig(answer);
    await expect(rig.ask(poll)).rejects.toMatchObject({
      kind,
      detail: expect.stringMatching(words) as string,
    });
  });
});

describe('the past', () => {
  const at = (days: number) => START_MS - days * DAY_MS;
  const rows = [
    report(1, at(10), {
      status: 'closed',
      updated_datetime: new Date(at(4)).toISOString(),
      status_notes: 'Xong',
    }),
    report(2, at(10)),
    report(3, at(2)),
    report(4, at(9), {
      status: 'closed',
      updated_datetime: new Date(at(1)).toISOString(),
      closed_datetime: new Date(at(6)).toISOString(),
    }),
  ];
  const line = (url: URL) => (url.searchParams.has('status') ? json([]) : json(rows));

  it('knows what was open then, and nothing of what came later', async () => {
    const rig = reportRig(line);
    rig.runtime.receive({ kind: 'time', clock: rig.clock.setting(), asOfMs: at(5) });
    await rig.ask(poll);
    const table = rig.table('reports')!;
    const statusOf = (id: string) => textAt(table, 'status', table.ids.indexOf(id));
    expect(table.ids.toSorted()).toEqual(['1', '2', '4']);
    expect([statusOf('1'), statusOf('2'), statusOf('4')]).toEqual(['open', 'open', 'closed']);
    expect(textAt(table, 'note', table.ids.indexOf('1'))).toBe('');
    expect(numberAt(table, 'closedAt', table.ids.indexOf('4'))).toBe(at(6));
  });

  it('does not know when a request without times was closed', async () => {
    const bare = { ...report(9, at(8), { status: 'closed' }), updated_datetime: undefined };
    const rig = reportRig((url) => (url.searchParams.has('status') ? json([]) : json([bare])));
    rig.runtime.receive({ kind: 'time', clock: rig.clock.setting(), asOfMs: at(5) });
    await rig.ask(poll);
    expect(textAt(rig.table('reports')!, 'status', 0)).toBe('');
  });
});

it('asks again for one record, without whoever reported', async () => {
  const rig = reportRig((url) =>
    json(url.pathname.endsWith('/requests/1.json') ? [report(1, START_MS, { email: 'a@b.vn' })] : []),
  );
  const record = await rig.ask({ kind: 'record', feedId: REPORTS.id, entityId: '1' });
  expect(JSON.parse(record.raw)).toMatchObject({ service_request_id: '1' });
  expect(record.raw).not.toContain('a@b.vn');
});
