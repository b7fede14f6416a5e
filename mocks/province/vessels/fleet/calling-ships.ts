// Ships that call at the terminals of Cái Mép and Thị Vải, each with its berth and its round; a place at a quay holds one ship at a time.
import { uniform } from '../../noise/hash.ts';
import { STATUS, type Leg, type Stay } from '../itinerary.ts';
import type { ShipData } from '../ship.ts';
import {
  ANCHORAGES,
  CARGO_BERTHS,
  CONTAINER_BERTHS,
  waysToBerth,
  wayToSea,
  type Berth,
  type Position,
} from '../waterways.ts';
import { between, merchantData, merchantStream, pick } from './merchant-data.ts';

const CONTAINER_SHIPS = 26;
const CARGO_SHIPS = 22;
/** Places along a quay; the jetty of the LNG terminal has one. */
const PLACES = 3;
const LNG = 'VNPHU LNG';

/** Hours that pass between two ships at one place. */
const GAP_HOURS = 2;

/** A ship with its calls. */
export interface CallingShip {
  data: ShipData;
  stream: number;
  /** Where it goes, whole quay. */
  terminal: Berth;
  /** 0-based place along the quay. */
  place: number;
  trade: 'container' | 'cargo';
  /** In from the sea, wait on the roads, up the river, along the quay, out, and away. */
  itinerary: readonly [Leg, Stay, Leg, Stay, Leg, Stay];
  /** How far through its round it is at the epoch, 0 … 1. */
  startShare: number;
}

/** Places along the quay of a terminal. */
export function placesAt({ code }: Berth): number {
  return code === LNG ? 1 : PLACES;
}

interface Slot {
  index: number;
  trade: CallingShip['trade'];
  terminal: Berth;
  place: number;
}

/** All of them, container ships first. */
export function callingShips(): CallingShip[] {
  const slots = [
    ...slotsOf('container', CONTAINER_SHIPS, CONTAINER_BERTHS),
    ...slotsOf('cargo', CARGO_SHIPS, CARGO_BERTHS),
  ];
  const sharers = Map.groupBy(slots, ({ terminal, place }) => `${terminal.code}/${place}`);
  return slots.map((slot) => callingShip(slot, sharers.get(`${slot.terminal.code}/${slot.place}`) ?? [slot]));
}

function slotsOf(trade: Slot['trade'], ships: number, quays: readonly Berth[]): Slot[] {
  return Array.from({ length: ships }, (_, index) => {
    const terminal = quays[index % quays.length] as Berth;
    return { index, trade, terminal, place: Math.floor(index / quays.length) % placesAt(terminal) };
  });
}

/** Ships that share a place keep one rhythm and come one after another. */
function callingShip({ index, trade, terminal, place }: Slot, sharers: readonly Slot[]): CallingShip {
  const stream = merchantStream(trade, index);
  const rhythm = merchantStream(trade, sharers[0]?.index ?? index);
  const turn = sharers.findIndex((slot) => slot.index === index) / sharers.length;
  const [shortest, longest] = trade === 'container' ? [16, 30] : terminal.code === LNG ? [18, 26] : [30, 60];
  const alongside = between(rhythm, 17, shortest, longest);
  const drawnAway = trade === 'container' ? between(rhythm, 18, 30, 60) : between(rhythm, 18, 40, 90);
  const away = Math.max(drawnAway, (sharers.length - 1) * (alongside + GAP_HOURS));
  return {
    data: dataOf(trade, index, stream, terminal),
    stream,
    terminal,
    place,
    trade,
    itinerary: portCall(rhythm, placeAt(terminal, place), alongside, away),
    startShare: (uniform(rhythm, 1) + turn) % 1,
  };
}

function dataOf(trade: Slot['trade'], index: number, stream: number, { code }: Berth): ShipData {
  if (trade === 'container')
    return merchantData(trade, index, 71 + (index % 2) * 8, between(stream, 16, 185, 399));
  const isTanker = code === LNG || index % 4 === 3;
  return merchantData(trade, index, isTanker ? 82 : 70, between(stream, 16, 110, 230));
}

function portCall(
  stream: number,
  berth: Berth,
  hoursAlongside: number,
  hoursAway: number,
): CallingShip['itinerary'] {
  const anchorage = anchorageOf(stream);
  const [toRoads, toBerth] = waysToBerth(anchorage, berth);
  const seaSpeedKn = between(stream, 13, 12, 17);
  const destination = pick(['SGSIN', 'HKHKG', 'CNSHA', 'KRPUS'], stream, 15);
  const rest = (position: Position | null, hours: number, status: number, to: string): Stay => ({
    kind: 'stay',
    position,
    hours,
    status,
    destination: to,
  });
  return [
    { kind: 'leg', path: toRoads, speedKn: seaSpeedKn, destination: berth.code },
    rest(anchorage, between(stream, 14, 1, 9), STATUS.atAnchor, berth.code),
    { kind: 'leg', path: toBerth, speedKn: 9.5, destination: berth.code },
    {
      ...rest(berth.position, hoursAlongside, STATUS.moored, berth.code),
      headingDeg: berth.headingDeg,
    },
    { kind: 'leg', path: wayToSea(berth), speedKn: 11, destination },
    rest(null, hoursAway, STATUS.underWay, ''),
  ];
}

/** Where a ship of that stream drops its anchor on the roads. */
export function anchorageOf(stream: number): Position {
  const [lon, lat] = pick(ANCHORAGES, stream, 12);
  return [lon + between(stream, 21, -0.012, 0.012), lat + between(stream, 22, -0.01, 0.01)];
}

/** A place along a quay, a ship's length from the next; the middle one is the berth itself. */
function placeAt(berth: Berth, place: number): Berth {
  if (placesAt(berth) === 1) return berth;
  const shift = 0.0032 * (place - 1);
  const angle = (berth.headingDeg * Math.PI) / 180;
  const [lon, lat] = berth.position;
  return { ...berth, position: [lon + shift * Math.sin(angle), lat + shift * Math.cos(angle)] };
}
