// Which atlas frame each symbol takes, and how each arrow is turned.
import type { LayerSpec } from '#kernel/sector/sector.ts';
import { severityWord } from '#kernel/severity.ts';
import { numbersOf, textsOf, type Table } from '#kernel/table/table.ts';
import { arrowFrame, pointerFrame, symbolFrame, type IconFrame } from './symbol-atlas.ts';

/** Seven floats a row: shape by the severity in the colour column, pictogram by category. */
export function symbolFrames(table: Table, spec: LayerSpec, rows: Uint32Array): Float32Array {
  const frames = new Float32Array(7 * rows.length);
  if (spec.kind === 'vectors') {
    const headings = spec.motion && numbersOf(table, spec.motion.heading)?.values;
    const frame = spec.motion ? pointerFrame(true) : arrowFrame();
    const bare = pointerFrame(false);
    rows.forEach((row, index) => {
      const isUnknown = spec.motion && Number.isNaN(headings?.[row] ?? Number.NaN);
      frames.set(isUnknown ? bare : frame, 7 * index);
    });
    return frames;
  }
  const severities = numbersOf(table, spec.color.column)?.values;
  const pictogramOf = pictogramReader(table, spec);
  const known = new Map<string, IconFrame>();
  rows.forEach((row, index) => {
    const severity = severityWord(severities?.[row] ?? 0);
    const pictogram = pictogramOf(row);
    const key = `${severity} ${pictogram}`;
    const frame = known.get(key) ?? symbolFrame(severity, pictogram);
    known.set(key, frame);
    frames.set(frame, 7 * index);
  });
  return frames;
}

/**
 * Degrees counter-clockwise for a symbol drawn pointing up: what moves points where it goes, a wind *from* 90° (east)
 * blows to the west. NaN does not turn.
 */
export function symbolAngles(table: Table, spec: LayerSpec, rows: Uint32Array): Float32Array {
  const column = spec.motion?.heading ?? spec.bearing;
  const bearings = column ? numbersOf(table, column)?.values : undefined;
  const turn = spec.motion ? 0 : 180;
  return Float32Array.from(rows, (row) => {
    const degrees = bearings?.[row] ?? Number.NaN;
    return Number.isNaN(degrees) ? 0 : -(degrees + turn);
  });
}

/** Pictogram by the code of the category column, so that the words are looked up once a dictionary entry. */
function pictogramReader(table: Table, { pictogram }: LayerSpec): (row: number) => string {
  const column = pictogram ? textsOf(table, pictogram.column) : undefined;
  if (!pictogram || !column) return () => pictogram?.otherwise ?? '';
  const names = column.dictionary.map((word) => pictogram.by[word] ?? pictogram.otherwise);
  return (row) => names[column.codes[row] ?? 0] ?? pictogram.otherwise;
}
