// Starts the simulated province in a page or a dedicated worker: its sources then answer this context's fetch.
import { defaultSources, type SimulatedSources } from './answer-source.ts';
import { interceptFetch } from './intercept-fetch.ts';
import { loadGeography } from './province/load-geography.ts';
import { createWorld } from './province/world.ts';
import { createSimulatorControl, type Faults, type SimulatorControl } from './simulator-control.ts';

/** What the simulator runs on. */
export interface SimulatorOptions {
  /** URL of the province pack, ends with a slash. */
  packBaseUrl: string;
  seed: number;
  /** Id of a story, or null for the plain province. */
  story: string | null;
  /** The clock of the context, epoch milliseconds. */
  now: () => number;
  sources?: SimulatedSources;
  /** Faults that hold from the start. */
  faults?: Faults;
}

/** A running simulator. */
export interface Simulator {
  control: SimulatorControl;
  stop(): void;
}

/** Loads the province pack and starts answering; rejects when the pack cannot be read. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const { packBaseUrl, seed, story, now, sources = defaultSources, faults = {} } = options;
  const geography = await loadGeography(packBaseUrl);
  const control = createSimulatorControl(faults);
  const stopIntercepting = interceptFetch({
    world: createWorld({ seed, geography, story }),
    now,
    sources,
    control,
  });
  return {
    control,
    stop() {
      stopIntercepting();
      control.close();
    },
  };
}
