// A table whose rows are groups of another table's rows. It is a table like any other: drawn, hovered, selected and listed as such.
import type { Column, GeometryBlock, TextColumn } from '#kernel/table/columns.ts';
import { applyBatch, type Table } from '#kernel/table/table.ts';

/** Groups at one revision of the feed's table. */
export interface GroupTable {
  table: Table;
  /** The table that was folded. */
  source: Table;
  /** Rows of `source` behind each row of `table`: those that its figure counts or should. */
  members: readonly (readonly number[])[];
  shapes: unknown;
}

/** What a fold finds: everything in the order of `ids`. */
export interface Groups {
  ids: readonly string[];
  geometry: GeometryBlock;
  /** What gives each id its shape, by identity: with equal ids it stands for an equal geometry, which is then not sent again. */
  shapes: unknown;
  columns: Column[];
  members: readonly (readonly number[])[];
  /** Epoch ms; NaN where nothing was used. */
  observedAtMs: Float64Array;
  quality: Uint8Array;
}

/** The next revision of the group table `id`; where the groups are those of `previous`, so is their geometry. */
export function buildGroupTable(
  previous: GroupTable | undefined,
  id: string,
  source: Table,
  groups: Groups,
  receivedMs: number,
): GroupTable {
  const { ids, geometry, shapes, columns, members, observedAtMs, quality } = groups;
  const isSame = previous?.shapes === shapes && previous !== undefined && isSameIds(previous.table.ids, ids);
  const table = applyBatch(previous?.table, {
    tableId: id,
    sequence: 0,
    rowCount: ids.length,
    ids: isSame ? null : ids,
    rows: null,
    columns,
    geometry: isSame ? null : geometry,
    observedAtMs,
    receivedAtMs: new Float64Array(ids.length).fill(receivedMs),
    quality,
    watermarkMs: source.watermarkMs,
    kpis: [],
  });
  return { table, source, members, shapes };
}

/** A column of numbers. */
export function numberColumn(name: string, unit: string, values: Iterable<number>): Column {
  return { kind: 'number', name, unit, values: Float64Array.from(values) };
}

/** A column of texts, each its own entry of the dictionary. */
export function textColumn(name: string, texts: readonly string[]): TextColumn {
  const codes = Uint32Array.from(texts, (_, index) => index + 1);
  return { kind: 'text', name, codes, dictionary: ['', ...texts] };
}

/** Epoch ms of the newest row received; NaN for an empty table. */
export function newestReceivedMs({ receivedAtMs }: Table): number {
  let newestMs = Number.NaN;
  for (const atMs of receivedAtMs) if (atMs > newestMs || Number.isNaN(newestMs)) newestMs = atMs;
  return newestMs;
}

function isSameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}
