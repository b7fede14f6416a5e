// Every captured GeoReport v2 body becomes reports or is refused in words; none throws.
import { describe, expect, it } from 'vitest';
import { open311Payload } from '#feeds/open311/payload.ts';
import { PayloadSink } from '#feeds/payload/payload-sink.ts';
import { readDocument } from '#feeds/payload/read-document.ts';
import { ownFiles, payloadFiles, type PayloadFile } from './payload-files.ts';

interface Outcome {
  isOwn: boolean;
  reason: string | null;
  ids: readonly string[];
  sink: PayloadSink;
}

async function outcomeOf(file: PayloadFile): Promise<Outcome> {
  const { document, bytes } = await readDocument(file.bytes);
  const sink = new PayloadSink();
  const context = {
    bytes,
    nowMs: Date.UTC(2026, 2, 2),
    bounds: [-180, -90, 180, 90] as const,
    zoneOffsetMs: 0,
  };
  const isOwn = open311Payload.recognises(document, bytes);
  return { isOwn, reason: await open311Payload.parse(document, context, sink), ids: sink.ids, sink };
}

async function outcomesOf(files: readonly PayloadFile[]): Promise<Map<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  for (const file of files) outcomes.set(file.name, await outcomeOf(file));
  return outcomes;
}

describe('own GeoReport v2 fixtures', async () => {
  const outcomes = await outcomesOf(ownFiles('open311'));
  const of = (name: string) => outcomes.get(name) ?? expect.fail(name);

  it('are all recognised', () => {
    expect([...outcomes.values()].every(({ isOwn }) => isOwn)).toBe(true);
  });

  it('read the invalid JSON of the standard, tokens, and times with a blank before the zone', () => {
    const { reason, ids, sink } = of('spec-example.json');
    expect(reason).toBeNull();
    expect(ids).toEqual(['638344', '98765']);
    const zero = sink.refusals.list().map((refusal) => refusal.reason);
    expect(zero).toEqual(['the place 0,0 means none (kept without place)']);
    expect(sink.observedAtMs[1]).toBe(Date.parse('2026-02-14T06:37:38-08:00'));
  });

  it('read mySociety in XML', () => {
    expect(of('my-society.xml')).toMatchObject({ reason: null, ids: ['4711'] });
  });

  it('say what is no list of reports', () => {
    expect(of('refused.json').reason).toBe(
      'the server refused: 403: Invalid api_key received -- cannot proceed.',
    );
    expect(of('services.json').reason).toBe('it is a list of 1 kinds of service, without reports');
  });
});

const captured = payloadFiles('open311');

describe.skipIf(!captured)('captured bodies (skipped where ../shared/payloads is not)', async () => {
  const outcomes = await outcomesOf(captured ?? []);

  it.each([
    ['service_requests.xml', null, ['638344', '638349']],
    ['get_service_request.xml', null, ['638344']],
    ['403.xml', /^the server refused: HTTP 403 Forbidden: Invalid api_key received/, []],
    ['get_service_request_not_found.xml', /^the server refused: 404: Service request not found/, []],
    ['post_service_request.xml', /receipt of a report that was sent \(293944\)/, []],
    ['service_definition.xml', /describes one kind of service/, []],
  ])('%s', (name, reason, ids) => {
    const outcome = outcomes.get(name) ?? expect.fail(name);
    expect(outcome.isOwn).toBe(true);
    if (reason === null) expect(outcome.reason).toBeNull();
    else expect(outcome.reason).toMatch(reason);
    expect(outcome.ids).toEqual(ids);
  });
});
