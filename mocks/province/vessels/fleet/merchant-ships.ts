// Merchant ships: container ships on the Cái Mép services, bulk carriers, gas tankers, and those that wait on the roads.
import { hashText, uniform } from '../../noise/hash.ts';
import { STATUS, type Itinerary } from '../itinerary.ts';
import { roundShip, type Ship, type ShipData } from '../ship.ts';
import {
  ANCHORAGES,
  CARGO_BERTHS,
  CONTAINER_BERTHS,
  waysToBerth,
  wayToSea,
  type Berth,
  type Position,
} from '../waterways.ts';

const CONTAINER_SHIPS = 26;
const CARGO_SHIPS = 22;
const WAITING_SHIPS = 14;

/** Names and countries of made-up ships. */
const FIRST = ['OCEAN', 'PACIFIC', 'EASTERN', 'GOLDEN', 'NORTHERN', 'CORAL', 'ORIENT', 'MEKONG'];
const SECOND = ['LOTUS', 'HERON', 'HORIZON', 'PIONEER', 'GRACE', 'VOYAGER', 'PEARL', 'HARMONY', 'SUMMIT'];
const COUNTRIES = ['563', '477', '538', '636', '352', '574', '241', '413'];

const pick = <Item>(items: readonly Item[], stream: number, index: number): Item =>
  items[Math.floor(uniform(stream, index) * items.length)] as Item;
const between = (stream: number, index: number, low: number, high: number) =>
  low + (high - low) * uniform(stream, index);

/** A made-up identity; no two numbers are alike. */
function merchantData(kind: string, index: number, shipType: number, lengthM: number): ShipData {
  const stream = hashText(`vessel/${kind}/${index}`);
  const number = String(100 + index).padStart(3, '0');
  const code = kind === 'container' ? '1' : kind === 'cargo' ? '2' : '3';
  return {
    mmsi: `${pick(COUNTRIES, stream, 11)}${code}${number}00`.slice(0, 9),
    name: `${FIRST[index % FIRST.length]} ${SECOND[(index * 5 + Number(code)) % SECOND.length]}`,
    callSign: `3E${code}${number}`,
    imo: 9_100_000 + Number(code) * 10_000 + index * 37,
    shipType,
    lengthM: Math.round(lengthM),
    beamM: Math.round(lengthM / 6.8),
    draughtM: Math.round(lengthM / 2.6) / 10,
  };
}

/** In from the sea, a wait on the roads, up the river, along the quay, out again, and away. */
function portCall(stream: number, berth: Berth, hoursAlongside: number, hoursAway: number): Itinerary {
  const anchorage = near(pick(ANCHORAGES, stream, 12), stream);
  const [toRoads, toBerth] = waysToBerth(anchorage, berth);
  const seaSpeedKn = between(stream, 13, 12, 17);
  return [
    { kind: 'leg', path: toRoads, speedKn: seaSpeedKn, destination: berth.code },
    {
      kind: 'stay',
      position: anchorage,
      hours: between(stream, 14, 1, 9),
      status: STATUS.atAnchor,
      destination: berth.code,
    },
    { kind: 'leg', path: toBerth, speedKn: 9.5, destination: berth.code },
    {
      kind: 'stay',
      position: berth.position,
      hours: hoursAlongside,
      status: STATUS.moored,
      headingDeg: berth.headingDeg,
      destination: berth.code,
    },
    {
      kind: 'leg',
      path: wayToSea(berth),
      speedKn: 11,
      destination: pick(['SGSIN', 'HKHKG', 'CNSHA', 'KRPUS'], stream, 15),
    },
    { kind: 'stay', position: null, hours: hoursAway, status: STATUS.underWay, destination: '' },
  ];
}

function near([lon, lat]: Position, stream: number): Position {
  return [lon + between(stream, 21, -0.012, 0.012), lat + between(stream, 22, -0.01, 0.01)];
}

/** One of three places along a quay, a ship's length apart. */
function placeAt(berth: Berth, place: number): Berth {
  const shift = 0.0032 * ((place % 3) - 1);
  const angle = (berth.headingDeg * Math.PI) / 180;
  const [lon, lat] = berth.position;
  return { ...berth, position: [lon + shift * Math.sin(angle), lat + shift * Math.cos(angle)] };
}

function containerShip(index: number): Ship {
  const stream = hashText(`vessel/container/${index}`);
  const quay = CONTAINER_BERTHS[index % CONTAINER_BERTHS.length] as Berth;
  const berth = placeAt(quay, Math.floor(index / CONTAINER_BERTHS.length));
  const data = merchantData('container', index, 71 + (index % 2) * 8, between(stream, 16, 185, 399));
  return roundShip(
    data,
    stream,
    portCall(stream, berth, between(stream, 17, 16, 30), between(stream, 18, 30, 60)),
  );
}

function cargoShip(index: number): Ship {
  const stream = hashText(`vessel/cargo/${index}`);
  const quay = CARGO_BERTHS[index % CARGO_BERTHS.length] as Berth;
  const berth = quay.code === 'VNPHU LNG' ? quay : placeAt(quay, Math.floor(index / CARGO_BERTHS.length));
  const isTanker = berth.code === 'VNPHU LNG' || index % 4 === 3;
  const data = merchantData('cargo', index, isTanker ? 82 : 70, between(stream, 16, 110, 230));
  return roundShip(
    data,
    stream,
    portCall(stream, berth, between(stream, 17, 30, 60), between(stream, 18, 40, 90)),
  );
}

/** Ships that wait long: for orders, a cargo, or the weather. */
function waitingShip(index: number): Ship {
  const stream = hashText(`vessel/waiting/${index}`);
  const anchorage = near(pick(ANCHORAGES, stream, 12), stream);
  const [toRoads] = waysToBerth(anchorage, CARGO_BERTHS[0] as Berth);
  const data = merchantData('waiting', index, index % 3 === 0 ? 80 : 70, between(stream, 16, 120, 250));
  return roundShip(data, stream, [
    { kind: 'leg', path: toRoads, speedKn: 12, destination: 'VNVUT FOR ORDER' },
    {
      kind: 'stay',
      position: anchorage,
      hours: between(stream, 17, 60, 150),
      status: STATUS.atAnchor,
      destination: 'VNVUT FOR ORDER',
    },
    { kind: 'leg', path: toRoads.toReversed(), speedKn: 12, destination: 'SGSIN' },
    {
      kind: 'stay',
      position: null,
      hours: between(stream, 18, 10, 40),
      status: STATUS.underWay,
      destination: '',
    },
  ]);
}

/** All merchant ships. */
export function merchantShips(): Ship[] {
  const make = (count: number, ship: (index: number) => Ship) =>
    Array.from({ length: count }, (_, index) => ship(index));
  return [
    ...make(CONTAINER_SHIPS, containerShip),
    ...make(CARGO_SHIPS, cargoShip),
    ...make(WAITING_SHIPS, waitingShip),
  ];
}
