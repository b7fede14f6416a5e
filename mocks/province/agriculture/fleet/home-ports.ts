// Where the fishing fleet is at home: eight real ports, how boats leave them, and how many of the followed ones each has.
import { FISHING_PORTS, WAYS_OUT, type Position } from '../../vessels/waterways.ts';

/** A fishing port with its share of the fleet. */
export interface HomePort {
  id: string;
  name: { vi: string; en: string };
  /** From the quay to the open sea. */
  wayOut: readonly Position[];
  /** Followed boats of 15 m and more. */
  boats: number;
  /** West, south, east, north of the grounds off shore. */
  grounds: readonly [number, number, number, number];
}

const OFF_SHORE = [107.1, 7.7, 109.1, 9.7] as const;
/** West of Côn Sơn boats would have to sail through the island to come north. */
const ROUND_CON_DAO = [106.6, 7.6, 108, 8.25] as const;

/** The way out that ships with AIS take from the same port. */
function knownWay(name: string): readonly Position[] {
  return FISHING_PORTS.find((port) => port.name === name)?.wayOut ?? [];
}

const FROM_BAY: readonly Position[] = [...WAYS_OUT.vietsovpetro.slice(1), [107.06, 10.27]];

/** The ports, the largest fleet first. */
export const HOME_PORTS: readonly HomePort[] = [
  {
    id: 'phuoc-tinh',
    name: { vi: 'Cảng cá Phước Tỉnh', en: 'Phước Tỉnh fishing port' },
    wayOut: knownWay('PHUOC TINH'),
    boats: 62,
    grounds: OFF_SHORE,
  },
  {
    id: 'cat-lo',
    name: { vi: 'Cảng cá Cát Lở', en: 'Cát Lở fishing port' },
    wayOut: [[107.1165, 10.4155], [107.1, 10.412], ...FROM_BAY],
    boats: 45,
    grounds: OFF_SHORE,
  },
  {
    id: 'ben-da',
    name: { vi: 'Cảng cá Bến Đá', en: 'Bến Đá fishing port' },
    wayOut: [[107.0665, 10.3785], [107.052, 10.375], ...FROM_BAY.slice(-2)],
    boats: 30,
    grounds: OFF_SHORE,
  },
  {
    id: 'loc-an',
    name: { vi: 'Cảng cá Lộc An', en: 'Lộc An fishing port' },
    wayOut: knownWay('LOC AN'),
    boats: 26,
    grounds: OFF_SHORE,
  },
  {
    id: 'long-hai',
    name: { vi: 'Bến cá Long Hải', en: 'Long Hải landing place' },
    wayOut: [
      [107.2405, 10.3865],
      [107.245, 10.36],
    ],
    boats: 24,
    grounds: OFF_SHORE,
  },
  {
    id: 'binh-chau',
    name: { vi: 'Cảng cá Bình Châu', en: 'Bình Châu fishing port' },
    wayOut: knownWay('BINH CHAU'),
    boats: 24,
    grounds: OFF_SHORE,
  },
  {
    id: 'phuoc-hai',
    name: { vi: 'Bến cá Phước Hải', en: 'Phước Hải landing place' },
    wayOut: [
      [107.2775, 10.4185],
      [107.29, 10.39],
    ],
    boats: 20,
    grounds: OFF_SHORE,
  },
  {
    id: 'ben-dam',
    name: { vi: 'Cảng Bến Đầm, Côn Đảo', en: 'Bến Đầm port, Côn Đảo' },
    wayOut: knownWay('BEN DAM'),
    boats: 19,
    grounds: ROUND_CON_DAO,
  },
];
