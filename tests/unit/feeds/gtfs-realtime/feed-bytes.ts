// Feeds for tests, written by the bindings' own encoder.
import * as bindings from 'gtfs-realtime-bindings';

const { transit_realtime: gtfs } = ((bindings as { default?: typeof bindings }).default ??
  bindings) as typeof bindings;

/** A feed of entities as plain objects in the bindings' names; `header` replaces members of a sound one. */
export function feedBytes(
  entity: readonly Record<string, unknown>[],
  header: Record<string, unknown> = {},
): Uint8Array<ArrayBuffer> {
  const message = gtfs.FeedMessage.fromObject({
    header: {
      gtfsRealtimeVersion: '2.0',
      incrementality: 'FULL_DATASET',
      timestamp: 1_772_420_400,
      ...header,
    },
    entity,
  });
  return new Uint8Array(gtfs.FeedMessage.encode(message).finish());
}
