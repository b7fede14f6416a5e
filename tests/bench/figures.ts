// Figures of the benches: medians with their spread, what is aimed at, and the table that people read.

/** One measured quantity: the median of its runs with the least and the greatest. */
export interface Figure {
  median: number;
  least: number;
  most: number;
}

/** One line of the table. `aim` is the greatest value that meets the aim; absent for figures that only inform. */
export interface Line {
  name: string;
  unit: string;
  figure: Figure;
  aim?: number;
}

/** The median and spread of some runs; throws for none, since no figure is better than a made-up one. */
export function figureOf(runs: readonly number[]): Figure {
  if (runs.length === 0) throw new Error('a figure needs at least one run');
  const sorted = runs.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const below = sorted[Math.floor(middle)] ?? Number.NaN;
  const above = sorted[Math.ceil(middle)] ?? Number.NaN;
  return { median: (below + above) / 2, least: sorted[0] ?? Number.NaN, most: sorted.at(-1) ?? Number.NaN };
}

/** A figure that is the same in every run, such as a count of bytes. */
export function exactly(value: number): Figure {
  return { median: value, least: value, most: value };
}

/** Whether a line meets its aim; lines without one always do. */
export function meetsAim({ figure, aim }: Line): boolean {
  return aim === undefined || figure.median <= aim;
}

/** The table as text, a header first. */
export function formatTable(lines: readonly Line[]): string {
  const head = ['', 'aim', 'measured', 'least … most', ''];
  const rows = lines.map((line) => {
    const { name, unit, figure, aim } = line;
    const verdict = aim === undefined ? '' : meetsAim(line) ? 'ok' : 'short';
    const spread = `${round(figure.least)} … ${round(figure.most)}`;
    return [
      name,
      aim === undefined ? '' : `≤ ${aim} ${unit}`,
      `${round(figure.median)} ${unit}`,
      spread,
      verdict,
    ];
  });
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Three significant digits, none after the point from 100 on: what a reader can use and a second run repeats. */
export function round(value: number): number {
  if (!Number.isFinite(value)) return value;
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}

/** Exponent e of cost ∝ rows^e: the slope of the straight line through the logarithms (least squares). */
export function growthExponent(costs: readonly (readonly [rows: number, cost: number])[]): number {
  const points = costs.map(([rows, cost]) => [Math.log(rows), Math.log(cost)] as const);
  const meanOf = (pick: (point: readonly [number, number]) => number) =>
    points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const [meanX, meanY] = [meanOf(([x]) => x), meanOf(([, y]) => y)];
  const covariance = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return covariance / points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}
