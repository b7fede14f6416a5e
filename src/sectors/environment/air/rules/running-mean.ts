// Running means over hourly series that are stored newest first.

/** Share of the hours that must be there for a mean of several hours to be valid; a design choice, in line with common practice. */
export const MINIMUM_COVERAGE = 0.75;

/** Mean of the `hours` hours that end with the hour at `index` (0 = newest); NaN when under 75 % of them are there. */
export function runningMean(hourly: ArrayLike<number>, index: number, hours: number): number {
  let sum = 0;
  let count = 0;
  for (let hour = index; hour < index + hours; hour += 1) {
    const value = hourly[hour] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    sum += value;
    count += 1;
  }
  return count >= hours * MINIMUM_COVERAGE ? sum / count : Number.NaN;
}

/** The greatest of some numbers, missing ones aside; NaN when all are missing. */
export function greatest(values: readonly number[]): number {
  const present = values.filter((value) => !Number.isNaN(value));
  return present.length === 0 ? Number.NaN : Math.max(...present);
}
