// A forecast of a regular series to the end of its year or day, honest about itself: back-tested, with an interval, withheld when no better than naive.
// Additive Holt–Winters with a damped trend (Hyndman & Athanasopoulos, Forecasting: Principles and Practice, ch. 8); without a season, Holt's damped trend.

/** How well the method would have done on periods that are known by now. */
export interface BackTest {
  /** Mean absolute error of one-step forecasts, in the unit of the series. */
  mae: number;
  /** The same of the naive forecast: the value one season before, or the last value where there is no season. */
  naiveMae: number;
  /** Periods forecast. */
  count: number;
}

/** Values to come with an 80 % interval, or why there are none. */
export type Forecast =
  | {
      kind: 'forecast';
      method: 'holt-winters' | 'damped-trend';
      values: Float64Array;
      low: Float64Array;
      high: Float64Array;
      backTest: BackTest;
    }
  | { kind: 'withheld'; reason: 'too-short' | 'no-better-than-naive'; backTest: BackTest | null };

interface Weights {
  level: number;
  trend: number;
  season: number;
}

const DAMPING = 0.97;
/** Two-sided 80 % of a normal distribution. */
const INTERVAL_Z = 1.2816;
const LEVELS = [0.1, 0.3, 0.5, 0.8] as const;
const TRENDS = [0.02, 0.1, 0.3] as const;
const SEASONS = [0.05, 0.2, 0.5] as const;
/** The last third of a series, at most two seasons of it, is what a forecast is tried on. */
const BACK_TEST_SHARE = 1 / 3;
const FEWEST_TESTED = 4;

/**
 * Forecasts `horizon` periods after `values` (NaN = missing). `season` is the periods in a season (12 months, 4 quarters,
 * 24 hours, 7 days), 0 for none. Needs two seasons and what the back-test takes; else it is withheld as too short.
 */
export function forecastSeries(values: ArrayLike<number>, season: number, horizon: number): Forecast {
  const known = Array.from(values);
  const tested = Math.max(
    FEWEST_TESTED,
    Math.min(2 * season || known.length, Math.floor(known.length * BACK_TEST_SHARE)),
  );
  const trained = known.length - tested;
  const present = known.filter((value) => !Number.isNaN(value)).length;
  if (trained < Math.max(2 * season, FEWEST_TESTED) || present < known.length * 0.8)
    return { kind: 'withheld', reason: 'too-short', backTest: null };
  const weights = chooseWeights(known.slice(0, trained), season);
  const backTest = runBackTest(known, trained, season, weights);
  if (backTest.count === 0 || !(backTest.mae < backTest.naiveMae))
    return { kind: 'withheld', reason: 'no-better-than-naive', backTest };
  const state = fit(known, season, weights);
  const deviation = Math.sqrt(state.squaredError / Math.max(1, state.steps));
  const method = season > 0 ? 'holt-winters' : 'damped-trend';
  const ahead = Float64Array.from({ length: horizon }, (_, step) => state.ahead(step + 1));
  // The variance of an additive method grows with the weight that each error keeps (ibid., 8.7); the trend's share is left out.
  const spread = (step: number) => INTERVAL_Z * deviation * Math.sqrt(1 + step * weights.level ** 2);
  return {
    kind: 'forecast',
    method,
    values: ahead,
    low: ahead.map((value, step) => value - spread(step)),
    high: ahead.map((value, step) => value + spread(step)),
    backTest,
  };
}

function chooseWeights(values: readonly number[], season: number): Weights {
  let best: Weights = { level: 0.3, trend: 0.1, season: 0.2 };
  let least = Number.POSITIVE_INFINITY;
  for (const level of LEVELS) {
    for (const trend of TRENDS) {
      for (const seasonal of season > 0 ? SEASONS : [0]) {
        const weights = { level, trend, season: seasonal };
        const { squaredError } = fit(values, season, weights);
        if (squaredError >= least) continue;
        least = squaredError;
        best = weights;
      }
    }
  }
  return best;
}

interface Fitted {
  /** Of the one-step forecasts after the first season. */
  squaredError: number;
  steps: number;
  /** The value so many periods after the last, 1 = the next. */
  ahead(step: number): number;
  /** One-step forecast of each period, NaN in the first season. */
  fitted: Float64Array;
}

function fit(values: readonly number[], season: number, weights: Weights): Fitted {
  const start = Math.max(1, season);
  const first = values.slice(0, start).filter((value) => !Number.isNaN(value));
  const mean = first.reduce((sum, value) => sum + value, 0) / Math.max(1, first.length);
  const slope = firstTrend(values, start);
  /** The line through the middle of the first season. */
  const lineAt = (index: number) => mean + slope * (index - (start - 1) / 2);
  let level = lineAt(start - 1);
  let trend = slope;
  const seasonal = Array.from({ length: season }, (_, index) => {
    const value = values[index] ?? Number.NaN;
    return Number.isNaN(value) ? 0 : value - lineAt(index);
  });
  const fitted = new Float64Array(values.length).fill(Number.NaN);
  let squaredError = 0;
  let steps = 0;
  for (let index = start; index < values.length; index += 1) {
    const value = values[index] ?? Number.NaN;
    const season0 = season > 0 ? (seasonal[index % season] ?? 0) : 0;
    const forecast = level + DAMPING * trend + season0;
    fitted[index] = forecast;
    if (Number.isNaN(value)) {
      level += DAMPING * trend;
      trend *= DAMPING;
      continue;
    }
    const error = value - forecast;
    squaredError += error * error;
    steps += 1;
    const before = level;
    level = weights.level * (value - season0) + (1 - weights.level) * (level + DAMPING * trend);
    trend = weights.trend * (level - before) + (1 - weights.trend) * DAMPING * trend;
    if (season > 0)
      seasonal[index % season] = weights.season * (value - level) + (1 - weights.season) * season0;
  }
  return {
    squaredError,
    steps,
    fitted,
    ahead(step) {
      const damped = (DAMPING * (1 - DAMPING ** step)) / (1 - DAMPING);
      return level + damped * trend + (season > 0 ? (seasonal[(values.length + step - 1) % season] ?? 0) : 0);
    },
  };
}

/** Mean step from the first season to the second; without a season from the first value to the second. */
function firstTrend(values: readonly number[], start: number): number {
  const steps: number[] = [];
  for (let index = 0; index < start; index += 1) {
    const step = ((values[index + start] ?? Number.NaN) - (values[index] ?? Number.NaN)) / start;
    if (!Number.isNaN(step)) steps.push(step);
  }
  return steps.length === 0 ? 0 : steps.reduce((sum, step) => sum + step, 0) / steps.length;
}

/** One-step forecasts of the periods after `trained`, with weights that those periods did not choose. */
function runBackTest(values: readonly number[], trained: number, season: number, weights: Weights): BackTest {
  const { fitted } = fit(values, season, weights);
  let error = 0;
  let naiveError = 0;
  let count = 0;
  for (let index = trained; index < values.length; index += 1) {
    const value = values[index] ?? Number.NaN;
    const naive = values[index - Math.max(1, season)] ?? Number.NaN;
    const forecast = fitted[index] ?? Number.NaN;
    if (Number.isNaN(value) || Number.isNaN(naive) || Number.isNaN(forecast)) continue;
    error += Math.abs(value - forecast);
    naiveError += Math.abs(value - naive);
    count += 1;
  }
  return { mae: error / count, naiveMae: naiveError / count, count };
}
