// AIS in three dialects and as NMEA sentences: exact rows, no sentinel ever a number, units named or refused.
import { describe, expect, it } from 'vitest';
import { STATIONS } from '#feeds/ais/ais-connector.ts';
import { AisReader, type AisSelection } from '#feeds/ais/ais-reader.ts';
import { NmeaReader } from '#feeds/ais/nmea/nmea-reader.ts';
import { readPayload } from '#feeds/payload/read-payload.ts';
import { createJsonMemory } from '#feeds/snapshot/json-record-reader.ts';
import { readRecords } from '../unit/feeds/snapshot/read-records.ts';
import { ownFiles, payloadFiles, type PayloadFile } from './payload-files.ts';

const NOW_MS = Date.UTC(2026, 2, 2, 3);
const selection: AisSelection = {
  stations: STATIONS.vessels,
  speedUnit: '',
  needsSpeedUnit: true,
  zoneOffsetMs: 0,
  statics: new Map(),
};
const fileOf = (files: readonly PayloadFile[], name: string) =>
  files.find((file) => file.name === name)!.bytes;
const readJson = (name: string, changes: Partial<AisSelection> = {}) =>
  readRecords(
    fileOf(ownFiles('ais'), name),
    NOW_MS,
    (taker) => new AisReader(createJsonMemory(), { ...selection, ...changes }, taker),
  );

describe('envelopes of a stream', () => {
  const { records, refusals, of } = readJson('stream.json');

  it('become one row a vessel; other stations are passed over, what is no vessel is told', () => {
    expect(records.map(({ id }) => id)).toEqual(['574001234']);
    expect(refusals).toEqual([
      'mmsi: not a maritime identity (nine digits that begin with a country or a kind of station)',
      'a message that its receiver calls invalid',
    ]);
    expect(readJson('stream.json', { stations: STATIONS['base-stations'] }).records).toMatchObject([
      { id: '002573425', geometry: null },
    ]);
  });

  it('have no sentinel among their values', () => {
    const { values } = of('574001234');
    const told = Object.entries(values).filter(([, value]) => value !== undefined);
    expect(Object.fromEntries(told)).toEqual({
      mmsi: '574001234',
      stationClass: 'vessel',
      name: 'BIEN XANH',
      callSign: 'XVAB',
      shipType: 70,
      length: 150,
      beam: 22,
      positionMode: 'fixed',
      longitude: 107.01,
      latitude: 10.4,
      PositionAccuracy: true,
    });
  });

  it('are dated by the second of the message in the minute of the receipt', () =>
    expect(of('574001234').observedAtMs).toBe(Date.UTC(2026, 2, 2, 2, 59, 58)));
});

describe('plain lists', () => {
  const { of, refusals } = readJson('plain.json');

  it('never guess the unit of a speed', () => {
    expect(of('574001240').values['speedOverGround']).toBeUndefined();
    expect(refusals).toContain('speedOverGround: no unit named, knots or m/s (kept without it)');
    const named = readJson('plain.json', { speedUnit: 'm/s' }).of('574001240');
    expect(named.values['speedOverGround']).toBe(12.5);
    expect(named.units).toMatchObject({ speedOverGround: 'm/s' });
  });

  it('take the unit that a model fixes: knots of AisVessel, metres a second of Vessel', () => {
    expect(of('574001241').units).toMatchObject({ speedOverGround: '[kn_i]' });
    expect(of('574001242').units).toMatchObject({ speedOverGround: 'm/s' });
  });

  it('read an arrival without a year as the nearest, and seconds since 1970', () => {
    expect(of('574001241').values['eta']).toEqual(new Date(Date.UTC(2026, 2, 4, 12, 30)));
    expect(of('574001243').observedAtMs).toBe(1_772_420_370_000);
  });

  it('drop sentinels and refuse what is neither', () => {
    const { values, geometry } = of('574001243');
    expect(geometry).toBeNull();
    expect(values['speedOverGround']).toBeUndefined();
    expect(refusals).toContain('heading: not an angle (kept without it)');
    expect(refusals).toContain('navigationStatus: not one of 0 … 15 (kept without it)');
  });
});

const captured = payloadFiles('ais');

describe.skipIf(!captured)('captured NMEA logs (skipped where ../shared/payloads is not)', () => {
  it.each([
    ['ais_test_messages', 6, 1],
    ['mixed.txt', 9, 11],
    ['sample.ais', 8, 6],
  ])('%s gives %i vessels and %i refusals', async (name, rows, refusedRows) => {
    const reading = await readPayload(fileOf(captured ?? [], name), NOW_MS);
    expect(reading).toMatchObject({ standard: 'ais', outcome: 'parsed', rows, refusedRows });
  });

  it('decode positions, static data of two parts, and “not available”', () => {
    const { of } = readRecords(
      fileOf(captured ?? [], 'ais_test_messages'),
      NOW_MS,
      (taker) => new NmeaReader({ ...selection, stations: STATIONS.all }, taker),
    );
    const first = of('227006760');
    expect(first.values).toMatchObject({ speedOverGround: 0, courseOverGround: 36.7, navigationStatus: 0 });
    expect(first.values['heading']).toBeUndefined();
    expect(first.values['rateOfTurn']).toBeUndefined();
    const [lon, lat] = (first.geometry as { coordinates: [number, number] }).coordinates;
    expect(lon).toBeCloseTo(0.13138, 5);
    expect(lat).toBeCloseTo(49.475577, 5);
    expect(of('205448890').values).toMatchObject({ courseOverGround: 63.3 });
    const statics = of('351759000').values;
    expect(statics).toMatchObject({ name: 'EVER DIADEM', callSign: '3FOF8', imo: 9134270, shipType: 70 });
  });

  it('refuse sentences whose checksum is wrong', () => {
    const bytes = new TextEncoder().encode('!AIVDM,1,1,,A,13HOI:0P0000VOHLCnHQKwvL05Ip,0*24\n');
    const { records, refusals } = readRecords(bytes, NOW_MS, (taker) => new NmeaReader(selection, taker));
    expect(records).toEqual([]);
    expect(refusals).toEqual(['AIS sentence with a wrong checksum']);
  });
});
