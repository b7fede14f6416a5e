// The worker's table against a plain model, and the batches against the table they promise.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildBatch } from '#feeds/ingest/build-batch.ts';
import { ColumnWriter } from '#feeds/writer/column-writer.ts';
import { readGeometry } from '#feeds/writer/read-geometry.ts';
import type { GeometryKind } from '#kernel/table/columns.ts';
import { applyBatch, type Table } from '#kernel/table/table.ts';

const SHAPES = [
  { column: 'speed', kind: 'number', unit: 'km/h' },
  { column: 'name', kind: 'text' },
  { column: 'at', kind: 'time' },
] as const;
const BOUNDS = [102, 7, 118, 24] as const;

interface Row {
  id: string;
  speed: number;
  name: string;
  atMs: number;
  extra: number | null;
  position: number;
}

const row = fc.record({
  id: fc.integer({ min: 0, max: 12 }).map((number) => `id-${number}`),
  speed: fc.oneof(fc.constant(Number.NaN), fc.integer({ min: 0, max: 3 })),
  name: fc.constantFrom('', 'a', 'b', 'Đường 30/4'),
  atMs: fc.integer({ min: 0, max: 5 }),
  extra: fc.option(fc.integer({ min: 0, max: 2 })),
  position: fc.integer({ min: 0, max: 2 }),
});
const polls = fc.array(
  fc.record({ rows: fc.array(row, { maxLength: 30 }), isComplete: fc.boolean(), isSent: fc.boolean() }),
  {
    minLength: 1,
    maxLength: 6,
  },
);

function geometryOf(kind: GeometryKind, position: number): object {
  const lon = 107 + position / 10;
  const line = [
    [lon, 10],
    [lon + 0.1, 10.2],
    [lon + 0.2, 10],
  ];
  if (kind === 'point') return { type: 'Point', coordinates: line[0] };
  if (kind === 'line') return { type: 'LineString', coordinates: line.slice(0, 2 + (position % 2)) };
  return {
    type: 'MultiPolygon',
    coordinates: Array.from({ length: 1 + position }, () => [[...line, line[0]]]),
  };
}

function writePoll(
  writer: ColumnWriter,
  rows: readonly Row[],
  kind: GeometryKind,
  receivedAtMs: number,
): void {
  writer.beginPoll(receivedAtMs);
  for (const { id, speed, name, atMs, extra, position } of rows) {
    writer.beginRow(id);
    writer.setNumber(0, speed);
    writer.setText(1, name);
    writer.setNumber(2, atMs * 1000);
    if (extra !== null) writer.setNumber(writer.extraColumn('extra', 'number', '1'), extra);
    expect(readGeometry(geometryOf(kind, position), kind, BOUNDS, writer)).toBeNull();
    writer.endRow(atMs, 0);
  }
}

/** What the table must hold: of equal ids in one poll the newest, at equal times the first. */
function model(held: Map<string, Row>, rows: readonly Row[], isComplete: boolean): Map<string, Row> {
  const seen = new Map<string, Row>();
  for (const next of rows) {
    const known = seen.get(next.id);
    if (!known || next.atMs > known.atMs) seen.set(next.id, next);
  }
  const merged = new Map(held);
  for (const id of held.keys()) if (isComplete && !seen.has(id)) merged.delete(id);
  for (const [id, next] of seen) merged.set(id, next);
  return merged;
}

/** A table as plain rows, by id. */
function rowsOf(table: Table): Record<string, unknown>[] {
  return table.ids.map((id, index) => ({
    id,
    observedAtMs: table.observedAtMs[index],
    quality: table.quality[index],
    anchor: Array.from(table.geometry.anchors.subarray(2 * index, 2 * index + 2)),
    ...Object.fromEntries(
      [...table.columns.values()].map((column) => [
        column.name,
        column.kind === 'text' ? column.dictionary[column.codes[index]!] : column.values[index],
      ]),
    ),
  }));
}

/** The same rows in one whole batch, from a fresh table. */
function whole(writer: ColumnWriter): Table {
  const copy = Object.assign(Object.create(Object.getPrototypeOf(writer) as object) as ColumnWriter, writer, {
    changed: writer.changed.slice(),
    columns: writer.columns.map((store) => ({ ...store })),
    hasNewIds: true,
    hasNewGeometry: true,
    hasNewColumns: true,
  });
  return applyBatch(undefined, buildBatch('t', 1, copy, [], Infinity));
}

describe('column writer and batches', () => {
  it.each(['point', 'line', 'polygon'] as const)(
    'hold the model, and patches give the same table as wholes (%s)',
    (kind) => {
      fc.assert(
        fc.property(polls, (history) => {
          const writer = new ColumnWriter(SHAPES, kind);
          let held = new Map<string, Row>();
          let table: Table | undefined;
          history.forEach(({ rows, isComplete, isSent }, index) => {
            writePoll(writer, rows, kind, index);
            if (isComplete) writer.removeUnseen();
            held = model(held, rows, isComplete);
            if (isSent || index === history.length - 1)
              table = applyBatch(table, buildBatch('t', index, writer, [], Infinity));
          });
          expect(new Set(writer.ids)).toEqual(new Set(held.keys()));
          expect(rowsOf(table!)).toEqual(rowsOf(whole(writer)));
          expect(table!.geometry).toEqual(whole(writer).geometry);
          for (const actual of rowsOf(table!)) {
            const expected = held.get(String(actual['id']))!;
            expect(actual).toMatchObject({
              speed: expected.speed,
              name: expected.name,
              at: expected.atMs * 1000,
            });
            if (table!.columns.has('extra')) expect(actual['extra']).toEqual(expected.extra ?? Number.NaN);
          }
          expect(writer.changedCount).toBe(0);
        }),
        { numRuns: 200 },
      );
    },
  );

  it('sends a patch when few rows changed, neither ids nor geometry when they are the same', () => {
    const writer = new ColumnWriter(SHAPES, 'point');
    const rows = Array.from({ length: 600 }, (_, index) => ({
      id: `id-${index}`,
      speed: 1,
      name: 'a',
      atMs: 1,
      extra: null,
      position: 0,
    }));
    writePoll(writer, rows, 'point', 1);
    expect(buildBatch('t', 1, writer, [], Infinity)).toMatchObject({
      rows: null,
      rowCount: 600,
      watermarkMs: 1,
    });
    writePoll(
      writer,
      rows.map((one, index) => (index === 7 ? { ...one, speed: 2, atMs: 2 } : one)),
      'point',
      9,
    );
    writer.removeUnseen();
    const patch = buildBatch('t', 2, writer, [], Infinity);
    expect(patch).toMatchObject({ ids: null, geometry: null, rows: Uint32Array.of(7), watermarkMs: 2 });
    expect(patch.columns.map(({ name }) => name)).toEqual(['speed', 'at']);
    expect([...patch.receivedAtMs]).toEqual([9]);
  });

  it('does not let a clock that runs ahead set the watermark', () => {
    const writer = new ColumnWriter(SHAPES, 'point');
    writePoll(
      writer,
      [5, 1].map((atMs) => ({ id: `id-${atMs}`, speed: 1, name: '', atMs, extra: null, position: 0 })),
      'point',
      1,
    );
    expect(buildBatch('t', 1, writer, [], 3).watermarkMs).toBe(1);
  });

  it('keeps dictionaries and vertex pools bounded when every poll differs', () => {
    const writer = new ColumnWriter(SHAPES, 'line');
    let table: Table | undefined;
    for (let poll = 0; poll < 3000; poll += 1) {
      writePoll(
        writer,
        [{ id: 'x', speed: poll, name: `text ${poll}`, atMs: poll, extra: null, position: poll % 3 }],
        'line',
        poll,
      );
      table = applyBatch(table, buildBatch('t', poll, writer, [], Infinity));
    }
    expect(writer.columns[1]!.texts.texts.length).toBeLessThan(2000);
    expect(rowsOf(table!)[0]).toMatchObject({ name: 'text 2999', speed: 2999 });
  });

  it('keeps the last readable version of a row that comes in a form that is refused, and of no other instant', () => {
    const row = (id: string, speed: number): Row => ({
      id,
      speed,
      name: id,
      atMs: 5,
      extra: null,
      position: 0,
    });
    const live = new ColumnWriter(SHAPES, 'point');
    const replay = new ColumnWriter(SHAPES, 'point', { writer: live, holds: () => false });
    for (const writer of [live, replay]) {
      writePoll(writer, [row('kept', 1), row('gone', 1), row('mended', 1)], 'point', 1);
      writePoll(writer, [], 'point', 2);
      for (const id of ['kept', 'mended', 'never seen']) {
        writer.beginRow(id);
        writer.setNumber(0, 99);
        writer.dropRow();
      }
      // A version of the same poll that can be read is no repetition.
      writer.beginRow('mended');
      writer.setNumber(0, 2);
      expect(writer.endRow(5, 0)).toBe(false);
      expect(writer.seenCount()).toBe(1);
      writer.removeUnseen();
    }
    const contents = (writer: ColumnWriter) =>
      writer.ids.map((id, at) => [
        id,
        writer.columns[0]!.values[at],
        writer.observedAtMs[at],
        writer.receivedAtMs[at],
      ]);
    expect(contents(live)).toEqual([
      ['kept', 1, 5, 1],
      ['mended', 2, 5, 2],
    ]);
    expect(contents(replay)).toEqual([['mended', 2, 5, 2]]);
    writePoll(live, [row('mended', 2)], 'point', 3);
    live.removeUnseen();
    expect(live.ids).toEqual(['mended']);
  });

  it.each(['point', 'line'] as const)(
    'gives room back when most rows are gone, and takes it again (%s)',
    (kind) => {
      const writer = new ColumnWriter(SHAPES, kind);
      const rowsFrom = (from: number, count: number) =>
        Array.from({ length: count }, (_, offset) => {
          const index = from + offset;
          return {
            id: `id-${index}`,
            speed: index,
            name: `n${index}`,
            atMs: index,
            extra: 1,
            position: index % 3,
          };
        });
      const bytesHeld = () =>
        [writer.observedAtMs, writer.receivedAtMs, ...writer.columns.map(({ values }) => values)].reduce(
          (sum, { byteLength }) => sum + byteLength,
          0,
        );
      let table: Table | undefined;
      let greatest = 0;
      // The last poll brings other rows than the one before: those that left must not shine through.
      for (const [from, count] of [
        [0, 5000],
        [4990, 10],
        [0, 3000],
        [0, 0],
        [7000, 700],
      ] as const) {
        writePoll(writer, rowsFrom(from, count), kind, 1);
        writer.removeUnseen();
        table = applyBatch(table, buildBatch('t', 1, writer, [], Infinity));
        greatest = Math.max(greatest, bytesHeld());
        if (count <= 10) expect(bytesHeld()).toBeLessThan(greatest / 10);
        expect(table.rowCount).toBe(count);
        expect(rowsOf(table)).toEqual(rowsOf(whole(writer)));
        const speeds = rowsOf(table).map(({ id, speed, name, at }) => [id, speed, name, at]);
        expect(speeds.toSorted()).toEqual(
          rowsFrom(from, count)
            .map((one) => [one.id, one.speed, one.name, 1000 * one.atMs])
            .toSorted(),
        );
        expect(count === 0 || writer.rowOf(`id-${from}`) >= 0).toBe(true);
        expect(writer.rowOf('id-4000')).toBe(from <= 4000 && 4000 < from + count ? 4000 - from : -1);
      }
    },
  );
});

describe('geometry', () => {
  const written = (kind: GeometryKind, geometry: object) => {
    const writer = new ColumnWriter([], kind);
    writer.beginPoll(0);
    writer.beginRow('x');
    const refusal = readGeometry(geometry, kind, BOUNDS, writer);
    writer.endRow(0, 0);
    return { refusal, block: writer.geometry.build(1) };
  };

  it('stands a symbol in the middle of a line by length, and inside a polygon whose centroid is outside', () => {
    const line = written('point', {
      type: 'LineString',
      coordinates: [
        [107, 10],
        [107.1, 10],
        [107.4, 10],
      ],
    });
    expect(line.block.anchors[0]).toBeCloseTo(107.2, 9);
    const horseshoe = [
      [107, 10],
      [108, 10],
      [108, 11],
      [107.9, 11],
      [107.9, 10.1],
      [107.1, 10.1],
      [107.1, 11],
      [107, 11],
      [107, 10],
    ];
    const [lon, lat] = written('polygon', { type: 'Polygon', coordinates: [horseshoe] }).block.anchors;
    expect(lat).toBeGreaterThan(10.1);
    expect(lon! < 107.1 || lon! > 107.9).toBe(true);
  });

  it('takes the longest part of a broken line, and tells a wrong shape', () => {
    const parts = [
      [
        [107, 10],
        [107.1, 10],
      ],
      [
        [107, 11],
        [107, 11.5],
        [107, 12],
      ],
    ];
    expect([...written('line', { type: 'MultiLineString', coordinates: parts }).block.rowStarts]).toEqual([
      0, 3,
    ]);
    expect(written('line', { type: 'Point', coordinates: [107, 10] }).refusal).toEqual({
      scope: 'geometry',
      reason: 'a point where a line is expected',
    });
  });
});
