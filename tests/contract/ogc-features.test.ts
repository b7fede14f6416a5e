// Every captured document of OGC API servers and every GeoJSON file gives its rows, or a reason; none throws.
import { describe, expect, it } from 'vitest';
import { ogcFeaturesPayload } from '#feeds/ogc-features/payload.ts';
import { PayloadSink } from '#feeds/payload/payload-sink.ts';
import { readDocument } from '#feeds/payload/read-document.ts';
import { ownFiles, payloadFiles, type PayloadFile } from './payload-files.ts';

const WORLD = [-180, -90, 180, 90] as const;
const PROVINCE = [102, 7, 118, 24] as const;
const NOW_MS = Date.UTC(2026, 10, 22, 12);

interface Outcome {
  rows: number;
  refused: number;
  /** Why there are no rows, or by reason what was refused of them. */
  reason: string;
  sink: PayloadSink;
}

async function outcomeOf(
  { bytes: whole }: PayloadFile,
  bounds: typeof WORLD | typeof PROVINCE,
): Promise<Outcome | null> {
  const { document, bytes } = await readDocument(whole);
  if (!ogcFeaturesPayload.recognises(document, bytes)) return null;
  const sink = new PayloadSink();
  const context = { bytes, nowMs: NOW_MS, bounds, zoneOffsetMs: 7 * 3_600_000 };
  const refusal = await ogcFeaturesPayload.parse(document, context, sink);
  const reasons = sink.reasons().map(({ reason, count }) => `${count} × ${reason}`);
  return { rows: sink.rows, refused: sink.refusedRows, reason: refusal ?? reasons.join('; '), sink };
}

async function outcomesOf(
  files: readonly PayloadFile[],
  bounds: typeof WORLD | typeof PROVINCE,
): Promise<Map<string, Outcome | null>> {
  const entries = files.map(async (file) => [file.name, await outcomeOf(file, bounds)] as const);
  return new Map(await Promise.all(entries));
}

/** Value of a column in the row of an id; times as epoch ms. */
function valueOf({ sink }: Outcome, id: string, column: string): number | string | undefined {
  const store = sink.columns[sink.columnIndex(column)];
  const value = store?.values[sink.rowOf(id)];
  return store?.kind === 'text' ? store.texts.texts[value ?? 0] : value;
}

const placeOf = ({ sink }: Outcome, id: string) => {
  const row = sink.rowOf(id);
  return [...sink.geometry.build(sink.ids.length).anchors.subarray(2 * row, 2 * row + 2)];
};

describe('own fixtures', () => {
  it('become rows with their values, or reasons', async () => {
    const outcomes = await outcomesOf(ownFiles('ogc-features'), PROVINCE);
    const summary = [...outcomes].map(([name, outcome]) => [
      name,
      outcome!.rows,
      outcome!.refused,
      outcome!.reason,
    ]);
    expect(summary).toEqual([
      [
        'error-array.json',
        0,
        0,
        expect.stringContaining('API not found error: Collection with given id (nope)'),
      ],
      ['items-page.json', 2, 0, ''],
      [
        'roads-without-ids.geojson',
        2,
        1,
        '1 × position outside the plausible bounds: latitude and longitude look swapped',
      ],
      ['truncated.geojson', 0, 0, expect.stringMatching(/^no valid JSON: .* at byte \d+$/)],
      [
        'vn-2000.geojson',
        0,
        0,
        'coordinates come in EPSG:9217 (VN-2000); the source must offer CRS84 (WGS 84)',
      ],
    ]);
    const page = outcomes.get('items-page.json')!;
    expect([valueOf(page, '12', 'level_m'), valueOf(page, '12', 'name')]).toEqual([1.25, 'Trạm Vũng Tàu']);
    expect(valueOf(page, '12', 'updated')).toBe(Date.UTC(2026, 2, 2, 2, 50));
    expect(page.sink.observedAtMs[page.sink.rowOf('13')]).toBe(Date.UTC(2026, 2, 2, 2, 45));
    expect(placeOf(page, '12')).toEqual([107.084, 10.346]);
    expect(valueOf(outcomes.get('roads-without-ids.geojson')!, 'QL51-1', 'dai_m')).toBe(1520.5);
  });
});

const captured = [
  ...(payloadFiles('ogcapi-features') ?? []),
  ...(payloadFiles('ogcapi-edr') ?? []),
  ...(payloadFiles('peer-captures') ?? []),
].filter(({ name }) => !name.startsWith('sensorthings') && !name.endsWith('.headers.txt'));

describe.skipIf(captured.length === 0)(
  'captured documents (skipped where ../shared/payloads is not)',
  async () => {
    const outcomes = await outcomesOf(captured, WORLD);
    const of = (name: string) => outcomes.get(name) ?? expect.fail(`${name} is not recognised`);

    it.each([
      ['mapserver_ogcapi_collections_mn_counties_items_by_id.json', 1, 0, ''],
      ['mapserver_ogcapi_collections_mn_counties_items_limit_1.json', 1, 0, ''],
      ['mapserver_ogcapi_collections_mn_counties_items_limit_1_offset_2.json', 1, 0, ''],
      ['mapserver_ogcapi_collections_multipolygon_items.json', 1, 0, ''],
      [
        'mapserver_ogcapi_cql2_text_timestamp.json.txt',
        1,
        0,
        '7 × the same id twice in one answer (the newer observation is kept)',
      ],
      ['mapserver_ogcapi_extraparams_collection_items_limit.json', 2, 0, ''],
      ['pygeoapi_items.geojson', 9, 0, ''],
      ['pubsub-message-payload.json', 1, 0, ''],
      ['mapserver800_collections_places_items_7_f_json.json', 1, 0, ''],
      ['mapserver800_collections_places_items_f_json_bbox_100_8_110_24.json', 4, 0, ''],
      ['mapserver800_collections_places_items_f_json_limit_100000.json', 243, 0, ''],
      ['mapserver800_collections_places_items_f_json_limit_2_offset_4.json', 2, 0, ''],
      ['mapserver800_collections_places_items_f_json_limit__1.json', 10, 0, ''],
      ['qgisserver322_wfs3_collections_places_items_json_adm0name_Vietnam.json', 1, 0, ''],
      ['qgisserver322_wfs3_collections_places_items_json_limit_2.json', 2, 0, ''],
      ['qgisserver322_wfs3_collections_places_items_json_limit_2_offset_4.json', 2, 0, ''],
      ['qgisserver322_wfs3_collections_places_items_json_limit_3_bbox_100_8_110_24.json', 3, 0, ''],
    ])('%s has %i rows', (name, rows, refused, reason) => {
      const outcome = of(name);
      expect({ rows: outcome.rows, refused: outcome.refused, reason: outcome.reason }).toEqual({
        rows,
        refused,
        reason,
      });
    });

    it.each([
      ['mapserver_ogcapi_collections.json', /^a list of collections: it names "mn_counties", .*, no rows$/],
      [
        'mapserver_ogcapi_collections_items_unknown_parameter.json.txt',
        /^an error of the server: InvalidParameterValue: Unknown query parameter: unknown$/,
      ],
      [
        'mapserver_ogcapi_collections_mn_counties.json',
        /^the description of the collection "mn_counties", no rows$/,
      ],
      [
        'mapserver_ogcapi_collections_mn_counties_items_by_id_not_found.json.txt',
        /^an error of the server: NotFound: Invalid feature id\.$/,
      ],
      [
        'mapserver_ogcapi_collections_mn_counties_items_limit_bbox_empty_result.json',
        /^a list of features that is empty$/,
      ],
      ['mapserver_ogcapi_queryables.json.txt', /^a list of queryables: .*no rows$/],
      ['mapserver_ogcapi_root.json', /^a landing page: it lists links, no rows$/],
      [
        'spec_Collections.json',
        /^a list of collections: it names "aerofacp_1m", "roadl_1m", "inwatera_1m", no rows$/,
      ],
      ['spec_ConformsTo.json', /^no valid JSON: .* at byte 306$/],
      ['spec_LandingPage.json', /^a landing page/],
      ['collection.json', /^a list of collections: it names "hrly_obs", "UK 3 hourly forecast", no rows$/],
      ['conformance_example.json', /^a conformance declaration/],
      ['landingPage_example.json', /^a landing page/],
      ['mapserver800_collections_f_json.json', /"places", no rows$/],
      [
        'mapserver800_collections_places_items_999999_f_json.json',
        /^an error of the server: NotFound: Collection items id query failed\.$/,
      ],
      ['mapserver800_conformance_f_json.json', /^a conformance declaration/],
      ['mapserver800_f_json.json', /^a landing page/],
      ['qgisserver322_wfs3_collections_json.json', /"places", no rows$/],
      [
        'qgisserver322_wfs3_collections_nope_items_json.json',
        /^an error of the server: API not found error: .*nope/,
      ],
      [
        'qgisserver322_wfs3_collections_places_items_99999_json.json',
        /Internal server error: Invalid feature \[99999\]$/,
      ],
      ['qgisserver322_wfs3_collections_places_items_json_limit_0.json', /^a list of features that is empty$/],
      ['qgisserver322_wfs3_conformance_json.json', /^a conformance declaration/],
      ['qgisserver322_wfs3_json.json', /^a landing page/],
    ])('%s has no rows, for a reason', (name, reason) => {
      expect(of(name)).toMatchObject({ rows: 0, refused: 0, reason: expect.stringMatching(reason) });
    });

    it('are all accounted for above', () => expect(outcomes.size).toBe(17 + 23));

    it('hold the values that the servers wrote', () => {
      const qgis = of('qgisserver322_wfs3_collections_places_items_json_adm0name_Vietnam.json');
      expect(['name', 'fid_', 'latitude', 'pop_max'].map((column) => valueOf(qgis, '144', column))).toEqual([
        'Hanoi',
        145,
        21.0333272491,
        4_378_000,
      ]);
      expect(placeOf(qgis, '144')).toEqual([105.848068, 21.035273]);
      const all = of('mapserver800_collections_places_items_f_json_limit_100000.json');
      expect(valueOf(all, '145', 'name')).toBe('Hanoi');
      expect(valueOf(all, '1', 'pop_max')).toBe(832);
      expect(placeOf(all, '7')).toEqual([171.380001, 7.103005]);
      const towns = of('mapserver_ogcapi_extraparams_collection_items_limit.json');
      expect([valueOf(towns, '2710700172', 'County'), valueOf(towns, '2710700172', 'Population')]).toEqual([
        'Norman County',
        '1681',
      ]);
      expect(valueOf(of('mapserver_ogcapi_cql2_text_timestamp.json.txt'), '38', 'LASTMOD')).toBe(
        Date.UTC(2003, 0, 1, 1, 10),
      );
      expect(valueOf(of('pygeoapi_items.geojson'), '9', 'name')).toBe('GeometryCollection');
      expect(placeOf(of('pygeoapi_items.geojson'), '3')).toEqual([-85, 33]);
      const message = of('pubsub-message-payload.json');
      expect(message.sink.observedAtMs[0]).toBe(Date.UTC(2022, 2, 20, 4, 45));
      expect(valueOf(message, '31e9d66a-cd83-4174-9429-b932f1abe1be', 'content.size')).toBe(457);
    });
  },
);

describe('documents of other standards', () => {
  it.each([
    ['WZDx', { type: 'FeatureCollection', feed_info: {}, features: [] }],
    [
      'WZDx by its events',
      { type: 'FeatureCollection', features: [{ type: 'Feature', properties: { core_details: {} } }] },
    ],
    [
      'NGSI-LD',
      {
        type: 'FeatureCollection',
        features: [{ id: 'urn:ngsi-ld:Vehicle:1', type: 'Feature', properties: {} }],
      },
    ],
    [
      'SensorThings',
      { type: 'FeatureCollection', features: [{ type: 'Feature', properties: { '@iot.id': 1 } }] },
    ],
    [
      'AIS',
      { type: 'FeatureCollection', features: [{ type: 'Feature', mmsi: 574_000_000, properties: {} }] },
    ],
    ['nothing', { hello: 'world' }],
    ['problem details', { type: 'about:blank', title: 'Not found', status: 404 }],
  ])('of %s are left to it', (_what, value) => {
    expect(ogcFeaturesPayload.recognises({ form: 'json', value }, new Uint8Array(0))).toBe(false);
  });
});
