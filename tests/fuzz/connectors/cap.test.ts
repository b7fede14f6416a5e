// Damaged CAP documents through the connector: rows, or reasons, or a failure in words; nothing invented.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textAt } from '#kernel/table/table.ts';
import { CAP_FEED, capCorpus } from '../support/corpus.ts';
import { fuzzLater } from '../support/fuzz-settings.ts';
import { hostileNumber, hostileText, hostileTime } from '../support/hostile-values.ts';
import { foreignBody, mutatedBytes } from '../support/mutate-bytes.ts';
import { chunked, pollOnce, type PollOutcome } from '../support/poll-body.ts';
import { findXmlInventions } from '../support/xml-oracle.ts';

const XML_TYPE = { 'Content-Type': 'application/cap+xml' };
const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const corpus = capCorpus();
const anyDocument = fc.nat({ max: corpus.length - 1 }).map((index) => corpus[index]!);
const chunkBytes = fc.constantFrom(64, 1000, 1_000_000);
const START_MS = Date.UTC(2026, 2, 2, 3);

/** A minute after the first time that the document names, so that its messages hold. */
function nowOf(bytes: Uint8Array): number {
  const text = /<(?:[\w.-]+:)?(?:sent|updated|pubDate)>([^<]+)</.exec(decode(bytes))?.[1] ?? '';
  const atMs = Date.parse(text);
  return Number.isNaN(atMs) ? START_MS : atMs + 60_000;
}

async function expectHonest(bytes: Uint8Array, nowMs: number, size = 4096): Promise<PollOutcome> {
  const outcome = await pollOnce(
    CAP_FEED,
    () => chunked(bytes, Math.max(size, bytes.length / 2000), XML_TYPE),
    { connector: 'cap', nowMs },
  );
  if (outcome.error) expect(['malformed', 'unexpected-content']).toContain(outcome.error.kind);
  if (!outcome.table) return outcome;
  expect(findXmlInventions(outcome.table, CAP_FEED, bytes)).toEqual([]);
  expect(new Set(outcome.table.ids).size).toBe(outcome.table.rowCount);
  if (outcome.receipt) expect(outcome.receipt.rows).toBe(outcome.table.rowCount);
  return outcome;
}

/** A message of one area; `info` stands where a test wants to plant something. */
function alertOf(info: string, identifier = 'a-1'): string {
  return `<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>${identifier}</identifier><sender>s@x.vn</sender>
<sent>2026-03-02T09:59:00+07:00</sent><status>Actual</status><msgType>Alert</msgType><scope>Public</scope>${info}</alert>`;
}
const infoOf = (inner: string) => `<info><language>vi-VN</language><event>Mưa</event>${inner}</info>`;
const escape = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const readOne = async (document: string | Uint8Array) =>
  (await expectHonest(typeof document === 'string' ? encode(document) : document, START_MS)).table;

describe(`CAP documents (${corpus.length} in the corpus)`, () => {
  it('as captured give what is in them', async () => {
    let rows = 0;
    for (const { bytes } of corpus) rows += (await expectHonest(bytes, nowOf(bytes))).table?.rowCount ?? 0;
    expect(rows).toBeGreaterThanOrEqual(2);
  });

  it('with damaged bytes give what is left in them', async () => {
    const damaged = anyDocument.chain(({ bytes }) =>
      mutatedBytes([bytes]).map((broken) => ({ broken, nowMs: nowOf(bytes) })),
    );
    await fuzzLater(
      fc.asyncProperty(damaged, chunkBytes, async ({ broken, nowMs }, size) => {
        await expectHonest(broken, nowMs, size);
      }),
      150,
    );
  });

  it('with other texts in their elements give those texts', async () => {
    const text = fc.oneof(
      hostileText.map(escape),
      hostileTime,
      hostileNumber.map(String),
      hostileText.map((inner) => `<![CDATA[${inner.replaceAll(']]>', '')}]]>`),
    );
    await fuzzLater(
      fc.asyncProperty(
        anyDocument,
        fc.nat(),
        fc.array(text, { minLength: 1, maxLength: 3 }),
        async ({ bytes }, choice, texts) => {
          const pieces = decode(bytes).split(/(?<=>)([^<>]+)(?=<\/)/);
          texts.forEach((replacement, index) => {
            const at = (2 * (choice + 7 * index) + 1) % pieces.length;
            if (at % 2 === 1) pieces[at] = replacement;
          });
          await expectHonest(encode(pieces.join('')), nowOf(bytes));
        },
      ),
      150,
    );
  });

  it('that are none fail in words', async () => {
    const bodies = fc.oneof(
      foreignBody,
      hostileText.map((text) => encode(`<feed>${text}</feed>`)),
      hostileText.map((text) => encode(`<alert>${escape(text)}</alert>`)),
    );
    await fuzzLater(
      fc.asyncProperty(bodies, async (bytes) => {
        await expectHonest(bytes, START_MS);
      }),
      200,
    );
  });

  it('keep the other messages of a bundle when one is broken', async () => {
    const broken = fc.oneof(hostileText.map(escape), hostileTime);
    const names = fc.constantFrom(
      'identifier',
      'sender',
      'sent',
      'status',
      'msgType',
      'references',
      'language',
      'expires',
      'severity',
      'polygon',
    );
    await fuzzLater(
      fc.asyncProperty(names, broken, async (name, text) => {
        const good = alertOf(infoOf('<headline>Tốt</headline>'), 'good');
        const bad = alertOf(infoOf(`<area><areaDesc>x</areaDesc><polygon></polygon></area>`), 'bad').replace(
          new RegExp(`(?:<${name}>[^<]*</${name}>)|(?=</alert>)`),
          () => `<${name}>${text}</${name}>`,
        );
        const table = await readOne(`<feed>${bad}${good}</feed>`);
        const row = table!.ids.findIndex((id) => id.includes('good'));
        expect(textAt(table!, 'headline', row)).toBe('Tốt');
      }),
      200,
    );
  });

  it('read each language by its own name, whatever that is', async () => {
    for (const language of ['constructor', '__proto__', 'toString', 'vi', 'xx-yy']) {
      const table = await readOne(
        alertOf(`<info><language>${language}</language><event>Mưa lớn</event></info>`),
      );
      expect(textAt(table!, 'event', 0), language).toBe('Mưa lớn');
    }
  });

  it('keep character data as it is written, and markup in it as text', async () => {
    const text = 'a &lt; b <script>alert(1)</script> <!DOCTYPE x> ]] >';
    const table = await readOne(alertOf(infoOf(`<headline><![CDATA[${text}]]></headline>`)));
    expect(textAt(table!, 'headline', 0)).toBe(text);
  });

  it('are read in the encoding that they declare', async () => {
    const latin = `<?xml version="1.0" encoding="ISO-8859-1"?>${alertOf('<info><event>Übung</event></info>')}`;
    expect(textAt((await readOne(new Uint8Array(Buffer.from(latin, 'latin1'))))!, 'event', 0)).toBe('Übung');
  });

  it.each([
    ['elements', (deep: number) => '<a>'.repeat(deep) + '</a>'.repeat(deep)],
    ['areas', (deep: number) => '<area>'.repeat(deep) + '</area>'.repeat(deep)],
    ['unclosed elements', (deep: number) => '<a>'.repeat(deep)],
    ['comments', (deep: number) => '<!-- x -->'.repeat(deep)],
    ['a long text', (deep: number) => `<headline>${'x'.repeat(100 * deep)}</headline>`],
    ['references', (deep: number) => `<headline>${'&amp;'.repeat(deep)}</headline>`],
    ['polygon corners', (deep: number) => `<area><polygon>${'10.5,107.1 '.repeat(deep)}</polygon></area>`],
    [
      'attributes',
      (deep: number) => `<a ${Array.from({ length: deep }, (_, at) => `b${at}="1"`).join(' ')}/>`,
    ],
  ])('with a hundred thousand %s are rows or fail in words', async (_what, plant) => {
    const bytes = encode(`<feed>${alertOf(infoOf(plant(100_000)))}</feed>`);
    const { error, receipt } = await pollOnce(CAP_FEED, () => chunked(bytes, 65_536, XML_TYPE), {
      connector: 'cap',
    });
    expect(error?.kind ?? receipt!.rows).toBeOneOf(['malformed', 1]);
  });
});
