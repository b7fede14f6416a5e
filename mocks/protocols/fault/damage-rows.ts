// Makes some rows of a true answer nonsense, each in another of the ways that real feeds have shown.

type Row = Record<string, unknown>;

/** Replaces every attribute that passes the test by what `change` makes of it. */
function changeAttributes(row: Row, change: (attribute: Row) => unknown): Row {
  const entries = Object.entries(row).map(([name, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? [name, change(value as Row)]
      : [name, value],
  );
  return Object.fromEntries(entries);
}

const damages: readonly ((row: Row) => unknown)[] = [
  ({ id: _id, ...rest }) => rest,
  () => null,
  () => 'row',
  (row) =>
    changeAttributes(row, (attribute) =>
      'observedAt' in attribute ? { ...attribute, observedAt: 'hôm qua' } : attribute,
    ),
  (row) =>
    changeAttributes(row, (attribute) =>
      'unitCode' in attribute ? { ...attribute, value: 'n/a' } : attribute,
    ),
  (row) => ({
    ...row,
    location: { type: 'GeoProperty', value: { type: 'Point', coordinates: [10.5, 1070.2] } },
  }),
  ({ type: _type, ...rest }) => rest,
  (row) => changeAttributes(row, () => null),
];

/** Every how many rows one is damaged. */
const EVERY = 5;

/** Damages every fifth row of a list, or the only row of a single document. */
export function damageRows(document: unknown): unknown {
  if (Array.isArray(document)) {
    return document.map((row: Row, index) =>
      index % EVERY === 0 ? damages[(index / EVERY) % damages.length]!(row) : row,
    );
  }
  const collection = document as Row;
  if (Array.isArray(collection['features']))
    return { ...collection, features: damageRows(collection['features']) };
  return damages[3]!(collection);
}
