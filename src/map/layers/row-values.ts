// What the GPU gets for each row: its value, instant and quality, and its size. No NaN leaves this file.
import { QUALITY } from '#kernel/quality.ts';
import type { LayerSize } from '#kernel/sector/sector.ts';
import { numbersOf, type Table } from '#kernel/table/table.ts';

/**
 * Value, seconds since `epochMs` and quality of each row, three floats a row; repeated for each vertex of a row
 * where `starts` gives the first vertex of each. Hot path: one pass, no allocation but the result, no call a row.
 */
export function rampData(
  table: Table,
  column: string,
  rows: Uint32Array,
  starts: Uint32Array | null,
  epochMs: number,
): Float32Array {
  const { observedAtMs, quality } = table;
  const values = numbersOf(table, column)?.values ?? NO_VALUES;
  const data = new Float32Array(3 * (starts ? (starts[rows.length] ?? 0) : rows.length));
  let offset = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0;
    // An index beyond the end reads undefined, and what is computed from it NaN: missing, as it should be.
    const value = values[row] as number;
    const seconds = ((observedAtMs[row] as number) - epochMs) / 1000;
    const isThere = value - value === 0 && seconds - seconds === 0;
    data[offset] = isThere ? value : 0;
    data[offset + 1] = isThere ? seconds : 0;
    data[offset + 2] = isThere ? (quality[row] ?? QUALITY.missing) : QUALITY.missing;
    offset += 3;
    const end = starts ? 3 * (starts[index + 1] ?? 0) : offset;
    // A line without vertices gets no value either; the next row overwrites it.
    if (end < offset) offset = end;
    else for (; offset < end; offset += 1) data[offset] = data[offset - 3] ?? 0;
  }
  return data;
}

/** Size in CSS px of each row (or vertex, as above); a row without a number gets the smallest. Hot path, as above. */
export function rowSizes(
  table: Table,
  size: LayerSize,
  rows: Uint32Array,
  starts: Uint32Array | null,
): Float32Array {
  const { column, domain } = size;
  const values = (column ? numbersOf(table, column)?.values : undefined) ?? NO_VALUES;
  const sizes = new Float32Array(starts ? (starts[rows.length] ?? 0) : rows.length);
  if (!column || !domain) return sizes.fill(sizeOf(size, Number.NaN));
  const [smallest, largest] = size.range;
  const [low, span] = [domain[0], domain[1] - domain[0]];
  const isRoot = size.scale === 'sqrt';
  for (let index = 0; index < rows.length; index += 1) {
    const share = ((values[rows[index] ?? 0] as number) - low) / span;
    // NaN fails both comparisons and takes the smallest.
    const kept = share > 0 ? (share < 1 ? share : 1) : 0;
    const pixels = smallest + (largest - smallest) * (isRoot ? Math.sqrt(kept) : kept);
    if (starts) sizes.fill(pixels, starts[index], starts[index + 1]);
    else sizes[index] = pixels;
  }
  return sizes;
}

const NO_VALUES = new Float64Array(0);

/** Size in CSS px of one value: linear, or linear in the root so that areas compare. A fixed size is the range's first. */
export function sizeOf(
  { column, domain, range: [smallest, largest], scale }: LayerSize,
  value: number,
): number {
  if (!column || !domain) return column ? smallest : largest;
  const share = Math.min(1, Math.max(0, (value - domain[0]) / (domain[1] - domain[0])));
  if (Number.isNaN(share)) return smallest;
  return smallest + (largest - smallest) * (scale === 'sqrt' ? Math.sqrt(share) : share);
}
