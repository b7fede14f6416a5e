// River and estuary gauges: level and flow from the catchment above, the reservoir upstream, and the tide.
import { HOUR_MS } from '../calendar/local-time.ts';
import { smoothNoise } from '../noise/smooth-noise.ts';
import type { StationRow } from '../station-site.ts';
import type { Catchment, Runoff } from './catchment-runoff.ts';
import type { ReadReservoir, Reservoir } from './reservoir-state.ts';
import { seaLevelM } from './sea-tide.ts';

/** One gauge; alarm levels I–III are illustrative and configurable, metres at the gauge. */
export interface RiverGauge {
  row: StationRow;
  catchment: Catchment;
  /** Level at no flow, and metres of rise at 100 m³/s. */
  zeroM: number;
  risePer100: number;
  /** Share of the sea tide that reaches the gauge, 0 to 1, with its delay in hours. */
  tideShare: number;
  tideDelayHours: number;
  /** Id of the reservoir whose release passes here, and hours it takes. */
  below?: { reservoirId: string; hours: number };
  alarmLevels: readonly [number, number, number];
}

const catchment = (lon: number, lat: number, areaKm2: number, responseHours: number): Catchment => ({
  lon,
  lat,
  areaKm2,
  responseHours,
});

/** Gauges of the default province. */
export const RIVER_GAUGES: readonly RiverGauge[] = [
  {
    row: [
      'song-dinh-long-huong',
      'Sông Dinh tại cầu Long Hương',
      'Dinh river at Long Hương bridge',
      107.165,
      10.497,
      0.5,
    ],
    catchment: catchment(107.18, 10.56, 180, 6),
    zeroM: 0.5,
    risePer100: 1.35,
    tideShare: 0.35,
    tideDelayHours: 1.5,
    below: { reservoirId: 'ho-da-den', hours: 4 },
    alarmLevels: [1.6, 2.1, 2.6],
  },
  {
    row: [
      'song-dinh-co-may',
      'Sông Dinh tại cầu Cỏ May',
      'Dinh river at Cỏ May bridge',
      107.159,
      10.456,
      0.7,
    ],
    catchment: catchment(107.18, 10.54, 230, 8),
    zeroM: 0.1,
    risePer100: 0.5,
    tideShare: 0.8,
    tideDelayHours: 0.8,
    alarmLevels: [1.35, 1.6, 1.9],
  },
  {
    row: ['song-xoai-chau-pha', 'Sông Xoài tại Châu Pha', 'Xoài river at Châu Pha', 107.16, 10.572, 0.2],
    catchment: catchment(107.18, 10.65, 90, 5),
    zeroM: 6.2,
    risePer100: 2.6,
    tideShare: 0,
    tideDelayHours: 0,
    alarmLevels: [7.6, 8.4, 9.2],
  },
  {
    row: ['song-ray-ql55', 'Sông Ray tại cầu QL55', 'Ray river at the QL55 bridge', 107.365, 10.53, 0.3],
    catchment: catchment(107.34, 10.58, 210, 7),
    zeroM: 1.1,
    risePer100: 1.5,
    tideShare: 0.06,
    tideDelayHours: 3,
    below: { reservoirId: 'ho-song-ray', hours: 5 },
    alarmLevels: [2.7, 3.5, 4.3],
  },
  {
    row: ['song-ray-loc-an', 'Sông Ray tại Lộc An', 'Ray river at Lộc An', 107.345, 10.464, 0.85],
    catchment: catchment(107.34, 10.54, 260, 9),
    zeroM: 0.1,
    risePer100: 0.35,
    tideShare: 0.85,
    tideDelayHours: 0.4,
    below: { reservoirId: 'ho-song-ray', hours: 8 },
    alarmLevels: [1.4, 1.7, 2.0],
  },
  {
    row: ['song-hoa-xuyen-moc', 'Sông Hỏa tại Xuyên Mộc', 'Hỏa river at Xuyên Mộc', 107.43, 10.565, 0.3],
    catchment: catchment(107.44, 10.63, 120, 5),
    zeroM: 3.4,
    risePer100: 2.3,
    tideShare: 0,
    tideDelayHours: 0,
    alarmLevels: [4.8, 5.6, 6.4],
  },
  {
    row: ['song-bang-binh-chau', 'Sông Băng tại Bình Châu', 'Băng river at Bình Châu', 107.515, 10.58, 0.6],
    catchment: catchment(107.52, 10.64, 95, 5),
    zeroM: 2.2,
    risePer100: 2.4,
    tideShare: 0,
    tideDelayHours: 0,
    alarmLevels: [3.5, 4.3, 5.1],
  },
  {
    row: ['song-thi-vai-phu-my', 'Sông Thị Vải tại Phú Mỹ', 'Thị Vải river at Phú Mỹ', 107.019, 10.592, 0.6],
    catchment: catchment(107.08, 10.62, 140, 6),
    zeroM: 0,
    risePer100: 0.15,
    tideShare: 1.08,
    tideDelayHours: 1.1,
    alarmLevels: [1.45, 1.65, 1.85],
  },
  {
    row: ['cua-lap', 'Sông Cửa Lấp', 'Cửa Lấp river', 107.18, 10.404, 0.95],
    catchment: catchment(107.19, 10.45, 110, 7),
    zeroM: 0,
    risePer100: 0.2,
    tideShare: 0.98,
    tideDelayHours: 0.3,
    alarmLevels: [1.4, 1.6, 1.8],
  },
  {
    row: ['vung-tau-bien', 'Trạm hải văn Vũng Tàu', 'Vũng Tàu tide gauge', 107.071, 10.342, 1.1],
    catchment: catchment(107.08, 10.36, 1, 2),
    zeroM: 0,
    risePer100: 0,
    tideShare: 1,
    tideDelayHours: 0,
    alarmLevels: [1.4, 1.6, 1.8],
  },
];

/** Builds the reader of gauges: level in metres at the gauge, flow in m³/s. */
export function createRiverState(
  runoff: Runoff,
  readReservoir: ReadReservoir,
  reservoirs: readonly Reservoir[],
) {
  const byId = new Map(reservoirs.map((reservoir) => [reservoir.id, reservoir]));
  return (gauge: RiverGauge, stream: number, tMs: number): { levelM: number; flowM3s: number } => {
    const above = gauge.below && byId.get(gauge.below.reservoirId);
    const released =
      gauge.below && above ? readReservoir(above, tMs - gauge.below.hours * HOUR_MS).dischargeM3s : 0;
    const flowM3s = runoff.inflowM3s(gauge.catchment, tMs) + released;
    const tide = gauge.tideShare * seaLevelM(tMs - gauge.tideDelayHours * HOUR_MS);
    const surge = 0.08 * gauge.tideShare * smoothNoise(stream, tMs, 30 * HOUR_MS);
    return { levelM: gauge.zeroM + gauge.risePer100 * (flowM3s / 100) ** 0.62 + tide + surge, flowM3s };
  };
}
