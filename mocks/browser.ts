// Starts the simulated province in a page or a dedicated worker: its sources then answer this context's fetch.
import { defaultSources, type SimulatedSources } from './answer-source.ts';
import { chooseStory } from './choose-story.ts';
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

/** Loads the province pack and starts answering; rejects when the pack cannot be read or the story is not known. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const { packBaseUrl, seed, story, now, sources = defaultSources, faults = {} } = options;
  const chosen = chooseStory(story);
  const world = createWorld({ seed, geography: await loadGeography(packBaseUrl), story: chosen });
  const control = createSimulatorControl(faults);
  const stopIntercepting = interceptFetch({ world, now, sources, control });
  return {
    control,
    stop() {
      stopIntercepting();
      control.close();
    },
  };
}
