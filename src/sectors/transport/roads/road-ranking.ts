// The state of whole roads: segments of one road number gathered into one line. Pure.
import { numberAt, textAt, type Table } from '#kernel/table/table.ts';

/** One road at one instant. */
export interface RoadState {
  /** Road number, or its name where it has none. */
  road: string;
  name: string;
  /** Free-flow vehicle-hours over vehicle-hours of the segments that report; NaN when none does. */
  speedRatio: number;
  jammedM: number;
  segments: number;
  reporting: number;
  /** Entity id of the segment with the lowest speed ratio; '' when none reports. */
  worstId: string;
}

interface Sums extends RoadState {
  freeFlowHours: number;
  hours: number;
  worstRatio: number;
}

/** Roads of the segment table, most jammed first, then slowest; `isUsable` says which rows may count. */
export function rankRoads(table: Table, isUsable: (row: number) => boolean): RoadState[] {
  const roads = new Map<string, Sums>();
  for (let row = 0; row < table.rowCount; row += 1) {
    const name = textAt(table, 'roadName', row);
    const road = textAt(table, 'roadRef', row) || name;
    if (road === '') continue;
    const sums = roads.get(road) ?? emptyRoad(road, name);
    roads.set(road, sums);
    addSegment(sums, table, row, isUsable(row));
  }
  const states = [...roads.values()].map((sums) => ({
    ...sums,
    speedRatio: sums.hours > 0 ? sums.freeFlowHours / sums.hours : sums.worstRatio,
  }));
  return states.sort(
    (a, b) =>
      b.jammedM - a.jammedM ||
      (Number.isNaN(a.speedRatio) ? 1 : 0) - (Number.isNaN(b.speedRatio) ? 1 : 0) ||
      a.speedRatio - b.speedRatio ||
      a.road.localeCompare(b.road),
  );
}

function emptyRoad(road: string, name: string): Sums {
  return {
    road,
    name,
    speedRatio: Number.NaN,
    jammedM: 0,
    segments: 0,
    reporting: 0,
    worstId: '',
    freeFlowHours: 0,
    hours: 0,
    worstRatio: Number.NaN,
  };
}

function addSegment(sums: Sums, table: Table, row: number, isUsable: boolean): void {
  sums.segments += 1;
  const ratio = numberAt(table, 'speedRatio', row);
  if (!isUsable || Number.isNaN(ratio)) return;
  sums.reporting += 1;
  sums.jammedM += numberAt(table, 'jammedLengthM', row) || 0;
  const [freeFlowHours, hours] = [
    numberAt(table, 'freeFlowVehicleHours', row),
    numberAt(table, 'vehicleHours', row),
  ];
  if (!Number.isNaN(freeFlowHours + hours)) {
    sums.freeFlowHours += freeFlowHours;
    sums.hours += hours;
  }
  if (ratio >= sums.worstRatio) return;
  sums.worstRatio = ratio;
  sums.worstId = table.ids[row] ?? '';
}
