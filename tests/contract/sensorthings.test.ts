// Every captured SensorThings body becomes the rows that it holds, or is refused in words; none throws.
import { describe, expect, it } from 'vitest';
import { PayloadSink } from '#feeds/payload/payload-sink.ts';
import { readDocument } from '#feeds/payload/read-document.ts';
import { sensorThingsPayload } from '#feeds/sensorthings/payload.ts';
import type { Bounds } from '#kernel/geo.ts';
import { ownFiles, payloadFiles, type PayloadFile } from './payload-files.ts';

const WORLD: Bounds = [-180, -90, 180, 90];

interface Outcome {
  reason: string | null;
  sink: PayloadSink;
  ids: readonly string[];
}

async function read({ name, bytes }: PayloadFile): Promise<Outcome> {
  const { document, bytes: body } = await readDocument(bytes);
  expect(sensorThingsPayload.recognises(document, body), name).toBe(true);
  const sink = new PayloadSink();
  // Old captures are judged as they were then.
  const nowMs = Date.parse(/conformance|cite|frostdoc_STA|GeoJSON/.test(name) ? '2020-04-11' : '2026-11-23');
  const context = { bytes: body, nowMs, bounds: WORLD, zoneOffsetMs: 0 };
  const reason = await sensorThingsPayload.parse(document, context, sink);
  return { reason, sink, ids: sink.ids };
}

/** A value of an extra column: numbers as they are, times as ISO text. */
function cell({ sink }: Outcome, id: string, name: string): string | number | undefined {
  const store = sink.columns.find(({ name: own }) => own === name);
  const value = store?.values[sink.ids.indexOf(id)];
  if (!store || value === undefined) return undefined;
  if (store.kind === 'text') return store.texts.texts[value];
  return store.kind === 'time' && !Number.isNaN(value) ? new Date(value).toISOString() : value;
}

async function readAll(files: readonly PayloadFile[]): Promise<Map<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  for (const file of files) outcomes.set(file.name, await read(file));
  for (const [name, { reason, sink }] of outcomes) {
    if (reason === null) expect(sink.rows + sink.refusedRows, name).toBeGreaterThan(0);
    else expect([reason.length > 20, sink.rows], name).toEqual([true, 0]);
  }
  return outcomes;
}

describe('own SensorThings fixtures', async () => {
  const outcomes = await readAll(ownFiles('sensorthings'));

  it('read Things with their datastreams', () => {
    const outcome = outcomes.get('things-expanded.json')!;
    expect(outcome.ids).toEqual(['bv:kk:01', 'bv:kk:02']);
    expect(cell(outcome, 'bv:kk:01', 'name')).toBe('Trạm Phú Mỹ');
    expect(cell(outcome, 'bv:kk:01', 'PM2.5')).toBe(31.5);
    expect(cell(outcome, 'bv:kk:01', 'Door')).toBe('closed');
    expect(cell(outcome, 'bv:kk:01', 'Door.phenomenonTime')).toBe('2026-03-02T01:55:00.000Z');
    expect(cell(outcome, 'bv:kk:01', 'Wind.speed')).toBe(3.4);
    expect(cell(outcome, 'bv:kk:01', 'phenomenonTimeStart')).toBe('2026-03-02T01:00:00.000Z');
    expect(cell(outcome, 'bv:kk:01', 'properties.owner')).toBe('Sở TN&MT');
    expect(outcome.sink.observedAtMs[0]).toBe(Date.parse('2026-03-02T02:00:00Z'));
    expect(outcome.sink.columns.find(({ name }) => name === 'PM2.5')!.unit).toBe('ug/m3');
  });

  it('read packed and single observations', () => {
    const packed = outcomes.get('observations-data-array.json')!;
    expect(packed.ids).toEqual(['Datastreams(19)[0]', 'Datastreams(19)[1]', 'Datastreams(19)[2]']);
    expect(packed.ids.map((id) => cell(packed, id, 'result'))).toEqual([12.5, Number.NaN, Number.NaN]);
    expect(packed.sink.observedAtMs[1]).toBe(Date.parse('2026-03-02T00:10:00Z'));
    const single = outcomes.get('mqtt-observation.json')!;
    expect(single.ids).toEqual(['881']);
    expect(cell(single, '881', 'result')).toBe(1);
  });
});

const captured = payloadFiles('sensorthings');
const peers = payloadFiles('peer-captures')?.filter(({ name }) => name.startsWith('sensorthings_'));
const CREATE = /^a request to create one /;
const TEMPLATE = /^a template of a request, no JSON: \$[A-Z-]+ stands where a value belongs$/;

describe.skipIf(!captured || !peers)(
  'captured bodies (skipped where ../shared/payloads is not)',
  async () => {
    const outcomes = await readAll([...(captured ?? []), ...(peers ?? [])]);
    const of = (name: string) => outcomes.get(name)!;
    const rows = (name: string) => [of(name).reason, of(name).sink.rows, of(name).sink.refusedRows];

    it('are all there', () => expect(outcomes.size).toBeGreaterThanOrEqual(73));

    it.each([
      ['frostdoc_GeoJSON-ResultFormat_0.json', 2],
      ['frostdoc_GeoJSON-ResultFormat_1.json', 2],
      ['frostdoc_MqttExpand_1.json', 1],
      ['frostdoc_STA-Basic-Requests_2.json', 1],
      ['frostdoc_STA-Expanding_2.json', 1],
      ['frostdoc_STA-Tailoring-Responses_0.json', 2],
      ['frostdoc_STA-mqtt-expanding_2.json', 1],
      ['sensorthings_npm_03.json', 2],
      ['sensorthings_npm_04.json', 2],
      ['sensorthings_npm_06.json', 3],
      ['sensorthings_npm_10.json', 3],
      ['sensorthings_npm_11.json', 1],
    ])('%s holds %d rows', (name, count) => expect(rows(name)).toEqual([null, count, 0]));

    it('give the values that they hold', () => {
      const lantern = of('frostdoc_STA-Expanding_2.json');
      expect(cell(lantern, '17', 'Temperature measurement')).toBe(4.6);
      expect(cell(lantern, '17', 'Humidity measurement')).toBe(40.5);
      expect(lantern.sink.observedAtMs[0]).toBe(Date.parse('2020-04-10T16:00:00Z'));
      const geo = of('frostdoc_GeoJSON-ResultFormat_1.json');
      expect(cell(geo, 'SPO-FR20019_8', 'Observations/0/result')).toBe(6);
      expect(geo.sink.observedAtMs[0]).toBe(Date.parse('2020-03-30T14:00:00Z'));
      expect(of('frostdoc_GeoJSON-ResultFormat_0.json').ids).toEqual(['11', '12']);
      const npm = of('sensorthings_npm_04.json');
      expect(npm.ids).toEqual(['2', '4']);
      expect(cell(npm, '2', 'result')).toBe('42');
      expect(cell(of('sensorthings_npm_03.json'), '1', 'properties.owner')).toBe('DONRE');
    });

    it('place what has a place', () => {
      const { sink } = of('sensorthings_npm_10.json');
      expect([...sink.geometry['pools'].anchors.subarray(0, 6)]).toEqual([
        108.1, 16.05, 108.2, 16.05, 108.3, 16.05,
      ]);
    });

    it('that ask, create or refuse are told apart', () => {
      expect(of('sensorthings_npm_01.json').reason).toMatch(
        /^the root of a service: it lists 8 kinds of entities/,
      );
      expect(of('sensorthings_npm_07.json').reason).toBe(
        'the service refused a request (400 Bad Request: $expand): no rows',
      );
      expect(of('frostdoc_JsonBatchRequest_3.json').reason).toMatch(/^a batch of 2 requests/);
      expect(of('cite_unitsOfMeasurement_noName.json').reason).toMatch(/^a unit of measurement by itself/);
      expect(of('cite_thing_complete.json').reason).toMatch(/^a request to create one Thing/);
      expect(of('cite_foi_1.json').reason).toMatch(/^a request to create one FeatureOfInterest/);
      const others = [...outcomes].filter(
        ([name]) => /^cite_|Creating|ExampleEntities/.test(name) && !name.includes('unitsOf'),
      );
      for (const [name, { reason }] of others)
        expect(CREATE.test(reason ?? '') || TEMPLATE.test(reason ?? ''), name).toBe(true);
      expect(others.filter(([, { reason }]) => TEMPLATE.test(reason ?? '')).length).toBe(19);
    });
  },
);
