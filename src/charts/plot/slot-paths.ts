// SVG path data over slots: lines, steps and bands that end where the figures end; a gap is never bridged.

/** Where things lie: centre of a slot, half a slot's width and height of a value, all in SVG user units. */
export interface SlotPlace {
  xOf: (index: number) => number;
  yOf: (value: number) => number;
  halfSlot: number;
}

/** Runs of neighbouring slots for which `isThere` holds, as [first, last]. */
export function slotRuns(length: number, isThere: (index: number) => boolean): [number, number][] {
  const runs: [number, number][] = [];
  for (let index = 0; index < length; index += 1) {
    if (!isThere(index)) continue;
    const last = runs.at(-1);
    if (last && last[1] === index - 1) last[1] = index;
    else runs.push([index, index]);
  }
  return runs;
}

/** A line through the centres of the slots; a value alone is a dot (round caps). */
export function linePath(values: readonly number[], { xOf, yOf }: SlotPlace): string {
  return runsOf(values)
    .map(([first, last]) => {
      const points = range(first, last).map((index) => `${px(xOf(index))} ${px(yOf(values[index] ?? 0))}`);
      return points.length === 1 ? `M${points[0]}h0` : `M${points.join('L')}`;
    })
    .join('');
}

/** A level for the whole width of each slot, as a plan is: steps, joined where slots touch. */
export function stepPath(values: readonly number[], { xOf, yOf, halfSlot }: SlotPlace): string {
  return runsOf(values)
    .map(([first, last]) => {
      const steps = range(first, last).map((index) => {
        const y = px(yOf(values[index] ?? 0));
        return `${index === first ? `M${px(xOf(index) - halfSlot)} ${y}` : `V${y}`}H${px(xOf(index) + halfSlot)}`;
      });
      return steps.join('');
    })
    .join('');
}

/** The area between two lines; where a slot stands alone it is half a slot wide. */
export function bandPath(
  low: readonly number[],
  high: readonly number[],
  { xOf, yOf, halfSlot }: SlotPlace,
): string {
  const isThere = (index: number) => Number.isFinite(low[index]) && Number.isFinite(high[index]);
  return slotRuns(low.length, isThere)
    .map(([first, last]) => {
      const indices = range(first, last);
      const at = (values: readonly number[]) =>
        indices.map((index) => `${px(xOf(index))} ${px(yOf(values[index] ?? 0))}`);
      if (first !== last) return `M${[...at(high), ...at(low).reverse()].join('L')}Z`;
      const [left, right] = [px(xOf(first) - halfSlot / 2), px(xOf(first) + halfSlot / 2)];
      return `M${left} ${px(yOf(high[first] ?? 0))}H${right}V${px(yOf(low[first] ?? 0))}H${left}Z`;
    })
    .join('');
}

function runsOf(values: readonly number[]): [number, number][] {
  return slotRuns(values.length, (index) => Number.isFinite(values[index]));
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}

/** A tenth of a pixel is enough. */
function px(value: number): number {
  return Math.round(value * 10) / 10;
}
