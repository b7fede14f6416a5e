// Damage that leaves a body well-formed: other values, missing, doubled and renamed members, moved coordinates.
import fc from 'fast-check';
import { hostileNumber, hostileText, hostileTime, hostileValue } from './hostile-values.ts';

/** Where in a value: object keys and array indices. */
export type JsonPath = readonly (string | number)[];

/** A JSON value with one to three changes at random places. */
export function mutatedJson(json: unknown): fc.Arbitrary<unknown> {
  return fc
    .array(jsonChange, { minLength: 1, maxLength: 3 })
    .map((changes) => changes.reduce((value, change) => change(value), json));
}

/** One change at a random place of whatever value it is given; the value itself stays as it is. */
export const jsonChange: fc.Arbitrary<(json: unknown) => unknown> = fc
  .tuple(fc.nat(), editing())
  .map(([choice, edit]) => (json) => {
    const paths = pathsOf(json);
    return changeAt(structuredClone(json), paths[choice % paths.length]!, edit);
  });

/** JSON text of a value whose member at a path is written as `text`, even where no JavaScript value could say it. */
export function plantValue(json: unknown, path: JsonPath, text: string): string {
  const mark = '\u0001planted\u0001';
  const marked = changeAt(structuredClone(json), path, () => mark);
  return JSON.stringify(marked).replace(JSON.stringify(mark), () => text);
}

/** The paths of all values inside a value, itself (the empty path) excepted unless it holds nothing. */
export function pathsOf(json: unknown): JsonPath[] {
  const paths: JsonPath[] = [];
  const open: { value: unknown; path: JsonPath }[] = [{ value: json, path: [] }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, path } = next;
    if (path.length > 0) paths.push(path);
    if (typeof value !== 'object' || value === null) continue;
    const keys = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
    for (const key of keys)
      open.push({ value: (value as Record<string | number, unknown>)[key], path: [...path, key] });
  }
  return paths.length > 0 ? paths : [[]];
}

type Edit = (value: unknown, parent: unknown, key: string | number) => unknown;
const REMOVED = Symbol('removed');

function editing(): fc.Arbitrary<Edit> {
  const replaced = fc.oneof(hostileValue, hostileNumber, hostileText, hostileTime);
  return fc.oneof(
    {
      weight: 6,
      arbitrary: replaced.map(
        (other): Edit =>
          () =>
            other,
      ),
    },
    { weight: 2, arbitrary: fc.constant<Edit>(() => REMOVED) },
    {
      weight: 2,
      arbitrary: fc.constant<Edit>((value) => (typeof value === 'number' ? String(value) : [value])),
    },
    {
      weight: 2,
      arbitrary: fc.constant<Edit>((value) => (Array.isArray(value) ? value.toReversed() : { value })),
    },
    { weight: 2, arbitrary: fc.constant<Edit>((value, parent) => doubled(value, parent)) },
    {
      weight: 1,
      arbitrary: hostileText.map(
        (name): Edit =>
          (value, parent) =>
            renamed(value, parent, name),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(-1, 10, 1000, 1e-7).map(
        (factor): Edit =>
          (value) =>
            scaled(value, factor),
      ),
    },
  );
}

function changeAt(json: unknown, path: JsonPath, edit: Edit): unknown {
  const key = path.at(-1);
  if (key === undefined) return withoutMark(edit(json, undefined, ''));
  let parent = json as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) parent = parent[step] as Record<string | number, unknown>;
  const changed = edit(parent[key], parent, key);
  if (changed !== REMOVED) parent[key] = changed;
  else if (Array.isArray(parent)) parent.splice(key as number, 1);
  else delete parent[key];
  return json;
}

const withoutMark = (value: unknown) => (value === REMOVED ? null : value);

/** An element of a list comes twice (ids repeat); elsewhere the value stands in a list. */
function doubled(value: unknown, parent: unknown): unknown {
  if (Array.isArray(parent)) parent.push(structuredClone(value));
  return value;
}

function renamed(value: unknown, parent: unknown, name: string): unknown {
  if (typeof parent === 'object' && parent !== null && !Array.isArray(parent))
    Object.defineProperty(parent, name, { value, enumerable: true, configurable: true, writable: true });
  return REMOVED;
}

function scaled(value: unknown, factor: number): unknown {
  if (Array.isArray(value)) return value.map((item) => scaled(item, factor));
  return typeof value === 'number' ? value * factor : value;
}
