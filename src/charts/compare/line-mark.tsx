// How the lines of a comparison are told apart without colour: each has its own mark and its own dashes.
import './compare.css';

/** Outlines around 0 0 with about the same area, for a radius of one: disc, square, triangle, diamond. */
const OUTLINES = [
  'M-1 0A1 1 0 1 1 1 0A1 1 0 1 1-1 0Z',
  'M-.9-.9H.9V.9H-.9Z',
  'M0-1.2L1.15.85H-1.15Z',
  'M0-1.25L1.25 0L0 1.25L-1.25 0Z',
] as const;

/** A mark at a place; hollow where it stands for fewer than all who should report. */
export function LineMark({
  line,
  x,
  y,
  radiusPx,
  isHollow,
}: {
  line: number;
  x: number;
  y: number;
  radiusPx: number;
  isHollow: boolean;
}) {
  return (
    <path
      className="compare__mark"
      data-line={line}
      data-hollow={isHollow}
      d={OUTLINES[line % OUTLINES.length]}
      transform={`translate(${x} ${y}) scale(${radiusPx})`}
    />
  );
}

/** The stroke with its mark, for lists and keys. */
export function LineSwatch({ line }: { line: number }) {
  return (
    <svg className="compare__swatch" viewBox="0 0 32 12" aria-hidden="true">
      <path className="compare__line" data-line={line} d="M1 6H31" />
      <LineMark line={line} x={16} y={6} radiusPx={4} isHollow={false} />
    </svg>
  );
}
