// VN_AQI: sub-indices and the hourly and daily index of QĐ 1459/QĐ-TCMT of 12/11/2019. Concentrations in µg/m³, NaN = no data.

/** The pollutants of VN_AQI, in the order that decides ties. */
export const POLLUTANTS = ['pm25', 'pm10', 'no2', 'o3', 'so2', 'co'] as const;

/** One pollutant. */
export type Pollutant = (typeof POLLUTANTS)[number];

/** A number for each pollutant. */
export type ByPollutant = Readonly<Record<Pollutant, number>>;

/** Index values I_i of Table 2; continuous, 50 and 100 belong to both neighbours. */
const INDEX = [0, 50, 100, 150, 200, 300, 400, 500] as const;

/** Concentrations BP_i of Table 2; O3 over 8 hours has no values above index 300. */
const BREAKPOINTS: Readonly<Record<Pollutant | 'o3EightHours', readonly number[]>> = {
  pm25: [0, 25, 50, 80, 150, 250, 350, 500],
  pm10: [0, 50, 150, 250, 350, 420, 500, 600],
  no2: [0, 100, 200, 700, 1200, 2350, 3100, 3850],
  o3: [0, 160, 200, 300, 400, 800, 1000, 1200],
  o3EightHours: [0, 100, 120, 170, 210, 400],
  so2: [0, 125, 350, 550, 800, 1600, 2100, 2630],
  co: [0, 10_000, 30_000, 45_000, 60_000, 90_000, 120_000, 150_000],
};

/**
 * AQI_x = (I_{i+1} − I_i) / (BP_{i+1} − BP_i) · (C − BP_i) + I_i, not rounded. At and above the last BP it stays at 500;
 * O3 over 8 hours has no index above 400 µg/m³ (NaN). Negative concentrations are no data.
 */
export function subIndex(pollutant: Pollutant | 'o3EightHours', concentration: number): number {
  if (!(concentration >= 0)) return Number.NaN;
  const limits = BREAKPOINTS[pollutant];
  const upper = limits.findIndex((limit, position) => position > 0 && concentration <= limit);
  if (upper === -1) return pollutant === 'o3EightHours' ? Number.NaN : 500;
  const [lowC = 0, highC = 0] = [limits[upper - 1], limits[upper]];
  const [lowI = 0, highI = 0] = [INDEX[upper - 1], INDEX[upper]];
  return ((highI - lowI) / (highC - lowC)) * (concentration - lowC) + lowI;
}

/** An index as published: to the nearest integer, halves up, forgiving the last bits of a floating-point half. */
export function roundIndex(index: number): number {
  return Math.round(index + 1e-9);
}

/** Sub-indices of one hour; PM10 and PM2.5 come as Nowcast, the gases as 1-hour means, O3 by its 1-hour column only. */
export function hourlySubIndices(concentrations: ByPollutant): Record<Pollutant, number> {
  const indices = {} as Record<Pollutant, number>;
  for (const pollutant of POLLUTANTS) indices[pollutant] = subIndex(pollutant, concentrations[pollutant]);
  return indices;
}

/** The greatest sub-index, rounded; NaN unless PM10 or PM2.5 is there. */
export function overallIndex(indices: ByPollutant): number {
  if (Number.isNaN(indices.pm10) && Number.isNaN(indices.pm25)) return Number.NaN;
  return roundIndex(Math.max(...POLLUTANTS.map((name) => indices[name]).filter((index) => index >= 0)));
}

/** The pollutant whose sub-index is greatest; '' where there is no VN_AQI. */
export function dominantPollutant(indices: ByPollutant): Pollutant | '' {
  if (Number.isNaN(overallIndex(indices))) return '';
  return POLLUTANTS.reduce((worst, name) =>
    indices[name] > indices[worst] || Number.isNaN(indices[worst]) ? name : worst,
  );
}

/** What a day is judged by: 24-hour means of PM, daily maxima of 1-hour means, and of the 8-hour running mean of O3. */
export interface DailyConcentrations extends ByPollutant {
  o3EightHours: number;
}

/** Sub-indices of one day: O3 is the greater of its 1-hour and its 8-hour branch, the latter skipped above 400 µg/m³. */
export function dailySubIndices(concentrations: DailyConcentrations): Record<Pollutant, number> {
  const indices = hourlySubIndices(concentrations);
  const eightHours = subIndex('o3EightHours', concentrations.o3EightHours);
  if (!(indices.o3 >= eightHours) && !Number.isNaN(eightHours)) indices.o3 = eightHours;
  return indices;
}
