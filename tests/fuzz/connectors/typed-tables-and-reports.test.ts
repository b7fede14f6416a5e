// Damaged GeoReport v2 bodies and damaged tables: rows, or reasons in words; no number that was not in the bytes, soon.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { open311Payload } from '#feeds/open311/payload.ts';
import type { PayloadParser } from '#feeds/payload/payload-parser.ts';
import { PayloadSink } from '#feeds/payload/payload-sink.ts';
import { readDocument } from '#feeds/payload/read-document.ts';
import { spreadsheetPayload } from '#feeds/spreadsheet/payload.ts';
import { writeXlsx } from '../../../mocks/protocols/spreadsheet/write-xlsx.ts';
import { ownFiles, payloadFiles } from '../../contract/payload-files.ts';
import { fuzzLater } from '../support/fuzz-settings.ts';
import { hostileText } from '../support/hostile-values.ts';
import { foreignBody, mutatedBytes } from '../support/mutate-bytes.ts';

const LONGEST_MS = 1000;
const encode = (text: string) => new TextEncoder().encode(text);

/** Parses; answers the table when the body was read. */
async function parse(parser: PayloadParser, whole: Uint8Array): Promise<PayloadSink | null> {
  const { document, bytes } = await readDocument(whole);
  const sink = new PayloadSink();
  const context = {
    bytes,
    nowMs: Date.UTC(2026, 2, 2),
    bounds: [-180, -90, 180, 90] as const,
    zoneOffsetMs: 0,
  };
  const before = process.cpuUsage();
  parser.recognises(document, bytes);
  const reason = await parser.parse(document, context, sink);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(LONGEST_MS);
  if (reason !== null) expect(reason).toMatch(/\w{2}/);
  return reason === null ? sink : null;
}

/** The digits of a number without the zeros around them, which no sign and no grouping changes. */
const significant = (text: string) =>
  text
    .replace(/[eE].*$/, '')
    .replace(/\D/g, '')
    .replace(/^0+|0+$/g, '');

/** Numbers of the table that no run of digits in the body can have been. */
function inventedNumbers(sink: PayloadSink, bodies: readonly string[]): string[] {
  const written = new Set(
    bodies.flatMap((body) =>
      (body.match(/[\d.,eE+\- \u00a0\u202f]*\d[\d.,eE+\- \u00a0\u202f]*/g) ?? []).flatMap(tokens),
    ),
  );
  const { anchors } = sink.geometry.build(sink.ids.length);
  const shown = [...anchors].filter((value) => !Number.isNaN(value));
  return shown
    .map((value) => significant(String(value)))
    .filter((digits) => digits !== '' && !written.has(digits));
}

/** A run may be one grouped number or several. */
function tokens(run: string): string[] {
  return [run, ...run.split(/[;, \u00a0\u202f]/), ...run.split(/[; ]/)].map(significant);
}

const reports = [...ownFiles('open311'), ...(payloadFiles('open311') ?? [])].map(({ bytes }) => bytes);
const tables = ownFiles('spreadsheet').map(({ bytes }) => bytes);
const books = [
  writeXlsx([
    {
      name: 'Cảng',
      columns: [
        { title: 'Mã', kind: 'text', words: ['a', 'b'] },
        { title: 'Số (m)', kind: 'number' },
        { title: 'Ngày', kind: 'date' },
      ],
      rows: [
        ['x', 1.5, new Date(Date.UTC(2026, 1, 2))],
        ['y', 2, null],
      ],
    },
  ]),
];

describe.each([
  { name: 'GeoReport v2', parser: open311Payload, corpus: reports },
  { name: 'tables', parser: spreadsheetPayload, corpus: tables },
  { name: 'workbooks', parser: spreadsheetPayload, corpus: books },
])('$name', ({ parser, corpus, name }) => {
  it('with damaged bytes give what is left in them', async () => {
    await fuzzLater(
      fc.asyncProperty(mutatedBytes(corpus), async (bytes) => {
        const sink = await parse(parser, bytes);
        if (!sink || name === 'workbooks') return;
        const texts = ['utf-8', 'utf-16le', 'utf-16be'].map((label) => new TextDecoder(label).decode(bytes));
        expect(inventedNumbers(sink, texts)).toEqual([]);
      }),
      150,
    );
  });

  it('that are none fail in words', async () => {
    await fuzzLater(
      fc.asyncProperty(fc.oneof(foreignBody, hostileText.map(encode)), async (bytes) => {
        await parse(parser, bytes);
      }),
      100,
    );
  });
});

it.each([
  ['elements', `<service_requests>${'<request>'.repeat(50_000)}`],
  ['arrays', `[${'['.repeat(100_000)}`],
  ['leading zeros', `[{"service_code":${'0'.repeat(100_000)}}]`],
  ['zeroed numbers', `[${'{"service_code":001},'.repeat(20_000)}{"service_code":1}]`],
])('a report line with a hundred thousand %s is read or refused, soon', async (_what, text) => {
  await parse(open311Payload, encode(text));
});

it.each([
  ['cells', `Mã;${'a;'.repeat(100_000)}\n1;${'2;'.repeat(100_000)}`],
  ['quotes', `Mã;b\n${'"'.repeat(100_000)}`],
  ['digits', `Mã;b\n1;${'1'.repeat(100_000)}`],
  ['groups', `Mã;b\n1;${'123.'.repeat(30_000)}`],
])('a table with a hundred thousand %s is read or refused, soon', async (_what, text) => {
  await parse(spreadsheetPayload, encode(text));
});
