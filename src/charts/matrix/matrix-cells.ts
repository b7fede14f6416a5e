// The cells of a heat matrix: their colour by a ramp, the ink that reads on it, and whether figures fit.
import type { LayerColor } from '#kernel/sector/sector.ts';
import { inkOn } from '#theme/contrast.ts';
import { rampCss } from '#theme/ramps.ts';
import type { Theme } from '#theme/tokens.ts';

/** A ramp of theme/ramps over a domain, stepped where there are breaks. */
export type MatrixColor = Omit<LayerColor, 'column'>;

/** Average width of a figure in em, and the padding of a cell at both sides. */
const FIGURE_EM = 0.62;
const CELL_PADDING_EM = 0.5;

const layerColors = new WeakMap<MatrixColor, LayerColor>();

/** The colour as ramps take it, the same object for the same colour: its texture is made once, not with every matrix. */
export function layerColorOf(color: MatrixColor): LayerColor {
  const known = layerColors.get(color);
  if (known) return known;
  const layerColor: LayerColor = { column: 'value', ...color };
  layerColors.set(color, layerColor);
  return layerColor;
}

/** Background and ink of a value as `#rrggbb`; a missing one has neither (it is hatched). Give a colour that keeps its identity. */
export function cellColors(
  color: LayerColor,
  value: number,
  theme: Theme,
): { background: string; color: string } | undefined {
  if (!Number.isFinite(value)) return undefined;
  const background = toHex(rampCss(color, value, theme));
  return { background, color: inkOn(background) };
}

/** The longest word of each label: what a head cell must be wide enough for. */
export function longestWords(labels: readonly string[]): string[] {
  return labels.map((label) =>
    label.split(/\s+/).reduce((longest, word) => (word.length > longest.length ? word : longest), ''),
  );
}

/** True where the longest figure fits into each of the columns, beside row names of `namesPx`. */
export function figuresFit(
  texts: readonly string[],
  columns: number,
  { widthPx, fontPx }: { widthPx: number; fontPx: number },
  namesPx: number,
): boolean {
  const longest = Math.max(0, ...texts.map(({ length }) => length));
  return (longest * FIGURE_EM + CELL_PADDING_EM) * fontPx * columns <= widthPx - namesPx;
}

/** `rgb(1, 2, 3)` to `#010203`. */
function toHex(css: string): string {
  const channels = css.match(/\d+/g) ?? [];
  return `#${channels.map((channel) => Number(channel).toString(16).padStart(2, '0')).join('')}`;
}
