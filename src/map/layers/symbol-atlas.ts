// One atlas of masks for all symbols, drawn once: red is the body, green the pictogram on it, the rest casing. Colour comes from the ramp.
import type { Severity } from '#kernel/severity.ts';
import { PICTOGRAMS, pictogramPath, SEVERITY_SHAPES } from '#theme/pictograms.ts';

/** An icon as deck.gl's instanceIconDefs wants it: offsetX, offsetY, x, y, width, height, colour mode (0 = colours of the atlas). */
export type IconFrame = readonly [number, number, number, number, number, number, number];

/** Edge of a cell in atlas pixels: sharp up to 36 CSS px on a screen of double density. */
const CELL = 72;
const MARGIN = 6;
const COLUMNS = 14;

/** An arrow that points up: a wind from the south. */
const ARROW = 'M12 1.5 18.5 10h-4.300v12.500h-4.400V10H5.500z';

/** A vehicle from above: a disc drawn out to where it drives; and a bare one where nobody knows. */
const POINTER = 'M12 0.500 19 12.800A7.700 7.700 0 1 1 5 12.800z';
const DISC = 'M12 5.300A7.700 7.700 0 1 1 12 20.700 7.700 7.700 0 1 1 12 5.300z';

const SEVERITIES: readonly Severity[] = ['informational', 'low', 'medium', 'high', 'critical'];

/** Size and vertical place (in the 24-unit box) of a pictogram inside each shape. */
const INSETS: Readonly<Record<Severity, { scale: number; centreY: number }>> = {
  critical: { scale: 0.42, centreY: 14.6 },
  high: { scale: 0.46, centreY: 12 },
  medium: { scale: 0.56, centreY: 12 },
  low: { scale: 0.6, centreY: 12 },
  informational: { scale: 0, centreY: 12 },
};

/** Pictograms by their column in the atlas; the last column holds shapes without one. */
const NAMES: readonly string[] = [...Object.keys(PICTOGRAMS), ''];

/** The frame of a severity shape with a pictogram; '' for the bare shape. */
export function symbolFrame(severity: Severity, pictogram: string): IconFrame {
  const name = pictogram === '' ? '' : pictogramKey(pictogram);
  return frameAt(SEVERITIES.indexOf(severity) * NAMES.length + NAMES.indexOf(name));
}

/** The frame of the arrow, pointing up. */
export function arrowFrame(): IconFrame {
  return frameAt(SEVERITIES.length * NAMES.length);
}

/** The frame of a vehicle, pointing up, or of one whose heading is not known. */
export function pointerFrame(hasHeading: boolean): IconFrame {
  return frameAt(SEVERITIES.length * NAMES.length + (hasHeading ? 1 : 2));
}

/** Draws the atlas; needs a canvas. */
export function drawSymbolAtlas(): ImageData {
  const cells = SEVERITIES.length * NAMES.length + 3;
  const canvas = document.createElement('canvas');
  canvas.width = COLUMNS * CELL;
  canvas.height = Math.ceil(cells / COLUMNS) * CELL;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return new ImageData(canvas.width, canvas.height);
  for (const severity of SEVERITIES) {
    for (const name of NAMES) {
      const frame = symbolFrame(severity, name);
      drawBody(context, frame, SEVERITY_SHAPES[severity]);
      if (name !== '') drawPictogram(context, frame, name, severity);
    }
  }
  drawBody(context, arrowFrame(), ARROW);
  drawBody(context, pointerFrame(true), POINTER);
  drawBody(context, pointerFrame(false), DISC);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

function drawBody(context: CanvasRenderingContext2D, [, , x, y]: IconFrame, shape: string): void {
  const scale = (CELL - 2 * MARGIN) / 24;
  context.setTransform(scale, 0, 0, scale, x + MARGIN, y + MARGIN);
  const path = new Path2D(shape);
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = '#000000';
  context.stroke(path);
  context.fillStyle = '#ff0000';
  context.fill(path, 'evenodd');
}

function drawPictogram(
  context: CanvasRenderingContext2D,
  [, , x, y]: IconFrame,
  name: string,
  severity: Severity,
): void {
  const unit = (CELL - 2 * MARGIN) / 24;
  const { scale, centreY } = INSETS[severity];
  const size = unit * scale;
  context.setTransform(size, 0, 0, size, x + CELL / 2 - 12 * size, y + MARGIN + centreY * unit - 12 * size);
  context.fillStyle = '#00ff00';
  context.fill(new Path2D(pictogramPath(name)), 'evenodd');
}

function frameAt(index: number): IconFrame {
  return [0, 0, (index % COLUMNS) * CELL, Math.floor(index / COLUMNS) * CELL, CELL, CELL, 0];
}

/** The name under which a pictogram stands in the atlas; unknown names share `other`. */
function pictogramKey(name: string): string {
  return Object.hasOwn(PICTOGRAMS, name) ? name : 'other';
}
