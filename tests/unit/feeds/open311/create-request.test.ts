// New reports: sent once, however often they are tried.
import { describe, expect, it } from 'vitest';
import { createHttpClient } from '#feeds/http/http-client.ts';
import { createOpen311Connector } from '#feeds/open311/open311-connector.ts';
import type { NewRecord } from '#kernel/feed/ingest-message.ts';
import type { SourceConfig } from '#kernel/feed/source-config.ts';
import { createClock } from '#kernel/time/clock.ts';
import { json, START_MS } from '../ingest/feed-rig.ts';
import { report, REPORTS } from './report-feed.ts';

const record: NewRecord = {
  id: 'new-1',
  values: { code: '006', description: 'Lề đường hỏng', place: '8 Lê Lợi' },
  position: [107.08, 10.35],
};

/** A connector with an address of its own; time stands where `advance` puts it. */
function connectorOf(
  respond: (url: URL, init: RequestInit) => Response,
  options: SourceConfig['options'] = {},
) {
  let nowMs = START_MS;
  const source: SourceConfig = {
    id: 'line',
    connector: 'open311',
    baseUrl: 'http://line.test/v2/',
    pageSize: 100,
    timeoutMs: 5000,
    options,
  };
  const clock = createClock({ anchorRealMs: 0, anchorMs: 0, rate: 1 }, () => nowMs);
  const fetch = (input: string | URL | Request, init: RequestInit = {}) =>
    Promise.resolve(respond(new URL(String(input)), init));
  const http = createHttpClient(source, { fetch, clock, readRealMs: () => nowMs });
  const connector = createOpen311Connector({
    spec: REPORTS,
    source,
    http,
    clock,
    bounds: [102, 7, 118, 24],
    zoneOffsetMs: 0,
    push: null,
  });
  return {
    create: (one: NewRecord = record) => connector.createRecord!(one, new AbortController().signal),
    advance: (byMs: number) => void (nowMs += byMs),
  };
}

/** A server that takes reports; it keeps what it took, with attributes or without. */
function server(
  keepsAttributes: boolean,
  answer: (id: string) => Response = (id) => json([{ service_request_id: id }], {}, 201),
) {
  const taken: URLSearchParams[] = [];
  const responder = (url: URL, init: RequestInit) => {
    if (init.method === 'POST') {
      taken.push(new URLSearchParams(String(init.body)));
      return answer(String(taken.length));
    }
    if (url.pathname.includes('/tokens/')) return json([{ token: 't', service_request_id: '77' }]);
    return json(
      taken.map((form, index) =>
        report(index + 1, START_MS, {
          description: form.get('description'),
          lat: form.get('lat'),
          long: form.get('long'),
          ...(keepsAttributes && {
            attributes: [{ code: 'client_request_id', value: form.get('attribute[client_request_id]') }],
          }),
        }),
      ),
    );
  };
  return { taken, responder };
}

describe('a new report', () => {
  it('is a form with the words of the standard', async () => {
    const { taken, responder } = server(false);
    const rig = connectorOf(responder, { apiKey: 'k', jurisdictionId: 'brvt.vn' });
    expect(await rig.create()).toEqual({ id: '1', isNew: true, notice: '' });
    expect(Object.fromEntries(taken[0]!)).toEqual({
      api_key: 'k',
      jurisdiction_id: 'brvt.vn',
      service_code: '006',
      description: 'Lề đường hỏng',
      address_string: '8 Lê Lợi',
      lat: '10.35',
      long: '107.08',
      'attribute[client_request_id]': 'new-1',
    });
  });

  it('is not sent again when it is pressed again', async () => {
    const { taken, responder } = server(false);
    const rig = connectorOf(responder);
    const both = await Promise.all([rig.create(), rig.create()]);
    expect(both.map(({ id }) => id)).toEqual(['1', '1']);
    expect(await rig.create()).toMatchObject({ id: '1', isNew: false });
    expect(taken).toHaveLength(1);
  });

  it.each([true, false])('whose answer was lost is found again (attributes kept: %s)', async (keeps) => {
    const { taken, responder } = server(keeps, () => new Response('', { status: 502 }));
    const rig = connectorOf(responder);
    await expect(rig.create()).rejects.toMatchObject({ feedError: { kind: 'http' } });
    rig.advance(600_000);
    expect(await rig.create()).toMatchObject({ id: '1', isNew: false });
    expect(taken).toHaveLength(1);
  });

  it('that another program sent with the same id is found by it', async () => {
    const { taken, responder } = server(true);
    await connectorOf(responder).create();
    expect(await connectorOf(responder).create()).toMatchObject({ id: '1', isNew: false });
    expect(taken).toHaveLength(1);
  });

  it('that is queued is asked for by its token, once', async () => {
    const { responder } = server(false, () => json([{ token: 't' }], {}, 201));
    expect(await connectorOf(responder).create()).toMatchObject({ id: '77', isNew: true });
  });

  it('is refused before it is sent when it has no service or no place', async () => {
    const { taken, responder } = server(false);
    const rig = connectorOf(responder);
    const bare: NewRecord = { id: 'x', values: { description: 'x' } };
    await expect(rig.create(bare)).rejects.toMatchObject({ feedError: { kind: 'misconfigured' } });
    const placeless: NewRecord = { id: 'y', values: { code: '006' } };
    await expect(rig.create(placeless)).rejects.toMatchObject({ feedError: { kind: 'misconfigured' } });
    expect(taken).toHaveLength(0);
  });
});
