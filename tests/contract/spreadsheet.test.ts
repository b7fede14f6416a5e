// Tables as they lie on disks: recognised, read with every column, or refused in words.
import { expect, it } from 'vitest';
import { PayloadSink } from '#feeds/payload/payload-sink.ts';
import { readDocument } from '#feeds/payload/read-document.ts';
import { spreadsheetPayload } from '#feeds/spreadsheet/payload.ts';
import { writeXlsx } from '../../mocks/protocols/spreadsheet/write-xlsx.ts';
import { ownFiles, type PayloadFile } from './payload-files.ts';

const workbook: PayloadFile = {
  name: 'book.xlsx',
  bytes: writeXlsx([
    {
      name: 'A',
      columns: [
        { title: 'Mã', kind: 'text' },
        { title: 'Số', kind: 'number' },
      ],
      rows: [
        ['x', 1],
        ['y', 2],
      ],
    },
  ]),
};

it.each([
  ['ports.csv', null, ['C1', 'C2', 'C3']],
  ['plain.csv', null, ['1', '2']],
  ['latin.csv', /not in UTF-8/, []],
  ['book.xlsx', null, ['x', 'y']],
])('%s', async (name, reason, ids) => {
  const file = [...ownFiles('spreadsheet'), workbook].find((one) => one.name === name) ?? expect.fail(name);
  const { document, bytes } = await readDocument(file.bytes);
  const sink = new PayloadSink();
  const context = { bytes, nowMs: Date.UTC(2026, 2, 2), bounds: [102, 7, 118, 24] as const, zoneOffsetMs: 0 };
  const answer = await spreadsheetPayload.parse(document, context, sink);
  if (reason === null) {
    expect(spreadsheetPayload.recognises(document, bytes)).toBe(true);
    expect(answer).toBeNull();
  } else expect(answer).toMatch(reason);
  expect(sink.ids).toEqual(ids);
});

it.each([
  '!AIVDM,1,1,,A,13u?etPv2;0n:dDPwUM1U1Cb069D,0*24\n!AIVDM,1,1,,B,x,0*00',
  'just words',
  '{"a":1,\n"b":2,',
])('leaves what is no table alone: %s', async (text) => {
  const { document, bytes } = await readDocument(new TextEncoder().encode(text));
  expect(spreadsheetPayload.recognises(document, bytes)).toBe(false);
});
