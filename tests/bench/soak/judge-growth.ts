// Whether something grew while the program ran: a robust slope of each quantity, compared with what an hour may add.

/** What was read at one moment. `phase` is what the page was being used for: only equal phases are compared. */
export interface Sample {
  /** Seconds since the soak began. */
  atS: number;
  phase: string;
  /** Not every quantity is read each time. */
  values: Readonly<Record<string, number>>;
}

/** How one quantity went on. */
export interface Growth {
  name: string;
  /** Units an hour. */
  slope: number;
  /** The greatest slope that counts as flat. */
  bound: number;
  /** Median of the first and of the last third of the samples. */
  early: number;
  late: number;
}

/** Samples of one phase below which nothing can be said about it. */
const LEAST_OF_A_PHASE = 2;

/**
 * The seasonal Theil–Sen slope a second (Hirsch, Slack and Smith 1982): the median of the slopes of all pairs of samples of the same
 * phase. A single outlier moves it little, and a quantity that differs from phase to phase not at all. NaN without a pair.
 */
export function seasonalSlope(samples: readonly Sample[], name: string): number {
  const slopes: number[] = [];
  const read = samples.filter(({ values }) => values[name] !== undefined);
  for (const group of Map.groupBy(read, ({ phase }) => phase).values()) {
    if (group.length < LEAST_OF_A_PHASE) continue;
    group.forEach((first, index) => {
      for (const second of group.slice(index + 1))
        slopes.push((valueOf(second, name) - valueOf(first, name)) / (second.atS - first.atS));
    });
  }
  return medianOf(slopes);
}

/** The growth of each bounded quantity after the first `warmUpS` seconds; throws when the samples are too few to judge by. */
export function judgeGrowth(
  samples: readonly Sample[],
  boundsAnHour: Readonly<Record<string, number>>,
  warmUpS: number,
): Growth[] {
  const judged = samples.filter(({ atS }) => atS >= warmUpS);
  return Object.entries(boundsAnHour).map(([name, bound]) => {
    const slope = 3600 * seasonalSlope(judged, name);
    if (Number.isNaN(slope))
      throw new Error(`the soak was too short to judge ${name}: ${judged.length} samples`);
    const read = judged.filter(({ values }) => values[name] !== undefined);
    const third = Math.ceil(read.length / 3);
    const medianOfSamples = (part: readonly Sample[]) =>
      medianOf(part.map((sample) => valueOf(sample, name)));
    return {
      name,
      slope,
      bound,
      early: medianOfSamples(read.slice(0, third)),
      late: medianOfSamples(read.slice(-third)),
    };
  });
}

function valueOf({ values }: Sample, name: string): number {
  return values[name] ?? Number.NaN;
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2;
}
