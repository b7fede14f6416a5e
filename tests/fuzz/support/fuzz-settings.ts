// How every fuzz test runs: a fixed seed and a number of runs, both overridable; a failure prints seed and path.
import fc from 'fast-check';

/** `FUZZ_SEED=7 npx vitest run tests/fuzz` searches elsewhere; `FUZZ_PATH` of a failure replays that one case. */
const seed = numberOf('FUZZ_SEED') ?? 20_261_122;
const wantedRuns = numberOf('FUZZ_RUNS');
const path = process.env['FUZZ_PATH'];

/** Checks a property on `runs` cases (or `FUZZ_RUNS`); fast-check's message names the seed, the path and the smallest case. */
export function fuzz<Values>(property: fc.IProperty<Values>, runs: number): void {
  fc.assert(property, parameters(runs));
}

/** As `fuzz`, for what answers later. */
export async function fuzzLater<Values>(property: fc.IAsyncProperty<Values>, runs: number): Promise<void> {
  await fc.assert(property, parameters(runs));
}

/** For every run that was asked for beyond what a property runs by itself, which takes far less than a minute. */
const MS_A_RUN = 60;
/** Whoever waits longer for the smallest counterexample may ask with `FUZZ_PATH`. */
const LONGEST_MS = 60_000 + MS_A_RUN * (wantedRuns ?? 0);

function parameters(runs: number) {
  const patience = { interruptAfterTimeLimit: LONGEST_MS, markInterruptAsFailure: true };
  return { seed, numRuns: wantedRuns ?? runs, ...patience, ...(path === undefined ? {} : { path }) };
}

function numberOf(name: string): number | undefined {
  const text = process.env[name] ?? '';
  const value = Number(text);
  if (text === '') return undefined;
  if (!Number.isInteger(value)) throw new Error(`${name} is not a whole number: ${text}`);
  return value;
}
