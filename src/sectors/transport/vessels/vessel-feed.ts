// Ships by AIS: positions of a gateway in any of its dialects, or AisVessel in a broker.
import type { ColumnMapping, FeedSpec } from '#kernel/feed/feed.ts';
import type { Predicate } from '#kernel/table/rollup.ts';
import { arrowFrom, IS_AT_REST, IS_MOVING, vesselKind, vesselState, watersOf } from './vessel-rules.ts';

const IN_WATERS: Predicate = { column: 'waters', op: 'in', value: ['cai-mep', 'province'] };

const text = (column: string): ColumnMapping => ({ column, kind: 'text', attribute: column });
const degrees = (column: string, attribute: string, range: readonly [number, number]): ColumnMapping => ({
  column,
  kind: 'number',
  attribute,
  unit: 'deg',
  range,
});
const code = (column: string, attribute: string, range: readonly [number, number]): ColumnMapping => ({
  column,
  kind: 'number',
  attribute,
  unit: '1',
  range,
});
const metres = (column: string, range: readonly [number, number]): ColumnMapping => ({
  column,
  kind: 'number',
  attribute: column,
  unit: 'm',
  range,
});

/** The feed of ships; speeds in knots, as AisVessel has them. A gateway's records must name their unit. */
export const vesselFeed: FeedSpec = {
  id: 'vessels',
  source: 'ais',
  title: { vi: 'Tàu thuyền', en: 'Ships' },
  entityType: 'AisVessel',
  geometry: 'point',
  // A ship at anchor reports every three minutes.
  cadenceMs: 3 * 60_000,
  pollMs: 30_000,
  mappings: { ais: { entityType: 'vessels' } },
  columns: [
    text('name'),
    text('mmsi'),
    text('callSign'),
    text('destination'),
    { column: 'eta', kind: 'time', attribute: 'eta' },
    { column: 'speed', kind: 'number', attribute: 'speedOverGround', unit: '[kn_i]', range: [0, 60] },
    degrees('course', 'courseOverGround', [0, 360]),
    degrees('heading', 'heading', [0, 360]),
    degrees('longitude', 'longitude', [-180, 180]),
    degrees('latitude', 'latitude', [-90, 90]),
    code('status', 'navigationStatus', [0, 15]),
    code('shipType', 'shipType', [1, 99]),
    metres('length', [1, 460]),
    metres('draught', [0, 26]),
  ],
  derived: [
    { column: 'kind', kind: 'text', compute: (row) => vesselKind(row.number('shipType')) },
    {
      column: 'state',
      kind: 'text',
      compute: (row) => vesselState(row.number('status'), row.number('speed')),
    },
    {
      column: 'waters',
      kind: 'text',
      compute: (row) => watersOf(row.number('longitude'), row.number('latitude')),
    },
    {
      column: 'arrowFrom',
      kind: 'number',
      unit: 'deg',
      compute: (row) => arrowFrom(row.number('course'), row.number('heading')),
    },
  ],
  rollups: [
    { kpi: 'transport.ships', unit: '{count}', where: [IN_WATERS], method: { kind: 'countWhere' } },
    {
      kpi: 'transport.ships-moving',
      unit: '{count}',
      where: [IN_WATERS, ...IS_MOVING],
      method: { kind: 'countWhere' },
    },
    {
      kpi: 'transport.ships-at-rest',
      unit: '{count}',
      where: [IN_WATERS, ...IS_AT_REST],
      method: { kind: 'countWhere' },
    },
    {
      kpi: 'transport.cargo-ships-cai-mep',
      unit: '{count}',
      where: [
        { column: 'waters', op: '==', value: 'cai-mep' },
        { column: 'kind', op: '==', value: 'cargo' },
      ],
      method: { kind: 'countWhere' },
    },
  ],
};
