// The synthetic province of the benches: N traffic counters, of which every value differs from one poll to the next.

/** One page of a poll. */
export interface PageRequest {
  /** First row and number of rows. */
  from: number;
  count: number;
  /** Number of the poll: the same numbers give the same values. */
  poll: number;
  /** Instant of the poll, epoch ms. */
  nowMs: number;
  /** Goes into every id: another generation is another set of entities. */
  generation: number;
}

/** Entity type of the rows. */
export const COUNTER_TYPE = 'ItemFlowObserved';

const COUNTING_PERIOD_MS = 300_000;
/** The rows are spread over this window, degrees west, south, east, north. */
const WINDOW = [107.0, 10.34, 107.5, 10.72] as const;

/** `count` entities of about 380 bytes as a JSON array in NGSI-LD's concise form, which for plain values is also key-values. */
export function writeCounterPage({ from, count, poll, nowMs, generation }: PageRequest): Uint8Array {
  const seconds = Array.from({ length: 60 }, (_, second) => new Date(nowMs - second * 1000).toISOString());
  const since = Array.from({ length: 60 }, (_, second) =>
    new Date(nowMs - second * 1000 - COUNTING_PERIOD_MS).toISOString(),
  );
  const entities: string[] = [];
  for (let index = from; index < from + count; index += 1) {
    const at = seconds[index % 60];
    const key = `${generation}-${String(index).padStart(7, '0')}`;
    const [lon, lat] = positionOf(index);
    entities.push(
      `{"id":"urn:ngsi-ld:${COUNTER_TYPE}:${key}","type":"${COUNTER_TYPE}","name":"Điểm đếm ${key}",` +
        `"dateObserved":"${at}","dateObservedFrom":"${since[index % 60]}","dateObservedTo":"${at}",` +
        `"intensity":${1 + ((index + 7 * poll) % 240)},"averageSpeed":${20 + ((index + 11 * poll) % 600) / 10},` +
        `"occupancy":${((index + 3 * poll) % 100) / 100},"laneDirection":"${index % 2 ? 'forward' : 'backward'}",` +
        `"refRoadSegment":"urn:ngsi-ld:RoadSegment:${index >> 4}",` +
        `"location":{"type":"Point","coordinates":[${lon},${lat}]}}`,
    );
  }
  return new TextEncoder().encode(`[${entities.join(',')}]`);
}

/** Where row `index` lies: a low-discrepancy sequence (R2), so that any number of rows covers the window evenly. */
export function positionOf(index: number): [string, string] {
  const [west, south, east, north] = WINDOW;
  const lon = west + ((index * 0.7548776662466927) % 1) * (east - west);
  const lat = south + ((index * 0.5698402909980532) % 1) * (north - south);
  return [lon.toFixed(6), lat.toFixed(6)];
}
