// Road works as WZDx 4.2 features, and the arrow boards that stand before those at work.
import { isoSecond } from '../../province/entity-attributes.ts';
import type { WorldEntity } from '../../province/world-contract.ts';
import { roadWorkFacts, type RoadWorkFacts } from '../road-work-facts.ts';

const SOURCE_ID = 'brvt-road-works';

/** `vehicle_impact` while work goes on. */
const IMPACTS: Readonly<Record<RoadWorkFacts['disposition'], string>> = {
  roadClosed: 'all-lanes-closed',
  laneReduction: 'some-lanes-closed',
  alternatingTraffic: 'alternating-one-way',
  laneShift: 'all-lanes-open-shift-right',
};

/** The road events and devices of a feed. */
export interface WorkZoneFeeds {
  works: object;
  devices: object;
}

/** Both feeds of the works in the register. */
export function writeWorkZones(works: readonly WorldEntity[], nowMs: number): WorkZoneFeeds {
  const facts = works.map(roadWorkFacts);
  const feed = (features: object[]) => ({
    feed_info: feedInfo(nowMs),
    type: 'FeatureCollection',
    features,
  });
  return {
    works: feed(facts.map(roadEvent)),
    devices: feed(facts.filter(({ state }) => state === 'open').map(arrowBoard)),
  };
}

function feedInfo(nowMs: number) {
  const minuteMs = 60_000;
  const updated = isoSecond(Math.floor(nowMs / minuteMs) * minuteMs);
  return {
    update_date: updated,
    publisher: 'Sở Xây dựng (mô phỏng)',
    update_frequency: 60,
    version: '4.2',
    license: 'https://creativecommons.org/publicdomain/zero/1.0/',
    data_sources: [
      { data_source_id: SOURCE_ID, organization_name: 'Sở Xây dựng (mô phỏng)', update_date: updated },
    ],
  };
}

function roadEvent(work: RoadWorkFacts) {
  const { localId, name, description, road, createdMs, updatedMs, startMs, endMs, state, coordinates } = work;
  const hasBegun = state === 'open' || state === 'suspended';
  return {
    id: localId,
    type: 'Feature',
    properties: {
      core_details: {
        event_type: 'work-zone',
        data_source_id: SOURCE_ID,
        road_names: [road],
        direction: 'unknown',
        name,
        description,
        creation_date: isoSecond(createdMs),
        update_date: isoSecond(updatedMs),
      },
      start_date: isoSecond(startMs),
      end_date: isoSecond(endMs),
      is_start_date_verified: hasBegun || state === 'closed',
      is_end_date_verified: state === 'closed',
      is_start_position_verified: hasBegun,
      is_end_position_verified: hasBegun,
      location_method: 'channel-device-method',
      vehicle_impact:
        state === 'suspended' || state === 'closed' ? 'all-lanes-open' : IMPACTS[work.disposition],
      worker_presence: { are_workers_present: state === 'open' },
      lanes: lanesOf(work),
    },
    geometry: { type: 'LineString', coordinates },
  };
}

function lanesOf({ lanesTotal, lanesClosed, state }: RoadWorkFacts) {
  const closed = state === 'suspended' || state === 'closed' ? 0 : lanesClosed;
  return Array.from({ length: lanesTotal }, (_, index) => ({
    order: index + 1,
    type: 'general',
    // The right-most lanes are closed first.
    status: index >= lanesTotal - closed ? 'closed' : 'open',
  }));
}

function arrowBoard({ localId, road, updatedMs, disposition, coordinates }: RoadWorkFacts) {
  return {
    id: `board-${localId}`,
    type: 'Feature',
    properties: {
      core_details: {
        device_type: 'arrow-board',
        data_source_id: SOURCE_ID,
        road_names: [road],
        device_status: 'ok',
        has_automatic_location: true,
        is_moving: false,
        name: `Bảng mũi tên ${localId}`,
        update_date: isoSecond(updatedMs),
      },
      pattern: disposition === 'laneReduction' ? 'left-arrow-flashing' : 'four-corners-flashing',
    },
    geometry: { type: 'Point', coordinates: coordinates[0] },
  };
}
