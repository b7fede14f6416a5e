// Ferries by their time-tables: fast ferries to Côn Đảo once a day, ferries across the bay to Cần Giờ every hour.
import { DAY_MS, localHour } from '../../calendar/local-time.ts';
import { hashText } from '../../noise/hash.ts';
import { durationMs, fixAt, STATUS, type Itinerary, type Leg, type Stay } from '../itinerary.ts';
import type { Ship } from '../ship.ts';
import { BASES, CAN_GIO_LINE, CON_DAO_LINE, type Berth, type Position } from '../waterways.ts';

const HOUR_MS = 3_600_000;

/** One departure of a day: local hour, and whether it leaves the first port of the line. */
interface Departure {
  hour: number;
  isOut: boolean;
}

interface Line {
  path: readonly Position[];
  ports: readonly [Berth, Berth];
  speedKn: number;
}

const CON_DAO: Line = { path: CON_DAO_LINE, ports: [BASES.cauDa, BASES.benDam], speedKn: 29 };
const CAN_GIO: Line = { path: CAN_GIO_LINE, ports: [BASES.cauDa, BASES.canGio], speedKn: 15 };

/** The day of a ferry as a round of 24 hours that starts at local midnight. */
function dayOf(line: Line, departures: readonly Departure[]): Itinerary {
  const parts: (Leg | Stay)[] = [];
  let hour = 0;
  for (const departure of departures) {
    const [from, to] = departure.isOut ? line.ports : [line.ports[1], line.ports[0]];
    const path = departure.isOut ? line.path : line.path.toReversed();
    const leg: Leg = { kind: 'leg', path, speedKn: line.speedKn, destination: to.code };
    parts.push(lieAt(from, departure.hour - hour), leg);
    hour = departure.hour + durationMs(leg) / HOUR_MS;
  }
  const home = departures.at(-1)?.isOut ? line.ports[1] : line.ports[0];
  return [...parts, lieAt(home, 24 - hour)];
}

function lieAt({ position, headingDeg, code }: Berth, hours: number): Stay {
  return {
    kind: 'stay',
    position,
    hours: Math.max(0, hours),
    status: STATUS.moored,
    headingDeg,
    destination: code,
  };
}

function ferry(
  name: string,
  number: number,
  lengthM: number,
  line: Line,
  departures: readonly Departure[],
): Ship {
  const stream = hashText(`vessel/ferry/${number}`);
  const itinerary = dayOf(line, departures);
  return {
    mmsi: `57445${String(number).padStart(3, '0')}0`,
    name,
    callSign: `XVF${number}`,
    imo: 0,
    shipType: 69,
    lengthM,
    beamM: Math.round(lengthM / 4),
    draughtM: 1.8,
    stream,
    fixAt: (atMs) => fixAt(itinerary, (localHour(atMs) * HOUR_MS) % DAY_MS, stream, atMs),
  };
}

/** Hourly from one end, back half an hour later. */
function hourly(firstHour: number, trips: number): Departure[] {
  return Array.from({ length: trips }, (_, index) => [
    { hour: firstHour + 2 * index, isOut: true },
    { hour: firstHour + 2 * index + 1, isOut: false },
  ]).flat();
}

/** All ferries. */
export function ferries(): Ship[] {
  const daily = (out: number, back: number): Departure[] => [
    { hour: out, isOut: true },
    { hour: back, isOut: false },
  ];
  return [
    ferry('CON DAO FERRY 1', 1, 47, CON_DAO, daily(8, 13)),
    ferry('CON DAO FERRY 2', 2, 40, CON_DAO, daily(7.5, 14)),
    ferry('CAN GIO FERRY 1', 3, 38, CAN_GIO, hourly(5.5, 7)),
    ferry('CAN GIO FERRY 2', 4, 38, CAN_GIO, hourly(6.5, 7)),
  ];
}
