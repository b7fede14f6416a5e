// Nowcast of PM10 and PM2.5 (QĐ 1459/QĐ-TCMT of 12/11/2019): the weighted mean of the last 12 hours that VN_AQI^h uses.

const HOURS = 12;

/**
 * Nowcast of hourly means, newest first (c1 = index 0; only the first 12 count); NaN = missing. NaN unless at least two
 * of c1, c2, c3 are there. w = max(Cmin / Cmax, 1/2).
 *
 * The decision's formula for w = 1/2, Σ (1/2)^i · c_i, reads low when hours are missing, because their weight is lost
 * ([100, –, 10 × 10] gives 52.5). So it is used as printed for 12 whole hours, and with gaps the weights that remain are
 * normalised (70.0), as the decision itself does for w > 1/2.
 */
export function nowcast(hourly: ArrayLike<number>): number {
  const hours = Array.from({ length: HOURS }, (_, index) => hourly[index] ?? Number.NaN);
  const present = hours.filter((value) => value >= 0);
  if (hours.slice(0, 3).filter((value) => value >= 0).length < 2) return Number.NaN;
  const greatest = Math.max(...present);
  if (greatest === 0) return 0;
  const weight = Math.max(Math.min(...present) / greatest, 0.5);
  let weighted = 0;
  let weights = 0;
  hours.forEach((value, index) => {
    if (!(value >= 0)) return;
    weighted += weight ** index * value;
    weights += weight ** index;
  });
  const asPrinted = weight === 0.5 && present.length === HOURS;
  return asPrinted ? weighted / 2 : weighted / weights;
}
