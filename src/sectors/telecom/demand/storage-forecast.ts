// When storage will be full, from nothing but what the reports state: what is used now and was used before. Pure.

/** Two paces give the span: growth over the last year and over the last quarter, each taken to go on evenly. */
export interface StorageFigures {
  capacityTb: number;
  usedTb: number;
  usedQuarterAgoTb: number;
  usedYearAgoTb: number;
}

/** Months until full if storage grows as in the `months` since `usedBeforeTb`; 0 when full, NaN when it does not grow or is not known. */
export function monthsToFull(
  capacityTb: number,
  usedTb: number,
  usedBeforeTb: number,
  months: number,
): number {
  if (usedTb >= capacityTb) return 0;
  const perMonth = (usedTb - usedBeforeTb) / months;
  return perMonth > 0 ? (capacityTb - usedTb) / perMonth : Number.NaN;
}

/** The sooner and the later of the two paces, months; a pace that does not grow leaves its end open (NaN). */
export function fullSpan({ capacityTb, usedTb, usedQuarterAgoTb, usedYearAgoTb }: StorageFigures): {
  soonest: number;
  latest: number;
} {
  const paces = [
    monthsToFull(capacityTb, usedTb, usedYearAgoTb, 12),
    monthsToFull(capacityTb, usedTb, usedQuarterAgoTb, 3),
  ];
  const known = paces.filter((months) => !Number.isNaN(months));
  return {
    soonest: known.length === 0 ? Number.NaN : Math.min(...known),
    latest: known.length < paces.length ? Number.NaN : Math.max(...known),
  };
}
