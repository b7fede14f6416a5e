// Single entities as services write them: ids, times, results, units, names and places.
import { describe, expect, it } from 'vitest';
import { isDataArray, unpackDataArray } from '#feeds/sensorthings/decode/data-array.ts';
import { geometryOf, unitOf } from '#feeds/sensorthings/decode/datastream.ts';
import { idOf, keyOf, keyOfId, type Entity } from '#feeds/sensorthings/decode/entity.ts';
import { newestObservation, readObservation } from '#feeds/sensorthings/decode/observation.ts';
import { StationReader } from '#feeds/sensorthings/decode/station-reader.ts';
import { stationFeed } from './service-rig.ts';

const at = (text: string) => Date.parse(text);

describe('ids', () => {
  it.each([
    [{ '@iot.id': 12 }, '12', '12'],
    [{ '@iot.id': '12' }, '12', '12'],
    [{ '@iot.id': '12', '@iot.selfLink': "http://h/v1.1/Things('12')" }, '12', "'12'"],
    [{ '@iot.id': 'saqn:ds:c07efb5' }, 'saqn:ds:c07efb5', "'saqn:ds:c07efb5'"],
    [{ '@iot.id': '5e3e-11' }, '5e3e-11', "'5e3e-11'"],
    [{ '@iot.id': "it's" }, "it's", "'it''s'"],
    [{ '@iot.id': 'a b', '@iot.selfLink': "http://h/Things('a%20b')" }, 'a b', "'a b'"],
    [{ '@iot.id': 1, '@iot.selfLink': 'http://h/Things(2)' }, '1', '1'],
    [
      JSON.parse(
        '{"@iot.id":9007199254740993,"@iot.selfLink":"http://h/Things(9007199254740993)"}',
      ) as Entity,
      '9007199254740993',
      '9007199254740993',
    ],
    [{ id: '3' }, '3', '3'],
    [{ '@iot.id': null }, '', "''"],
    [{ '@iot.id': {} }, '', "''"],
  ])('of %j', (entity, id, key) => {
    expect(idOf(entity)).toBe(id);
    expect(keyOf(entity)).toBe(key);
  });

  it('that are negative numbers are not quoted', () => expect(keyOfId('-4')).toBe('-4'));
});

describe('observations', () => {
  const end = '2026-03-02T01:00:00Z';
  it.each([
    ['an instant', { phenomenonTime: end, result: 1 }, 1, end, end],
    [
      'an interval',
      { phenomenonTime: `2026-03-02T00:00:00Z/${end}`, result: 1 },
      1,
      '2026-03-02T00:00:00Z',
      end,
    ],
    ['an offset', { phenomenonTime: '2026-03-02T08:00:00+07:00', result: 1 }, 1, end, end],
    ['no zone', { phenomenonTime: '2026-03-02T08:00:00', result: 1 }, 1, end, end],
    ['no phenomenon time', { phenomenonTime: null, resultTime: end, result: 1 }, 1, end, end],
    ['no result time', { phenomenonTime: end, resultTime: null, result: 'open' }, 'open', end, end],
    ['false', { phenomenonTime: end, result: false }, false, end, end],
    ['zero', { phenomenonTime: end, result: 0 }, 0, end, end],
    ['a list', { phenomenonTime: end, result: [1, 2] }, [1, 2], end, end],
    ['null', { phenomenonTime: end, result: null }, undefined, end, end],
    ['nothing', { phenomenonTime: end }, undefined, end, end],
    ['NaN', { phenomenonTime: end, result: 'NaN' }, undefined, end, end],
    ['-Infinity', { phenomenonTime: end, result: '-Infinity' }, undefined, end, end],
  ])('with %s', (_what, entity, result, start, last) => {
    expect(readObservation(entity, 7 * 3_600_000)).toEqual({ result, startMs: at(start), endMs: at(last) });
  });

  it('without any time are undated', () => {
    expect(readObservation({ result: 1, phenomenonTime: 'soon' }, 0).endMs).toBeNaN();
  });

  it('are searched for the newest, whatever the order', () => {
    const list = ['02', '04', '03'].map((hour) => ({
      phenomenonTime: `2026-03-02T${hour}:00:00Z`,
      result: hour,
    }));
    expect(newestObservation(list, 0)!.result).toBe('04');
    expect(newestObservation([{ result: 1 }, list[0]!], 0)!.result).toBe('02');
    expect(newestObservation([], 0)).toBeUndefined();
  });

  it('packed as data arrays are unpacked by their components', () => {
    const packed = {
      'Datastream@iot.navigationLink': 'http://h/Datastreams(1)',
      components: ['id', 'phenomenonTime', 'result'],
      'dataArray@iot.count': 3,
      dataArray: [[1, end, 4.5], 'damaged', [2, end]],
    };
    expect(isDataArray(packed)).toBe(true);
    expect([...unpackDataArray(packed)]).toEqual([
      { '@iot.id': 1, phenomenonTime: end, result: 4.5 },
      { '@iot.id': 2, phenomenonTime: end, result: undefined },
    ]);
  });
});

describe('units', () => {
  it.each([
    [{ symbol: '°C', name: 'Degree Celsius', definition: 'ucum:Cel' }, '°C'],
    [{ symbol: '', name: null, definition: 'ucum:ug/m3' }, 'ucum:ug/m3'],
    [{ symbol: 'xx', name: 'microgram per cubic metre', definition: '' }, 'microgram per cubic metre'],
    [{ symbol: 'degC', name: 'Celsius' }, 'degC'],
    [{ symbol: 'furlong', name: '?' }, 'furlong'],
    [{ name: 'n/a', symbol: null, definition: null }, ''],
    [null, ''],
    ['m', 'm'],
  ])('of %j', (unitOfMeasurement, unit) => expect(unitOf({ unitOfMeasurement })).toBe(unit));
});

it('a place may be a geometry, a feature or none', () => {
  const point = { type: 'Point', coordinates: [107, 10] };
  expect(geometryOf({ location: point })).toBe(point);
  expect(geometryOf({ location: { type: 'Feature', geometry: point } })).toBe(point);
  expect(geometryOf({ feature: point })).toBe(point);
  expect(geometryOf({ location: 'Phú Mỹ' })).toBeNull();
  expect(geometryOf(undefined)).toBeNull();
});

describe('a Thing as a row', () => {
  const datastream = (
    id: number,
    name: string,
    property: string,
    hour: string | null,
    result: unknown = id,
  ) => ({
    '@iot.id': id,
    name,
    unitOfMeasurement: { symbol: 'µg/m³' },
    ObservedProperty: { name: property },
    Observations: hour === null ? [] : [{ phenomenonTime: `2026-03-02T${hour}:00:00Z`, result }],
  });
  const read = (attributes: readonly string[], Datastreams: readonly unknown[]) => {
    const columns = attributes.map((attribute) => ({
      column: attribute,
      kind: 'number' as const,
      attribute,
      unit: 'ug/m3',
    }));
    const reader = new StationReader(stationFeed({ columns }), 0);
    return reader.readThing({ '@iot.id': 1, name: 'A', properties: { owner: 'DONRE' }, Datastreams });
  };

  it('names results by the observed property, and its time by the newest that a column takes', () => {
    const { record, datastreams } = read(
      ['PM2.5', 'PM10'],
      [
        datastream(1, 'a', 'PM2.5', '01'),
        datastream(2, 'b', 'PM10', '02'),
        datastream(3, 'c', 'battery', '03'),
      ],
    );
    expect(record.values).toMatchObject({ name: 'A', 'PM2.5': 1, PM10: 2, battery: 3 });
    expect(record.values['PM2.5.phenomenonTime']).toEqual(new Date('2026-03-02T01:00:00Z'));
    expect(record.values['PM10.phenomenonTime']).toBeUndefined();
    expect(record.observedAtMs).toBe(at('2026-03-02T02:00:00Z'));
    expect(record.units).toMatchObject({ 'PM2.5': 'µg/m³' });
    expect(datastreams.get('PM10')!.key).toBe('2');
  });

  it('of two datastreams of one property keeps both, the silent one without the name', () => {
    const twins = [
      datastream(1, 'inside', 'T', null),
      datastream(2, 'outside', 'T', '01'),
      datastream(3, 'roof', 'T', '01'),
    ];
    expect(read([], twins).record.values).toMatchObject({ T: 2, roof: 3 });
    expect([...read([], twins).datastreams.keys()]).toEqual(['T', 'roof', 'inside']);
    expect(read(['roof', 'T'], twins).record.values).toMatchObject({ T: 2, roof: 3 });
    const same = [datastream(1, 'T', 'T', '01'), datastream(2, 'T', 'T', '01')];
    expect(read([], same).record.values).toMatchObject({ T: 1, 'T (2)': 2 });
  });

  it('keeps its own name apart from results of that name', () => {
    expect(read([], [datastream(1, 'n', 'name', '01', 'x')]).record.values).toMatchObject({
      name: 'A',
      n: 'x',
    });
  });

  it('takes numbers that are kept as text, where the datastream says that it measures', () => {
    const { values } = read(
      [],
      [
        datastream(1, 'a', 'PM', '01', '42'),
        { ...datastream(2, 'b', 'code', '01', '42'), unitOfMeasurement: null },
      ],
    ).record;
    expect(values).toMatchObject({ PM: 42, code: '42' });
  });

  it('dates by an object result whose member a column takes', () => {
    const { record } = read(
      ['wind.speed'],
      [datastream(1, 'a', 'wind', '01', { speed: 3 }), datastream(2, 'b', 'other', '05')],
    );
    expect(record.observedAtMs).toBe(at('2026-03-02T01:00:00Z'));
  });

  it('without observations is undated', () => {
    expect(read(['T'], [datastream(1, 'a', 'T', null)]).record.observedAtMs).toBeNaN();
  });
});

it('a datastream as a row carries its result, its Thing and their place', () => {
  const reader = new StationReader(stationFeed({ entityType: 'Datastreams', columns: [] }), 0);
  const { record, key } = reader.readDatastream({
    '@iot.id': 'd1',
    name: 'PM at A',
    unitOfMeasurement: { symbol: 'mg/m³' },
    ObservedProperty: { name: 'PM2.5' },
    Thing: { '@iot.id': 7, name: 'A', Locations: [{ location: { type: 'Point', coordinates: [107, 10] } }] },
    Observations: [
      { phenomenonTime: '2026-03-02T00:00:00Z/2026-03-02T01:00:00Z', result: 5, resultQuality: 'good' },
    ],
  });
  expect(key).toBe("'d1'");
  expect(record).toMatchObject({
    id: 'd1',
    units: { result: 'mg/m³' },
    geometry: { coordinates: [107, 10] },
    observedAtMs: at('2026-03-02T01:00:00Z'),
    values: { observedProperty: 'PM2.5', result: 5, resultQuality: 'good', Thing: { name: 'A', id: '7' } },
  });
  expect(record.values['phenomenonTimeStart']).toEqual(new Date('2026-03-02T00:00:00Z'));
});
