// Craft that work in the port: tugs on the Thị Vải, pilot boats, supply ships of the oil fields, patrol boats.
import { hashText, uniform } from '../../noise/hash.ts';
import { STATUS, type Itinerary } from '../itinerary.ts';
import { roundShip, type Ship, type ShipData } from '../ship.ts';
import { BASES, riverBetween, WAYS_OUT, type Berth, type Position } from '../waterways.ts';

const TUGS = 12;
const PILOT_BOATS = 4;
const SUPPLY_SHIPS = 9;
const PATROL_BOATS = 4;
/** Tugs lie at the upstream end and meet ships at the mouth. */
const TUG_BASE_LAT = 10.56;
const MOUTH_LAT = 10.475;
const PILOT_STATION: Position = [107.062, 10.262];
const OIL_FIELDS: readonly Position[] = [
  [107.047, 10.31],
  [107.2, 10.05],
  [107.9, 9.8],
];

function craftData(kind: string, index: number, shipType: number, name: string, lengthM: number): ShipData {
  const number = String(index + 1).padStart(2, '0');
  return {
    mmsi: `574${{ tug: '41', pilot: '42', supply: '43', patrol: '44' }[kind] ?? '49'}0${number}0`,
    name: `${name} ${number}`,
    callSign: `XV${kind.slice(0, 1).toUpperCase()}${number}`,
    imo: 0,
    shipType,
    lengthM,
    beamM: Math.round(lengthM / 3.4),
    draughtM: Math.round(lengthM) / 10,
  };
}

function rest(place: Berth | Position, hours: number, destination: string): Itinerary[number] {
  const isBerth = 'position' in place;
  return {
    kind: 'stay',
    position: isBerth ? place.position : place,
    hours,
    status: STATUS.moored,
    headingDeg: isBerth ? place.headingDeg : 15,
    destination,
  };
}

function thereAndBack(
  path: readonly Position[],
  speedKn: number,
  out: string,
  home: string,
  stay: Itinerary[number],
): Itinerary {
  return [
    { kind: 'leg', path, speedKn, destination: out },
    stay,
    { kind: 'leg', path: path.toReversed(), speedKn, destination: home },
  ];
}

function tug(index: number): Ship {
  const stream = hashText(`vessel/tug/${index}`);
  const path = riverBetween(TUG_BASE_LAT, MOUTH_LAT);
  const start = path[0] as Position;
  const meeting: Itinerary[number] = {
    ...rest(path.at(-1) as Position, 0.4, 'VNCMT'),
    status: STATUS.underWay,
  } as Itinerary[number];
  return roundShip(craftData('tug', index, 52, 'CAI MEP TUG', 29), stream, [
    rest([start[0] + 0.0012, start[1] - 0.0006 * (index % 4)], 1.5 + 4 * uniform(stream, 2), 'VNCMT'),
    ...thereAndBack(path, 6.5 + 2 * uniform(stream, 3), 'VNCMT', 'VNPHU', meeting),
  ]);
}

function pilotBoat(index: number): Ship {
  const stream = hashText(`vessel/pilot/${index}`);
  const path = [...WAYS_OUT.cauDa, PILOT_STATION];
  const waiting: Itinerary[number] = {
    ...rest(PILOT_STATION, 0.7, 'PILOT STN'),
    status: STATUS.underWay,
  } as Itinerary[number];
  return roundShip(craftData('pilot', index, 50, 'HOA TIEU', 17), stream, [
    rest(BASES.cauDa, 0.8 + 2 * uniform(stream, 2), 'VNVUT'),
    ...thereAndBack(path, 17, 'PILOT STN', 'VNVUT', waiting),
  ]);
}

function supplyShip(index: number): Ship {
  const stream = hashText(`vessel/supply/${index}`);
  const base = index % 3 === 0 ? BASES.ptsc : BASES.vietsovpetro;
  const way = index % 3 === 0 ? WAYS_OUT.ptsc : WAYS_OUT.vietsovpetro;
  const away: Itinerary[number] = {
    kind: 'stay',
    position: null,
    hours: 20 + 20 * uniform(stream, 4),
    status: STATUS.underWay,
    destination: '',
  };
  return roundShip(craftData('supply', index, 90, 'DAU KHI', 68), stream, [
    rest(base, 14 + 20 * uniform(stream, 2), base.code),
    ...thereAndBack([...way, ...OIL_FIELDS], 11, 'BACH HO', base.code, away),
  ]);
}

function patrolBoat(index: number): Ship {
  const stream = hashText(`vessel/patrol/${index}`);
  const path: Position[] = [...WAYS_OUT.cauDa, [107.2, 10.22], [107.45, 10.2], [107.6, 10.28]];
  const turn: Itinerary[number] = {
    kind: 'stay',
    position: path.at(-1) as Position,
    hours: 1.5,
    status: STATUS.atAnchor,
    destination: 'PATROL',
  };
  return roundShip(craftData('patrol', index, 55, 'KIEM NGU', 42), stream, [
    rest(BASES.cauDa, 8 + 8 * uniform(stream, 2), 'VNVUT'),
    ...thereAndBack(path, 13, 'PATROL', 'VNVUT', turn),
  ]);
}

/** All craft that work in the port. */
export function harbourCraft(): Ship[] {
  const make = (count: number, craft: (index: number) => Ship) =>
    Array.from({ length: count }, (_, index) => craft(index));
  return [
    ...make(TUGS, tug),
    ...make(PILOT_BOATS, pilotBoat),
    ...make(SUPPLY_SHIPS, supplyShip),
    ...make(PATROL_BOATS, patrolBoat),
  ];
}
