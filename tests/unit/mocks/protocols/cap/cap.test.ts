// CAP messages and their index, read back with an XML parser and compared with the warnings they were made of.
import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { answerCap } from '../../../../../mocks/protocols/cap/answer-cap.ts';
import { writeAlert } from '../../../../../mocks/protocols/cap/write-alert.ts';
import { writeIndex } from '../../../../../mocks/protocols/cap/write-index.ts';
import type { WorldWarning } from '../../../../../mocks/province/world-contract.ts';
import { createTinyWorld, NOW_MS } from '../tiny-world.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  htmlEntities: true,
  processEntities: { enabled: true, maxTotalExpansions: Infinity, maxExpandedLength: Infinity },
  isArray: (name) => ['entry', 'info', 'area', 'polygon', 'geocode', 'parameter'].includes(name),
});

/** What XML 1.0 can carry of a text: the rest becomes U+FFFD. */
function carried(text: string): string {
  return [...text.toWellFormed()]
    .map((character) =>
      /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD]$/u.test(character) || character.codePointAt(0)! > 0xffff
        ? character
        : '\uFFFD',
    )
    .join('');
}

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ maxLength: 30 }),
  fc.constantFrom(
    ']]>',
    '<!DOCTYPE x>',
    '&amp;',
    '&#0;',
    '</description>',
    '"\'',
    'Bão số 12 \u0000 giật',
    '\r\n\t',
    '\uD800',
  ),
);
const both = fc.record({ vi: nasty, en: nasty });
const degrees = (least: number, most: number) =>
  fc.integer({ min: least * 1e5, max: most * 1e5 }).map((n) => n / 1e5);
const second = fc
  .integer({ min: NOW_MS / 1000 - 250_000, max: NOW_MS / 1000 })
  .map((seconds) => seconds * 1000);
const identifier = fc.stringMatching(/^[A-Za-z0-9.:-]{1,20}$/);
const pair = fc.record({ name: nasty, value: nasty });

const warnings: fc.Arbitrary<WorldWarning> = fc.record({
  identifier,
  sender: fc.stringMatching(/^[a-z]{1,8}@[a-z]{1,8}\.vn$/),
  sentMs: second,
  status: fc.constantFrom('Actual', 'Exercise', 'Test'),
  msgType: fc.constantFrom('Alert', 'Update', 'Cancel'),
  references: fc.array(fc.record({ identifier, sentMs: second }), { maxLength: 3 }),
  category: fc.constantFrom('Met', 'Env'),
  event: both,
  headline: both,
  description: both,
  instruction: both,
  urgency: fc.constantFrom('Immediate', 'Expected', 'Future', 'Past', 'Unknown'),
  severity: fc.constantFrom('Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown'),
  certainty: fc.constantFrom('Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown'),
  onsetMs: second,
  expiresMs: second,
  areas: fc.array(
    fc.record({
      description: nasty,
      polygons: fc.array(
        fc.array(fc.tuple(degrees(102, 118), degrees(7, 24)), { minLength: 3, maxLength: 6 }),
        { maxLength: 2 },
      ),
      geocodes: fc.array(pair, { maxLength: 2 }),
    }),
    { maxLength: 2 },
  ),
  senderName: nasty,
  parameters: fc.array(pair, { maxLength: 3 }),
});

/** A parsed element; the parser does not know its shape. */
type Xml = ReturnType<XMLParser['parse']>;

function expectInfo(info: Xml, warning: WorldWarning, language: 'vi' | 'en'): void {
  for (const name of ['event', 'headline', 'description', 'instruction'] as const) {
    expect(info[name]).toBe(carried(warning[name][language]));
  }
  for (const name of ['urgency', 'severity', 'certainty', 'category'] as const)
    expect(info[name]).toBe(warning[name]);
  expect(Date.parse(info['onset'])).toBe(warning.onsetMs);
  expect(Date.parse(info['expires'])).toBe(warning.expiresMs);
  expect(info['senderName']).toBe(carried(warning.senderName));
  const pairs = (list: Xml[] | undefined) =>
    (list ?? []).map(({ valueName, value }) => ({ name: valueName, value }));
  const carriedPairs = (list: { name: string; value: string }[]) =>
    list.map(({ name, value }) => ({ name: carried(name), value: carried(value) }));
  expect(pairs(info['parameter'])).toEqual(carriedPairs(warning.parameters));
  const areas: Xml[] = info['area'] ?? [];
  expect(areas).toHaveLength(warning.areas.length);
  areas.forEach((area, index) => {
    const { description, polygons, geocodes } = warning.areas[index]!;
    expect(area['areaDesc']).toBe(carried(description));
    expect(pairs(area['geocode'])).toEqual(carriedPairs(geocodes));
    const rings = (area['polygon'] ?? []).map((text: string) =>
      text.split(' ').map((position) => position.split(',').map(Number).reverse()),
    );
    rings.forEach((ring: number[][], i: number) => {
      expect(ring.at(-1)).toEqual(ring[0]);
      const open = polygons[i]!;
      const isClosed = String(open[0]) === String(open.at(-1));
      expect(isClosed ? ring : ring.slice(0, -1)).toEqual(open);
    });
    expect(rings).toHaveLength(polygons.length);
  });
}

describe('CAP messages', () => {
  it('read back as the warning they were written from, whatever its texts hold', () => {
    fc.assert(
      fc.property(warnings, (warning) => {
        const xml = writeAlert(warning);
        expect(XMLValidator.validate(xml)).toBe(true);
        const { alert } = parser.parse(xml) as Xml;
        expect(alert['@_xmlns']).toBe('urn:oasis:names:tc:emergency:cap:1.2');
        for (const name of ['identifier', 'sender', 'status', 'msgType'] as const)
          expect(alert[name]).toBe(warning[name]);
        expect(alert.sent).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/);
        expect(Date.parse(alert.sent)).toBe(warning.sentMs);
        const references = (alert.references ?? '').split(' ').filter(Boolean);
        expect(references.map((triplet: string) => triplet.split(',').slice(0, 2))).toEqual(
          warning.references.map((one) => [warning.sender, one.identifier]),
        );
        references.forEach((triplet: string, i: number) => {
          expect(Date.parse(triplet.split(',')[2]!)).toBe(warning.references[i]!.sentMs);
        });
        expect(alert.info.map((info: Xml) => info['language'])).toEqual(['vi-VN', 'en-US']);
        expectInfo(alert.info[0], warning, 'vi');
        expectInfo(alert.info[1], warning, 'en');
      }),
      { numRuns: 300 },
    );
  });

  it('are summed up in a well-formed index, newest first', () => {
    fc.assert(
      fc.property(fc.array(warnings, { maxLength: 5 }), (list) => {
        const xml = writeIndex(list, NOW_MS);
        expect(XMLValidator.validate(xml)).toBe(true);
        const entries: Xml[] = parser.parse(xml).feed.entry ?? [];
        expect(entries.map((entry) => entry['cap:identifier'])).toEqual(list.map((one) => one.identifier));
        entries.forEach((entry, i) => {
          expect(entry['title']).toBe(carried(list[i]!.headline.vi));
          expect(entry['cap:event']).toBe(carried(list[i]!.event.vi));
          expect(decodeURIComponent(entry['link']['@_href'])).toBe(`alerts/${list[i]!.identifier}.xml`);
        });
      }),
      { numRuns: 100 },
    );
  });
});

describe('the warning centre', () => {
  const [first, second] = fc.sample(warnings, { numRuns: 2, seed: 5 }) as [WorldWarning, WorldWarning];
  const older = { ...first, identifier: 'A 1/é', sentMs: NOW_MS - 7_200_000 };
  const newer = { ...second, identifier: 'B-2', sentMs: NOW_MS - 3_600_000 };
  const world = createTinyWorld([older, newer]);
  const get = (path: string, headers: Record<string, string> = {}, nowMs = NOW_MS) =>
    answerCap(new Request(`http://province.test/sources/alerts/${path}`, { headers }), {
      world,
      now: () => nowMs,
    });

  it('links every message from the index', async () => {
    const index = await get('alerts');
    expect(index.headers.get('content-type')).toContain('application/atom+xml');
    const { feed } = parser.parse(await index.text()) as Xml;
    expect(feed.entry.map((entry: Xml) => entry['cap:identifier'])).toEqual(['B-2', 'A 1/é']);
    for (const entry of feed.entry as Xml[]) {
      const url = new URL(entry['link']['@_href'], 'http://province.test/sources/alerts/alerts');
      const message = await answerCap(new Request(url), { world, now: () => NOW_MS });
      expect(message.headers.get('content-type')).toContain('application/cap+xml');
      expect(parser.parse(await message.text()).alert.identifier).toBe(entry['cap:identifier']);
    }
  });

  it('knows only what was sent by then', async () => {
    const { feed } = parser.parse(await (await get('alerts', {}, NOW_MS - 5_000_000)).text()) as Xml;
    expect(feed.entry).toHaveLength(1);
    expect((await get('alerts/B-2.xml', {}, NOW_MS - 5_000_000)).status).toBe(404);
    expect(parser.parse(await (await get('alerts', {}, NOW_MS - 9e7)).text()).feed.entry).toBeUndefined();
  });

  it('answers 304 by tag and by date', async () => {
    const index = await get('alerts');
    expect((await get('alerts', { 'if-none-match': index.headers.get('etag')! })).status).toBe(304);
    expect((await get('alerts', { 'if-modified-since': index.headers.get('last-modified')! })).status).toBe(
      304,
    );
    const before = new Date(newer.sentMs - 1000).toUTCString();
    expect((await get('alerts', { 'if-modified-since': before })).status).toBe(200);
    expect(
      (await get('alerts', { 'if-none-match': '"x"', 'if-modified-since': new Date(NOW_MS).toUTCString() }))
        .status,
    ).toBe(200);
  });

  it('refuses what it has not', async () => {
    expect((await get('alerts/none.xml')).status).toBe(404);
    expect((await get('alerts/%E0%A4.xml')).status).toBe(404);
    expect((await get('else')).status).toBe(404);
    const posted = new Request('http://province.test/alerts', { method: 'POST', body: 'x' });
    expect((await answerCap(posted, { world, now: () => NOW_MS })).status).toBe(405);
  });
});
