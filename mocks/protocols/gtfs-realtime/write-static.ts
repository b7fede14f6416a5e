// The timetable's extract: routes, trips of one day, stops and shapes, as the connector's README describes it.
import { localDay } from '../../province/calendar/local-time.ts';
import { lineName } from '../../province/transit/vehicle-kind.ts';
import { plannedTrips, tripIdOf, type Transit } from '../../province/transit/transit.ts';

const SCALE = 1e5;

/** The extract as JSON; trips have the same ids every day. */
export function writeStatic({ paths, buses }: Transit, nowMs: number): string {
  const day = localDay(nowMs);
  return JSON.stringify({
    routes: Object.fromEntries(
      paths
        .filter(({ direction }) => direction === 0)
        .map((path) => [
          path.line.id,
          { route_short_name: path.line.id, route_long_name: lineName(path).vi, route_type: 3 },
        ]),
    ),
    trips: Object.fromEntries(
      buses.flatMap((bus) =>
        plannedTrips(bus, day).map(({ path, startMs }) => [
          tripIdOf(bus, path, startMs),
          { route_id: path.line.id, trip_headsign: path.destination.vi, shape_id: path.shapeId },
        ]),
      ),
    ),
    stops: Object.fromEntries(
      paths
        .flatMap(({ stops }) => stops)
        .map(({ id, name, lon, lat }) => [id, { stop_name: name.vi, stop_lon: lon, stop_lat: lat }]),
    ),
    shapes: Object.fromEntries(
      paths.map(({ shapeId, links }) => [
        shapeId,
        writePolyline(
          links.flatMap(({ coordinates }, index) => (index === 0 ? coordinates : coordinates.slice(1))),
        ),
      ]),
    ),
  });
}

/** Encoded Polyline Algorithm Format, five decimal places. */
function writePolyline(positions: readonly (readonly [number, number])[]): string {
  let text = '';
  let before = [0, 0];
  for (const [lon, lat] of positions) {
    const now = [Math.round(lat * SCALE), Math.round(lon * SCALE)];
    text += now.map((value, axis) => writeStep(value - (before[axis] ?? 0))).join('');
    before = now;
  }
  return text;
}

function writeStep(step: number): string {
  let rest = step < 0 ? -2 * step - 1 : 2 * step;
  let text = '';
  for (; rest >= 32; rest = Math.floor(rest / 32)) text += String.fromCharCode((rest % 32) + 32 + 63);
  return text + String.fromCharCode(rest + 63);
}
