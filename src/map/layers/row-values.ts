// What the GPU gets for each row: its value, instant and quality, and its size. No NaN leaves this file.
import { QUALITY } from '#kernel/quality.ts';
import type { LayerSize } from '#kernel/sector/sector.ts';
import { numbersOf, type Table } from '#kernel/table/table.ts';

/**
 * Value, seconds since `epochMs` and quality of each row, three floats a row; repeated for each vertex of a row
 * where `starts` gives the first vertex of each. Hot path: one pass, no allocation but the result.
 */
export function rampData(
  table: Table,
  column: string,
  rows: Uint32Array,
  starts: Uint32Array | null,
  epochMs: number,
): Float32Array {
  const values = numbersOf(table, column)?.values;
  const data = new Float32Array(3 * (starts ? (starts[rows.length] ?? 0) : rows.length));
  let offset = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0;
    const value = values?.[row] ?? Number.NaN;
    const seconds = ((table.observedAtMs[row] ?? Number.NaN) - epochMs) / 1000;
    const isMissing = Number.isNaN(value) || Number.isNaN(seconds);
    const quality = isMissing ? QUALITY.missing : (table.quality[row] ?? QUALITY.missing);
    const repeats = starts ? (starts[index + 1] ?? 0) - (starts[index] ?? 0) : 1;
    for (let vertex = 0; vertex < repeats; vertex += 1) {
      data[offset] = isMissing ? 0 : value;
      data[offset + 1] = isMissing ? 0 : seconds;
      data[offset + 2] = quality;
      offset += 3;
    }
  }
  return data;
}

/** Size in CSS px of each row (or vertex, as above); a row without a number gets the smallest. */
export function rowSizes(
  table: Table,
  size: LayerSize,
  rows: Uint32Array,
  starts: Uint32Array | null,
): Float32Array {
  const values = size.column ? numbersOf(table, size.column)?.values : undefined;
  const sizes = new Float32Array(starts ? (starts[rows.length] ?? 0) : rows.length);
  for (let index = 0; index < rows.length; index += 1) {
    const pixels = sizeOf(size, values?.[rows[index] ?? 0] ?? Number.NaN);
    if (starts) sizes.fill(pixels, starts[index], starts[index + 1]);
    else sizes[index] = pixels;
  }
  return sizes;
}

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
