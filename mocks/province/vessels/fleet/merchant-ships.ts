// Merchant ships: those that call at Cái Mép and Thị Vải, and those that wait on the roads.
import { STATUS } from '../itinerary.ts';
import { roundShip, type Ship } from '../ship.ts';
import { CARGO_BERTHS, waysToBerth, type Berth } from '../waterways.ts';
import { anchorageOf, callingShips } from './calling-ships.ts';
import { between, merchantData, merchantStream } from './merchant-data.ts';

const WAITING_SHIPS = 14;

/** Ships that wait long: for orders, a cargo, or the weather. */
function waitingShip(index: number): Ship {
  const stream = merchantStream('waiting', index);
  const anchorage = anchorageOf(stream);
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
  return [
    ...callingShips().map(({ data, stream, itinerary, startShare }) =>
      roundShip(data, stream, itinerary, startShare),
    ),
    ...Array.from({ length: WAITING_SHIPS }, (_, index) => waitingShip(index)),
  ];
}
