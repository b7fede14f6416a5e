// Entities as a table that an office keeps of them: one row each, plain values only, units in the titles.
import type { WorldAttribute, WorldEntity } from '../../province/world-contract.ts';
import type { SheetTable, TableColumn, TableValue } from './sheet-table.ts';

/** Titles of what every table begins with. */
export const ID_TITLE = 'Mã';
/** The newest time at which anything in the row was observed. */
export const TIME_TITLE = 'Thời điểm số liệu';
const PLACE_TITLES = ['Kinh độ', 'Vĩ độ'];

/** The table of some entities. Structures, lists and geometries other than points have no place in it. */
export function tableOf(name: string, entities: readonly WorldEntity[]): SheetTable {
  const names = [...new Set(entities.flatMap(({ attributes }) => Object.keys(attributes)))];
  const plain = names.flatMap((attribute) => {
    const column = columnOf(attribute, entities);
    return column ? [{ attribute, column }] : [];
  });
  const columns: TableColumn[] = [
    { title: ID_TITLE, kind: 'text' },
    { title: TIME_TITLE, kind: 'date' },
    ...PLACE_TITLES.map((title): TableColumn => ({ title, kind: 'number' })),
    ...plain.map(({ column }) => column),
  ];
  const rows = entities.map((entity) => [
    entity.id,
    observedAt(entity),
    ...placeOf(entity),
    ...plain.map(({ attribute }) => valueOf(entity.attributes[attribute])),
  ]);
  return { name, columns, rows };
}

function columnOf(name: string, entities: readonly WorldEntity[]): TableColumn | undefined {
  const held = entities.flatMap(({ attributes }) => attributes[name] ?? []);
  const values = held.map(valueOf).filter((value) => value !== null);
  if (values.length === 0) return undefined;
  if (values.every((value) => value instanceof Date)) return { title: name, kind: 'date' };
  if (!values.every((value) => typeof value === 'number')) return { title: name, kind: 'text' };
  const unit = held[0]?.unitCode;
  return { title: unit === undefined || unit === 'C62' ? name : `${name} (${unit})`, kind: 'number' };
}

function valueOf(attribute: WorldAttribute | undefined): TableValue {
  const value = attribute?.value;
  if (typeof value === 'string') return value === '' ? null : value;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'object' || value === null) return null;
  if ('@value' in value) return new Date(String(value['@value']));
  return 'vi' in value && typeof value.vi === 'string' ? value.vi : null;
}

function observedAt({ attributes }: WorldEntity): TableValue {
  const times = Object.values(attributes).flatMap(({ observedAtMs }) => observedAtMs ?? []);
  return times.length === 0 ? null : new Date(Math.max(...times));
}

function placeOf({ attributes }: WorldEntity): TableValue[] {
  const geometry = attributes['location']?.value as GeoJSON.Geometry | undefined;
  return geometry?.type === 'Point' ? geometry.coordinates.slice(0, 2) : [null, null];
}
