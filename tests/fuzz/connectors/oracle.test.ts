// The judges judged: each planted fault, of a decoder or of a figure, must be found; an honest table must not be accused.
import { describe, expect, it } from 'vitest';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { Column, NumberColumn } from '#kernel/table/columns.ts';
import type { Table } from '#kernel/table/table.ts';
import { entityFacts } from '../support/body-facts.ts';
import { CAP_FEED } from '../support/corpus.ts';
import { chunked, pollOnce } from '../support/poll-body.ts';
import { expectOwnFigures, expectSoundTable } from '../support/table-checks.ts';
import { findInventions } from '../support/table-oracle.ts';
import { findXmlInventions } from '../support/xml-oracle.ts';
import { speedFeed, START_MS } from '../../unit/feeds/ingest/feed-rig.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const line = [
  [107.1, 10.5],
  [107.2, 10.6],
  [107.3, 10.4],
];
const spec: FeedSpec = {
  ...speedFeed({ geometry: 'line' }),
  columns: [
    { column: 'speed', kind: 'number', attribute: 'averageVehicleSpeed', unit: 'km/h' },
    { column: 'name', kind: 'text', attribute: 'name' },
    { column: 'from', kind: 'time', attribute: 'dateObservedFrom' },
    { column: 'jam', kind: 'number', attribute: 'jam', unit: '1', codes: { low: 1, high: 3 } },
  ],
};
const body = [1, 2, 3].map((number) => ({
  id: `urn:ngsi-ld:TrafficFlowObserved:${number}`,
  type: 'TrafficFlowObserved',
  name: `Đoạn ${number}`,
  averageVehicleSpeed: { value: 10 * number, unitCode: 'MTS', observedAt: `2026-03-02T02:59:0${number}Z` },
  dateObservedFrom: `2026-03-02T02:0${number}:00Z`,
  jam: number === 1 ? 'low' : 'high',
  weight: number + 0.25,
  location: {
    type: 'LineString',
    coordinates: line.map(([lon, lat]) => [Number((lon! + number / 100).toFixed(2)), lat]),
  },
}));

async function honestTable(text = JSON.stringify(body)): Promise<Table> {
  const { table } = await pollOnce(spec, () => chunked(encode(text), 64));
  return copyOf(table!);
}

/** A table of plain arrays that a fault can be planted in. */
function copyOf({ id, revision, rowCount, columns, geometry, ...table }: Table): Table {
  const copies = [...columns].map(([name, column]): [string, Column] => [
    name,
    column.kind === 'text'
      ? { ...column, codes: column.codes.slice(), dictionary: [...column.dictionary] }
      : { ...column, values: column.values.slice() },
  ]);
  const { geometryRevision, watermarkMs, rowOf, idList } = table;
  const [observedAtMs, receivedAtMs, quality] = [
    table.observedAtMs.slice(),
    table.receivedAtMs.slice(),
    table.quality.slice(),
  ];
  const scalars = { id, revision, rowCount, geometryRevision, watermarkMs, rowOf, idList };
  return {
    ...scalars,
    ids: [...table.ids],
    columns: new Map(copies),
    geometry: structuredClone(geometry),
    observedAtMs,
    receivedAtMs,
    quality,
  };
}

const numbers = (table: Table, name: string) => (table.columns.get(name) as NumberColumn).values;

const FAULTS: readonly [string, (table: Table) => unknown][] = [
  ['a number one unit off', (table) => (numbers(table, 'speed')[1]! += 1)],
  ['a number in its own unit', (table) => (numbers(table, 'speed')[1]! /= 3.6)],
  ['the number of the row before', (table) => (numbers(table, 'speed')[1] = numbers(table, 'speed')[0]!)],
  ['a zero where nothing is known', (table) => (numbers(table, 'speed')[2] = 0)],
  ['a number with its last digit lost', (table) => (numbers(table, 'weight')[0] = 1.2)],
  ['an infinite number', (table) => (numbers(table, 'weight')[0] = Infinity)],
  ['a code of another word', (table) => (numbers(table, 'jam')[0] = 3)],
  ['a time in another zone', (table) => (numbers(table, 'from')[0]! += 7 * 3_600_000)],
  ['a phenomenon time of now', (table) => (table.observedAtMs[0] = START_MS)],
  [
    'texts that changed places',
    (table) => (table.columns.get('name') as { codes: Uint32Array }).codes.reverse(),
  ],
  ['a vertex that moved', (table) => (table.geometry.positions[2]! += 1e-4)],
  ['a vertex that is lost', (table) => (table.geometry.rowStarts[1]! -= 1)],
  ['axes that were swapped', (table) => table.geometry.anchors.subarray(0, 2).reverse()],
  ['a row of another id', (table) => ((table.ids as string[])[0] = 'urn:x')],
];

describe('the judge of tables', () => {
  it('finds nothing in an honest one', async () => {
    const table = await honestTable();
    expect(table.rowCount).toBe(3);
    expect(numbers(table, 'speed')[0]).toBeCloseTo(36, 9);
    expect(findInventions(table, spec, entityFacts(body))).toEqual([]);
  });

  it.each(FAULTS)('finds %s', async (_what, plant) => {
    const table = await honestTable();
    plant(table);
    expect(findInventions(table, spec, entityFacts(body))).not.toEqual([]);
  });

  it.each([
    ['digit', '"value":20', '"value":21'],
    ['letter', 'Đoạn 2', 'Đoạn 3'],
    ['coordinate', '107.22', '107.25'],
    ['unit', '"value":20,"unitCode":"MTS"', '"value":20,"unitCode":"KMH"'],
  ])('finds a decoder that reads another %s than the body has', async (_what, written, misread) => {
    const table = await honestTable(JSON.stringify(body).replace(written, misread));
    expect(findInventions(table, spec, entityFacts(body))).toHaveLength(1);
  });

  it('finds tables at odds with themselves', async () => {
    const plants: ((table: Table) => unknown)[] = [
      (table) => (table.rowCount = 2),
      (table) => ((table.ids as string[])[1] = table.ids[0]!),
      (table) => ((table.columns.get('name') as { codes: Uint32Array }).codes[0] = 99),
      (table) => (table.quality[0] = 7),
      (table) => (table.geometry.rowStarts[3] = 99),
    ];
    const table = await honestTable();
    expect(() => expectSoundTable(table)).not.toThrow();
    for (const plant of plants) {
      const broken = await honestTable();
      plant(broken);
      expect(() => expectSoundTable(broken)).toThrow();
    }
  });

  it('finds a figure that is not of its rows', async () => {
    const table = await honestTable();
    const sample = {
      kpi: 'test.speed',
      value: 72,
      unit: 'km/h',
      asOfMs: START_MS,
      oldestMs: START_MS,
      rowsUsed: 3,
      rowsTotal: 3,
      reportingShare: 1,
      terms: { sum: 0, divisor: 1 },
      leftOut: { missing: 0, suspect: 0, stale: 0, incomplete: 0 },
    };
    expect(() => expectOwnFigures(table, spec, [sample], START_MS)).not.toThrow();
    for (const wrong of [
      { value: 72.001 },
      { value: Number.NaN },
      { rowsUsed: 2 },
      { rowsTotal: 4 },
      { kpi: 'other' },
    ])
      expect(() => expectOwnFigures(table, spec, [{ ...sample, ...wrong }], START_MS)).toThrow();
  });
});

describe('the judge of CAP tables', () => {
  const document = `<alert><identifier>a-1</identifier><sender>s@x.vn</sender><sent>2026-03-02T09:59:00+07:00</sent>
<status>Actual</status><msgType>Alert</msgType><scope>Public</scope><info><event>Mưa lớn</event><severity>Severe</severity>
<parameter><valueName>disasterRiskLevel</valueName><value>2</value></parameter><expires>2026-03-02T20:00:00+07:00</expires>
<area><areaDesc>Côn Đảo</areaDesc><polygon>8.6,106.5 8.8,106.5 8.8,106.8</polygon><circle>10.35,107.08 10</circle></area></info></alert>`;
  const misread: readonly [written: string, read: string][] = [
    ['Mưa lớn', 'Mưa lon'],
    ['Severe<', 'Minor<'],
    ['<value>2<', '<value>3<'],
    ['20:00:00', '21:00:00'],
    ['8.6,106.5', '8.61,106.5'],
    ['10.35,107.08 10<', '10.35,107.08 11<'],
    ['s@x.vn', 't@x.vn'],
  ];
  const read = async (text: string) =>
    (
      await pollOnce(CAP_FEED, () => chunked(encode(text), 64, { 'Content-Type': 'text/xml' }), {
        connector: 'cap',
      })
    ).table!;

  it('finds nothing in an honest one, and each misreading', async () => {
    expect(findXmlInventions(await read(document), CAP_FEED, encode(document))).toEqual([]);
    for (const [written, other] of misread) {
      const table = await read(document.replace(written, other));
      expect(findXmlInventions(table, CAP_FEED, encode(document)), written).not.toEqual([]);
    }
  });
});
