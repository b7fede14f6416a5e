// Names at the ends of lines: each beside its last value, moved apart where they would lie on one another.

/** Where a name stands: its own height, and that of the value it belongs to, px. */
export interface EndLabel {
  index: number;
  y: number;
  valueY: number;
}

/**
 * Heights of labels at least `gapPx` apart between `top` and `bottom`, in the order of their values; `valuesY` NaN has no
 * label. Where there is no room for all they share what there is.
 */
export function placeEndLabels(
  valuesY: readonly number[],
  { top, bottom, gapPx }: { top: number; bottom: number; gapPx: number },
): EndLabel[] {
  const labels = valuesY
    .flatMap((valueY, index) => (Number.isFinite(valueY) ? [{ index, valueY, y: valueY }] : []))
    .sort((a, b) => a.valueY - b.valueY || a.index - b.index);
  const gap = Math.min(gapPx, (bottom - top) / Math.max(1, labels.length - 1));
  // Down from the top, then up from the bottom: each pass moves a label no further than its neighbour asks.
  let least = top;
  for (const label of labels) {
    label.y = Math.max(label.y, least);
    least = label.y + gap;
  }
  let most = bottom;
  for (const label of labels.toReversed()) {
    label.y = Math.min(label.y, most);
    most = label.y - gap;
  }
  return labels;
}
