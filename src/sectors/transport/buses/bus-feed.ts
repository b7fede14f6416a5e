// What transport asks of the buses: where each one is, how late, how full. In the words of NGSI-LD, and of GTFS-Realtime.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { RollupSpec } from '#kernel/table/rollup.ts';
import { ON_TIME_MIN } from '../traffic-rules.ts';

const IN_SERVICE: RollupSpec['where'] = [{ column: 'trip', op: 'present' }];

/** The buses of the province. */
export const buses: FeedSpec = {
  id: 'buses',
  source: 'transit',
  title: { vi: 'Xe buýt', en: 'Buses' },
  entityType: 'Vehicle',
  geometry: 'point',
  cadenceMs: 20_000,
  pollMs: 15_000,
  columns: [
    { column: 'name', kind: 'text', attribute: 'name' },
    { column: 'route', kind: 'text', attribute: 'routeShortName' },
    { column: 'routeName', kind: 'text', attribute: 'routeName' },
    { column: 'headsign', kind: 'text', attribute: 'headsign' },
    {
      column: 'delay',
      kind: 'number',
      attribute: 'delay',
      unit: 'min',
      assumedUnit: 's',
      range: [-120, 360],
    },
    { column: 'speed', kind: 'number', attribute: 'speed', unit: 'km/h', range: [0, 140] },
    { column: 'nextStop', kind: 'text', attribute: 'nextStop' },
    { column: 'stopStatus', kind: 'text', attribute: 'stopStatus' },
    { column: 'occupancyStatus', kind: 'text', attribute: 'occupancyStatus' },
    { column: 'occupancy', kind: 'number', attribute: 'occupancy', unit: '%', range: [0, 200] },
    { column: 'plate', kind: 'text', attribute: 'vehiclePlateIdentifier' },
    { column: 'bearing', kind: 'number', attribute: 'bearing', unit: 'deg', range: [0, 360] },
    { column: 'trip', kind: 'text', attribute: 'tripId' },
    { column: 'nextArrival', kind: 'time', attribute: 'nextArrival' },
    { column: 'shapeAhead', kind: 'text', attribute: 'shapeAhead' },
  ],
  mappings: {
    'gtfs-realtime': {
      entityType: 'vehicles',
      columns: {
        name: { attribute: 'vehicle.label' },
        route: { attribute: 'route_short_name' },
        routeName: { attribute: 'route_long_name' },
        headsign: { attribute: 'trip_headsign' },
        speed: { attribute: 'position.speed', assumedUnit: 'm/s' },
        nextStop: { attribute: 'stop_name' },
        stopStatus: { attribute: 'current_status' },
        occupancyStatus: { attribute: 'occupancy_status' },
        occupancy: { attribute: 'occupancy_percentage', assumedUnit: '%' },
        plate: { attribute: 'vehicle.license_plate' },
        bearing: { attribute: 'position.bearing' },
        trip: { attribute: 'trip.trip_id' },
        nextArrival: { attribute: 'next_arrival' },
        shapeAhead: { attribute: 'shape_ahead' },
      },
    },
  },
  rollups: [
    { kpi: 'transport.buses-in-service', unit: '{count}', where: IN_SERVICE, method: { kind: 'countWhere' } },
    {
      kpi: 'transport.buses-on-time',
      unit: '%',
      scale: 100,
      where: [{ column: 'delay', op: 'present' }],
      method: {
        kind: 'shareWhere',
        matching: [{ column: 'delay', op: '<=', value: ON_TIME_MIN }],
      },
    },
    {
      kpi: 'transport.bus-speed',
      unit: 'km/h',
      where: IN_SERVICE,
      method: { kind: 'mean', column: 'speed' },
    },
    {
      kpi: 'transport.buses-reporting',
      unit: '%',
      scale: 100,
      where: IN_SERVICE,
      method: { kind: 'shareFresh' },
    },
  ],
};
