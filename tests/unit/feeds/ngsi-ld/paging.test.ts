// Pages of awkward brokers: refused limits, silent cuts, unstable order, failing pages, unchanged pages.
import { describe, expect, it } from 'vitest';
import { FeedFailure } from '#feeds/http/feed-failure.ts';
import { lowerPageSize } from '#feeds/ngsi-ld/page-walk.ts';
import {
  brokerSource,
  createFeedRig,
  json,
  speedEntity,
  speedFeed,
  type Responder,
} from '../ingest/feed-rig.ts';

const poll = { kind: 'poll', feedId: 'speeds' } as const;
const entities = Array.from({ length: 230 }, (_, index) => speedEntity(index, 30 + (index % 50)));

/** A broker over `entities`; each option is a habit of a real one. */
function broker(habits: {
  maxLimit?: number;
  overLimit?: 400 | 403 | 'cut';
  hasCount?: boolean;
  hasLinks?: boolean;
  order?: (offset: number) => readonly object[];
}): Responder {
  const {
    maxLimit = 1000,
    overLimit = 400,
    hasCount = true,
    hasLinks = false,
    order = () => entities,
  } = habits;
  return (url) => {
    const asked = Number(url.searchParams.get('limit'));
    const offset = Number(url.searchParams.get('offset'));
    if (asked > maxLimit && overLimit !== 'cut') {
      const type = overLimit === 400 ? 'BadRequestData' : 'TooManyResults ';
      return json(
        {
          type: `https://uri.etsi.org/ngsi-ld/errors/${type}`,
          title: 'limit',
          detail: `max limit is ${maxLimit}`,
        },
        {},
        overLimit,
      );
    }
    const limit = Math.min(asked, maxLimit);
    const page = order(offset).slice(offset, offset + limit);
    const headers: Record<string, string> = {};
    if (hasCount) headers['NGSILD-Results-Count'] = String(entities.length);
    if (hasLinks && offset + limit < entities.length)
      headers['Link'] =
        `<c>;rel="http://www.w3.org/ns/json-ld#context", </entities?offset=${offset + limit}&limit=${limit}>;rel="next"`;
    return json(page, headers);
  };
}

async function pollOnce(responder: Responder, pageSize = 1000) {
  const rig = createFeedRig([speedFeed()], responder, { sources: [brokerSource({ pageSize })] });
  const receipt = await rig.ask(poll);
  return { rig, receipt };
}

describe('all pages are read', () => {
  it.each<[string, Parameters<typeof broker>[0]]>([
    ['400 above 100', { maxLimit: 100, overLimit: 400 }],
    ['403 above 100', { maxLimit: 100, overLimit: 403 }],
    ['a silent cut with count', { maxLimit: 60, overLimit: 'cut' }],
    ['a silent cut with links only', { maxLimit: 60, overLimit: 'cut', hasCount: false, hasLinks: true }],
    ['no count and no links', { maxLimit: 100, hasCount: false }],
    ['count and links', { maxLimit: 100, hasLinks: true }],
  ])('%s', async (_name, habits) => {
    const { rig, receipt } = await pollOnce(broker(habits));
    expect(receipt.rows).toBe(230);
    expect(new Set(rig.table('speeds')!.ids).size).toBe(230);
    const requests = rig.requests.length;
    await rig.ask(poll);
    // The accepted page size is remembered: no refusal the second time.
    expect(rig.requests.length - requests).toBeLessThanOrEqual(receipt.pages);
  });

  it('merges by id when pages overlap and the count is wrong', async () => {
    const shifted = (offset: number) => (offset === 0 ? entities : [...entities.slice(-3), ...entities]);
    const { receipt } = await pollOnce(broker({ maxLimit: 100, order: shifted }));
    expect(receipt.rows).toBe(230);
  });

  it('ends with a broker that ignores the offset', async () => {
    const { rig, receipt } = await pollOnce(() => json(entities.slice(0, 100)), 100);
    expect(receipt.rows).toBe(100);
    expect(rig.requests).toHaveLength(2);
  });
});

describe('failing pages', () => {
  it('retries a page once', async () => {
    let failures = 0;
    const { receipt } = await pollOnce((url, init) => {
      if (url.searchParams.get('offset') === '100' && failures++ === 0)
        return new Response(null, { status: 503 });
      return broker({ maxLimit: 100 })(url, init);
    }, 100);
    expect(receipt.rows).toBe(230);
  });

  it('fails the poll when the retry fails, keeps known rows, and heals', async () => {
    const { rig } = await pollOnce(broker({ maxLimit: 100 }), 100);
    rig.respond((url, init) =>
      url.searchParams.get('offset') === '200'
        ? new Response(null, { status: 503 })
        : broker({ maxLimit: 100 })(url, init),
    );
    await expect(rig.ask(poll)).rejects.toMatchObject({ kind: 'http', status: 503 });
    expect(rig.table('speeds')!.rowCount).toBe(230);
    rig.respond(() => json(entities.slice(0, 10)));
    rig.advance(60_000);
    expect((await rig.ask(poll)).rows).toBe(10);
  });

  it('calls a truncated body malformed and keeps the rows', async () => {
    const { rig } = await pollOnce(broker({}));
    rig.respond(
      () => new Response('[{"id":"urn:x:1","ty', { headers: { 'Content-Type': 'application/json' } }),
    );
    await expect(rig.ask(poll)).rejects.toMatchObject({ kind: 'malformed' });
    expect(rig.table('speeds')!.rowCount).toBe(230);
  });
});

describe('unchanged pages', () => {
  it('needs no body when no page changed, and reads all when one did', async () => {
    let version = 1;
    let bodies = 0;
    const responder: Responder = async (url, init) => {
      const etag = `"${url.searchParams.get('offset') === '200' ? version : 1}"`;
      if ((init.headers as Record<string, string>)['If-None-Match'] === etag)
        return new Response(null, { status: 304 });
      bodies += 1;
      const answer = await broker({ maxLimit: 100 })(url, init);
      answer.headers.set('ETag', etag);
      return answer;
    };
    const { rig } = await pollOnce(responder, 100);
    expect(bodies).toBe(3);
    expect(await rig.ask(poll)).toMatchObject({ changed: false, rows: 230 });
    expect(bodies).toBe(3);
    version = 2;
    expect(await rig.ask(poll)).toMatchObject({ changed: true, rows: 230 });
  });
});

describe('lowerPageSize', () => {
  const refusal = (status: number, detail: string, type = '') =>
    new FeedFailure({ kind: 'http', sourceId: 'b', status, detail }, type);

  it('takes the named maximum, else half, and leaves other errors alone', () => {
    expect(lowerPageSize(refusal(400, 'limit must be at most 100'), 1000)).toBe(100);
    expect(lowerPageSize(refusal(403, 'no', 'TooManyResults'), 1000)).toBe(500);
    expect(lowerPageSize(refusal(400, 'q is malformed'), 1000)).toBeUndefined();
    expect(lowerPageSize(refusal(500, 'limit'), 1000)).toBeUndefined();
  });
});

describe('requests', () => {
  it('carry tenant, context and filter; a long filter is posted', async () => {
    const query = `roadName=="${'x'.repeat(4500)}"`;
    const source = brokerSource({ tenant: 'brvt', context: 'https://c.test/context.jsonld' });
    const rig = createFeedRig(
      [speedFeed(), speedFeed({ id: 'long', query })],
      () => json(entities.slice(0, 3)),
      {
        sources: [source],
      },
    );
    await rig.ask(poll);
    await rig.ask({ kind: 'poll', feedId: 'long' });
    const [get, post] = rig.requests;
    const headers = get!.init.headers as Record<string, string>;
    expect(headers['NGSILD-Tenant']).toBe('brvt');
    expect(headers['Link']).toMatch(/^<https:\/\/c\.test\/context\.jsonld>; rel=/);
    expect(get!.url.searchParams.get('options')).toBe('concise');
    expect(post!.init.method).toBe('POST');
    expect(post!.url.pathname).toBe('/ngsi-ld/v1/entityOperations/query');
    expect(JSON.parse(String(post!.init.body))).toEqual({
      type: 'Query',
      entities: [{ type: 'TrafficFlowObserved' }],
      q: query,
    });
  });

  it('falls back to normalized where concise is refused', async () => {
    const { receipt } = await pollOnce((url) =>
      url.searchParams.has('options')
        ? json({ title: 'options=concise is not supported' }, {}, 400)
        : json(entities),
    );
    expect(receipt.rows).toBe(230);
  });
});
