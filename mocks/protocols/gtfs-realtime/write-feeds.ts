// The buses of the world as the three feeds of GTFS-Realtime 2.0; field numbers are those of gtfs-realtime.proto.
import type { Blockage } from '../../province/traffic/incident-impact.ts';
import { occupancyWord, reportAt, type BusReport } from '../../province/transit/vehicle-kind.ts';
import type { LinePath } from '../../province/transit/line-path.ts';
import type { Transit, Trip } from '../../province/transit/transit.ts';
import { localDate, localDay } from '../../province/calendar/local-time.ts';
import { message, MessageWriter } from './protobuf-writer.ts';

const OCCUPANCY = [
  'EMPTY',
  'MANY_SEATS_AVAILABLE',
  'FEW_SEATS_AVAILABLE',
  'STANDING_ROOM_ONLY',
  'CRUSHED_STANDING_ROOM_ONLY',
  'FULL',
];
const [STOPPED_AT, IN_TRANSIT_TO] = [1, 2];
/** Stops ahead that a trip update tells. */
const TOLD_STOPS = 8;
/** Alert.Cause ACCIDENT, Alert.Effect SIGNIFICANT_DELAYS, SeverityLevel WARNING. */
const [ACCIDENT, SIGNIFICANT_DELAYS, WARNING] = [6, 3, 3];

/** Vehicle positions: every bus that works, and the parked ones without a trip. */
export function writeVehiclePositions(transit: Transit, nowMs: number): Uint8Array<ArrayBuffer> {
  return feed(nowMs, reportsOf(transit, nowMs), (report) => ({ 4: vehicle(report) }), idOf);
}

/** Trip updates: the next stops of each trip, as late as the bus is now. */
export function writeTripUpdates(transit: Transit, nowMs: number): Uint8Array<ArrayBuffer> {
  const driving = reportsOf(transit, nowMs).flatMap((report) =>
    report.trip ? [{ ...report, trip: report.trip }] : [],
  );
  return feed(
    nowMs,
    driving,
    (report) => ({ 3: tripUpdate(report) }),
    ({ trip }) => trip.id,
  );
}

/** Alerts: lines whose way is blocked now. */
export function writeAlerts(
  transit: Transit,
  blockages: readonly Blockage[],
  nowMs: number,
): Uint8Array<ArrayBuffer> {
  const holding = blockages.filter(({ fromMs, untilMs }) => fromMs <= nowMs && nowMs < untilMs);
  const alerts = holding.flatMap((blockage) => {
    const paths = transit.paths.filter(({ links }) =>
      links.some(({ index }) => index === blockage.linkIndex),
    );
    return paths.length > 0 ? [{ blockage, paths }] : [];
  });
  return feed(
    nowMs,
    alerts,
    (one) => ({ 5: alert(one.blockage, one.paths) }),
    ({ blockage }) => `blockage-${blockage.linkIndex}-${blockage.fromMs / 1000}`,
  );
}

function feed<Item>(
  nowMs: number,
  items: readonly Item[],
  fieldsOf: (item: Item) => Record<number, MessageWriter>,
  idOfItem: (item: Item) => string,
): Uint8Array<ArrayBuffer> {
  const header = message({ 1: '2.0', 2: 0, 3: seconds(nowMs) });
  const writer = message({ 1: header });
  for (const item of items) writer.field(2, message({ 1: idOfItem(item), ...fieldsOf(item) }));
  return writer.finish();
}

function reportsOf(transit: Transit, nowMs: number): BusReport[] {
  return transit.buses.map((bus) => reportAt(transit, bus, nowMs));
}

const idOf = ({ bus }: BusReport) => bus.id;

function vehicle(report: BusReport): MessageWriter {
  const { bus, trip, stop, stopIndex, reportMs } = report;
  const position = message({
    1: { float: report.lat },
    2: { float: report.lon },
    3: { float: report.bearing },
    5: { float: report.speedMs },
  });
  return message({
    1: trip && tripDescriptor(trip),
    2: position,
    3: trip && stopIndex + 1,
    4: trip && (report.isAtStop ? STOPPED_AT : IN_TRANSIT_TO),
    5: seconds(reportMs),
    7: stop?.id,
    8: message({ 1: bus.id, 2: bus.id, 3: bus.plate }),
    9: trip && OCCUPANCY.indexOf(occupancyWord(report.load)),
    10: trip && Math.round(report.load * 100),
  });
}

function tripDescriptor({ id, path, planned }: Trip): MessageWriter {
  return message({
    1: id,
    3: startDate(planned.timesMs[0] ?? 0),
    4: 0,
    5: path.line.id,
    6: path.direction,
  });
}

function tripUpdate({ bus, trip, stopIndex, delayS, reportMs }: BusReport & { trip: Trip }): MessageWriter {
  const update = message({ 1: tripDescriptor(trip) });
  const from = Math.max(0, stopIndex);
  trip.path.stops.slice(from, from + TOLD_STOPS).forEach((stop, offset) => {
    const plannedMs = trip.planned.arrivalsMs[from + offset] ?? 0;
    const arrival = message({ 1: delayS, 2: seconds(plannedMs + delayS * 1000) });
    update.field(2, message({ 1: from + offset + 1, 2: arrival, 4: stop.id }));
  });
  return update.field(3, message({ 1: bus.id, 2: bus.id, 3: bus.plate })).field(4, seconds(reportMs));
}

function alert({ linkIndex, fromMs, untilMs }: Blockage, paths: readonly LinePath[]): MessageWriter {
  const lines = [...new Set(paths.map(({ line }) => line.id))];
  const road = paths[0]?.links.find(({ index }) => index === linkIndex)?.name ?? '';
  const writer = message({ 1: message({ 1: seconds(fromMs), 2: seconds(untilMs) }) });
  for (const line of lines) writer.field(5, message({ 2: line }));
  return writer
    .field(6, ACCIDENT)
    .field(7, SIGNIFICANT_DELAYS)
    .field(10, translated(`Xe buýt chậm do sự cố trên ${road}`, `Buses delayed by an incident on ${road}`))
    .field(
      11,
      translated(
        `Tuyến ${lines.join(', ')} có thể chậm cho đến khi đường thông.`,
        `Lines ${lines.join(', ')} may run late until the road is clear.`,
      ),
    )
    .field(14, WARNING);
}

function translated(vi: string, en: string): MessageWriter {
  const text = (words: string, language: string) => message({ 1: words, 2: language });
  return new MessageWriter().field(1, text(vi, 'vi')).field(1, text(en, 'en'));
}

function seconds(tMs: number): number {
  return Math.floor(tMs / 1000);
}

function startDate(tMs: number): string {
  const { year, month, date } = localDate(localDay(tMs));
  return `${year}${String(month).padStart(2, '0')}${String(date).padStart(2, '0')}`;
}
