// Open511 documents, JSON and XML, our own and captured: exact rows, schedules, and what is refused in words.
import { describe, expect, it } from 'vitest';
import { parseXml } from '#feeds/cap/parse-xml.ts';
import { JsonEventReader, XmlEventReader } from '#feeds/open511/event-reader.ts';
import { readPayload } from '#feeds/payload/read-payload.ts';
import { createJsonMemory } from '#feeds/snapshot/json-record-reader.ts';
import { readRecords } from '../unit/feeds/snapshot/read-records.ts';
import { ownFiles, payloadFiles, type PayloadFile } from './payload-files.ts';

const ZONE_MS = 7 * 3_600_000;
const NOW_MS = Date.UTC(2026, 2, 2, 3);
const selection = { geometry: 'line', zoneOffsetMs: ZONE_MS, filter: new Map<string, string[]>() } as const;
const fileOf = (files: readonly PayloadFile[], name: string) =>
  files.find((file) => file.name === name)!.bytes;

describe('XML', () => {
  const bytes = fileOf(ownFiles('open511'), 'events.xml');
  const at = (nowMs: number) =>
    readRecords(bytes, nowMs, (taker) => new XmlEventReader(parseXml, selection, taker)).of(
      'brvt.example.vn/1',
    );

  it('reads roads, headline and GML with latitude first', () => {
    const { values, geometry, observedAtMs } = at(NOW_MS);
    expect(values).toMatchObject({
      headline: 'Sửa cầu & đường dẫn',
      road_names: ['QL56'],
      road_state: 'CLOSED',
      lanes_closed: 2,
    });
    expect(geometry).toEqual({
      type: 'LineString',
      coordinates: [
        [107.2, 10.6],
        [107.21, 10.61],
      ],
    });
    expect(observedAtMs).toBe(Date.UTC(2026, 2, 1, 1));
  });

  it('knows night from day, and weekdays from the week-end', () => {
    const state = (day: number, hour: number) =>
      at(Date.UTC(2026, 2, day, hour) - ZONE_MS).values['event_state'];
    // 2 March 2026 is a Monday.
    expect(state(2, 23)).toBe('active');
    expect(state(3, 4)).toBe('active');
    expect(state(3, 12)).toBe('paused');
    expect(state(7, 4)).toBe('active');
    expect(state(7, 23)).toBe('paused');
    expect(state(32, 6)).toBe('ended');
  });

  it('reads CRS84 points with longitude first, and a past interval as ended', () => {
    const { of } = readRecords(bytes, NOW_MS, (taker) => new XmlEventReader(parseXml, selection, taker));
    const { geometry, values } = of('brvt.example.vn/2');
    expect(geometry).toEqual({
      type: 'LineString',
      coordinates: [
        [107.3, 10.5],
        [107.3, 10.5],
      ],
    });
    expect(values['event_state']).toBe('ended');
  });
});

describe('a filter that the server ignored', () => {
  it('is caught row by row', () => {
    const filter = new Map([['status', ['active']]]);
    const events = ['ACTIVE', 'ARCHIVED'].map((status, index) => ({
      id: `e/${index}`,
      status,
      event_type: 'INCIDENT',
    }));
    const { records, refusals } = readRecords(
      { events },
      NOW_MS,
      (taker) => new JsonEventReader(createJsonMemory(), { ...selection, filter }, taker),
    );
    expect(records.map(({ id }) => id)).toEqual(['e/0']);
    expect(refusals).toEqual(['status: not what was asked for (the source ignored the filter)']);
  });
});

const captured = payloadFiles('open511');

describe.skipIf(!captured)('captured documents (skipped where ../shared/payloads is not)', () => {
  it('read every event', async () => {
    const bytes = fileOf(captured ?? [], 'tmdd-output-1.json');
    expect(await readPayload(bytes, NOW_MS)).toEqual({
      standard: 'open511',
      outcome: 'parsed',
      rows: 5,
      refusedRows: 0,
      reason: null,
    });
    const { of } = readRecords(
      bytes,
      Date.UTC(2012, 3, 16, 16, 30),
      (taker) => new JsonEventReader(createJsonMemory(), { ...selection, zoneOffsetMs: -ZONE_MS }, taker),
    );
    expect(of('example.jurisdiction/1681').values).toMatchObject({
      event_state: 'active',
      road_names: ['I-1'],
    });
    expect(of('example.jurisdiction/1690').values).toMatchObject({
      event_state: 'active',
      road_from: 'GEORGE ST',
    });
    expect(of('example.jurisdiction/1006').values['event_state']).toBe('ended');
    expect(of('example.jurisdiction/1690').observedAtMs).toBe(Date.UTC(2012, 3, 16, 16, 7));
  });

  it('refuse TMDD by its name', async () => {
    const reading = await readPayload(fileOf(captured ?? [], 'tmdd-input-1.xml'), NOW_MS);
    expect(reading).toMatchObject({ standard: 'open511', outcome: 'refused', rows: 0 });
    expect(reading.reason).toMatch(/^it is a TMDD full event update/);
  });
});

const datex = payloadFiles('datex2');

describe.skipIf(!datex)('DATEX II (skipped where ../shared/payloads is not)', () => {
  it.each([
    ['finland_roadworks.xml', 'Situation'],
    ['france_events.xml', 'Situation'],
    ['france_speeds.xml', 'MeasuredData'],
    ['netherlands_situations.xml', 'Situation'],
    ['netherlands_truckparking-status.xml', 'ParkingStatus'],
  ])('%s is refused as a %s publication', async (name, publication) => {
    const reading = await readPayload(fileOf(datex ?? [], name), NOW_MS);
    expect(reading).toMatchObject({ standard: 'datex2', outcome: 'refused', rows: 0 });
    expect(reading.reason).toContain(`a ${publication} publication`);
    expect(reading.reason).toContain('gateway');
  });
});
