// Where ships go: the Vũng Tàu channel, the Thị Vải river with its terminals, the roads, ferry lines and fishing grounds.

/** Longitude and latitude, degrees. */
export type Position = readonly [lon: number, lat: number];

/** From the sea lane in the south-east past the pilot station to the mouth of the Thị Vải. */
const SEA_APPROACH: readonly Position[] = [
  [107.6, 9.75],
  [107.25, 10.1],
  [107.08, 10.24],
];
const CHANNEL: readonly Position[] = [
  [107.08, 10.24],
  [107.047, 10.31],
  [107.03, 10.36],
  [107.012, 10.41],
  [107.012, 10.44],
  [107.019, 10.465],
  [107.019, 10.472],
];
/** The middle of the Thị Vải, upstream. */
const RIVER: readonly Position[] = [
  [107.019, 10.472],
  [107.0192, 10.482],
  [107.0185, 10.489],
  [107.0155, 10.497],
  [107.0147, 10.504],
  [107.0172, 10.512],
  [107.021, 10.52],
  [107.024, 10.528],
  [107.026, 10.536],
  [107.0257, 10.544],
  [107.023, 10.552],
  [107.0195, 10.56],
  [107.0162, 10.568],
  [107.0162, 10.576],
  [107.0172, 10.584],
  [107.0177, 10.592],
  [107.0177, 10.6],
];

/** A quay: where a ship lies, and the direction of the quay. */
export interface Berth {
  name: string;
  /** As crews write it into the destination of a voyage. */
  code: string;
  position: Position;
  headingDeg: number;
}

const berth = (name: string, code: string, lon: number, lat: number, headingDeg: number): Berth => ({
  name,
  code,
  position: [lon, lat],
  headingDeg,
});

/** Container terminals of Cái Mép, from the sea. */
export const CONTAINER_BERTHS: readonly Berth[] = [
  berth('Gemalink', 'VNCMT GML', 107.0168, 10.505, 350),
  berth('SSIT', 'VNCMT SSIT', 107.0238, 10.521, 24),
  berth('CMIT', 'VNCMT CMIT', 107.0275, 10.533, 14),
  berth('TCIT', 'VNCMT TCIT', 107.0284, 10.542, 358),
  berth('TCTT', 'VNCMT TCTT', 107.0264, 10.548, 340),
];
/** Bulk, gas and general cargo berths of Thị Vải and Phú Mỹ. */
export const CARGO_BERTHS: readonly Berth[] = [
  berth('Kho cảng LNG Thị Vải', 'VNPHU LNG', 107.0208, 10.515, 25),
  berth('SITV', 'VNPHU SITV', 107.0192, 10.585, 5),
  berth('Phú Mỹ', 'VNPHU', 107.0197, 10.59, 2),
  berth('PTSC Phú Mỹ', 'VNPHU PTSC', 107.0199, 10.596, 0),
  berth('SP-PSA', 'VNPHU SPPSA', 107.0197, 10.5975, 0),
];
/** Bases of harbour and offshore craft in Vũng Tàu. */
export const BASES = {
  cauDa: berth('Cầu Đá', 'VNVUT', 107.066, 10.343, 140),
  vietsovpetro: berth('Vietsovpetro', 'VNVUT VSP', 107.082, 10.392, 60),
  ptsc: berth('PTSC Vũng Tàu', 'VNVUT PTSC', 107.087, 10.3985, 75),
  benDam: berth('Bến Đầm', 'VNCDO', 106.566, 8.66, 10),
  canGio: berth('Cần Giờ', 'CAN GIO', 106.972, 10.4, 90),
} as const;

/** Ways from those bases to the channel. */
export const WAYS_OUT = {
  cauDa: [BASES.cauDa.position, [107.063, 10.341], [107.047, 10.31]],
  vietsovpetro: [BASES.vietsovpetro.position, [107.072, 10.396], [107.05, 10.385], [107.03, 10.36]],
  ptsc: [BASES.ptsc.position, [107.085, 10.398], [107.072, 10.398], [107.05, 10.385], [107.03, 10.36]],
} as const satisfies Readonly<Record<string, readonly Position[]>>;

/** Between Vũng Tàu and Bến Đầm, round the west of Côn Sơn. */
export const CON_DAO_LINE: readonly Position[] = [
  ...WAYS_OUT.cauDa,
  [107.02, 10.2],
  [106.75, 9.1],
  [106.56, 8.83],
  [106.53, 8.72],
  [106.54, 8.67],
  [106.556, 8.665],
  BASES.benDam.position,
];
/** Across the bay of Gành Rái. */
export const CAN_GIO_LINE: readonly Position[] = [
  BASES.cauDa.position,
  [107.04, 10.35],
  [107.0, 10.39],
  BASES.canGio.position,
];

/** Where a fishing fleet lies, its way out, and the middle of its grounds. */
export interface FishingPort {
  name: string;
  wayOut: readonly Position[];
  ground: Position;
  boats: number;
}

/** Fishing ports by the size of their fleets that have AIS. */
export const FISHING_PORTS: readonly FishingPort[] = [
  {
    name: 'PHUOC TINH',
    wayOut: [
      [107.187, 10.4],
      [107.19, 10.39],
      [107.22, 10.34],
    ],
    ground: [107.35, 10.12],
    boats: 42,
  },
  {
    name: 'LOC AN',
    wayOut: [
      [107.35, 10.459],
      [107.353, 10.445],
      [107.4, 10.35],
    ],
    ground: [107.52, 10.22],
    boats: 18,
  },
  {
    name: 'BINH CHAU',
    wayOut: [
      [107.54, 10.529],
      [107.55, 10.515],
      [107.58, 10.42],
    ],
    ground: [107.62, 10.3],
    boats: 16,
  },
  {
    name: 'BEN DAM',
    wayOut: [BASES.benDam.position, [106.556, 8.665], [106.54, 8.67], [106.51, 8.6]],
    ground: [106.45, 8.45],
    boats: 14,
  },
];

/** Roads of Vũng Tàu, where ships wait for a berth, a pilot or the tide. */
export const ANCHORAGES: readonly Position[] = [
  [107.03, 10.235],
  [107.06, 10.215],
  [107.1, 10.2],
  [107.13, 10.225],
  [107.02, 10.2],
  [107.075, 10.18],
];

/** From the sea to a berth on the river, by the anchorage where the ship waits; one way for the part before, one after it. */
export function waysToBerth(
  anchorage: Position,
  { position }: Berth,
): [toRoads: Position[], toBerth: Position[]] {
  const upstream = RIVER.filter(([, lat]) => lat <= position[1]);
  return [
    [...SEA_APPROACH, anchorage],
    [anchorage, ...CHANNEL, ...upstream.slice(1), position],
  ];
}

/** From a berth to the sea lane. */
export function wayToSea({ position }: Berth): Position[] {
  const upstream = RIVER.filter(([, lat]) => lat <= position[1]);
  return [
    position,
    ...upstream.toReversed(),
    ...CHANNEL.toReversed().slice(1),
    ...SEA_APPROACH.toReversed().slice(1),
  ];
}

/** Along the river between two latitudes, for tugs. */
export function riverBetween(fromLat: number, toLat: number): Position[] {
  const [low, high] = [Math.min(fromLat, toLat), Math.max(fromLat, toLat)];
  const part = RIVER.filter(([, lat]) => lat >= low && lat <= high);
  return fromLat < toLat ? part : part.toReversed();
}
