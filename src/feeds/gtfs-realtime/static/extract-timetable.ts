// From a GTFS zip to the extract that a live map needs; the timetable itself (stop_times.txt) is never unpacked.
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { isPosition } from '#kernel/geo.ts';
import { encodePolyline } from '#kernel/polyline.ts';
import type { StaticExtract, StaticStop } from './static-extract.ts';

type CsvRow = Readonly<Record<string, string>>;

const FILES = ['routes.txt', 'trips.txt', 'stops.txt', 'shapes.txt'] as const;
/** A file that unpacks to more is left out: no timetable of a province comes near. */
const MOST_FILE_BYTES = 128 * 1024 * 1024;

/** True for an archive that holds the files of a GTFS timetable. Never throws. */
export function isTimetable(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  const names = new Set<string>();
  try {
    unzipSync(bytes, { filter: ({ name }) => !names.add(fileNameOf(name)) });
  } catch {
    return false;
  }
  return names.has('stops.txt') || names.has('routes.txt');
}

/** Reads routes, trips, stops and shapes. Throws SyntaxError where the archive is damaged or has no routes. */
export function extractTimetable(bytes: Uint8Array): StaticExtract {
  const files = unpack(bytes);
  const [routes, trips, stops, shapes] = FILES.map((name) => readRows(files.get(name)));
  if (!routes?.length) throw new SyntaxError('the zip archive is no GTFS timetable: it has no routes');
  return {
    routes: byId(routes, 'route_id', (row) => pick(row, ['route_short_name', 'route_long_name'])),
    trips: byId(trips ?? [], 'trip_id', (row) => pick(row, ['route_id', 'trip_headsign', 'shape_id'])),
    stops: byId(stops ?? [], 'stop_id', (row) => ({ ...pick(row, ['stop_name']), ...placeOf(row) })),
    shapes: shapesOf(shapes ?? []),
  };
}

function unpack(bytes: Uint8Array): Map<string, Uint8Array> {
  const isWanted = (name: string) => (FILES as readonly string[]).includes(fileNameOf(name));
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => isWanted(name) && originalSize <= MOST_FILE_BYTES,
    });
    return new Map(Object.entries(files).map(([name, file]) => [fileNameOf(name), file]));
  } catch {
    throw new SyntaxError('the zip archive is damaged');
  }
}

function readRows(file: Uint8Array | undefined): CsvRow[] {
  if (!file) return [];
  const text = new TextDecoder().decode(file);
  return Papa.parse<CsvRow>(text, {
    header: true,
    skipEmptyLines: true,
    transformHeader: (name) => name.trim(),
    transform: (value) => value.trim(),
  }).data;
}

/** Archives are made by folder as often as by file. */
function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function byId<Result>(
  rows: readonly CsvRow[],
  idColumn: string,
  read: (row: CsvRow) => Result,
): Record<string, Result> {
  return Object.fromEntries(
    rows.flatMap((row) => {
      const id = row[idColumn] ?? '';
      return id === '' ? [] : [[id, read(row)] as const];
    }),
  );
}

function pick(row: CsvRow, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (row[name] ? [[name, row[name]] as const] : [])));
}

function placeOf(row: CsvRow): StaticStop {
  const [lon, lat] = [numberOf(row['stop_lon']), numberOf(row['stop_lat'])];
  return isPosition(lon, lat) ? { stop_lon: lon, stop_lat: lat } : {};
}

function shapesOf(rows: readonly CsvRow[]): Record<string, string> {
  const points = rows.flatMap((row) => {
    const [lon, lat] = [numberOf(row['shape_pt_lon']), numberOf(row['shape_pt_lat'])];
    const order = numberOf(row['shape_pt_sequence']);
    return isPosition(lon, lat) && row['shape_id'] ? [{ id: row['shape_id'], lon, lat, order }] : [];
  });
  const shapes = Map.groupBy(points, ({ id }) => id);
  return Object.fromEntries(
    [...shapes].map(([id, list]) => {
      const ordered = list.toSorted((one, other) => one.order - other.order);
      return [id, encodePolyline(ordered.flatMap(({ lon, lat }) => [lon, lat]))];
    }),
  );
}

function numberOf(text: string | undefined): number {
  return text ? Number(text) : Number.NaN;
}
