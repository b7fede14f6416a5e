// Starts the simulated province in a page or a dedicated worker: its sources then answer this context's fetch.
import { chooseStory } from './choose-story.ts';
import { interceptFetch } from './intercept-fetch.ts';
import type { WorldGeography } from './province/world-contract.ts';
import { createWorld } from './province/world.ts';
import { readFaults } from './protocols/fault/read-faults.ts';
import { defaultSources, type SimulatedSources } from './simulated-sources.ts';
import { createSimulatorControl, type SimulatorControl } from './simulator-control.ts';

/** What the simulator runs on. */
export interface SimulatorOptions {
  /** The parts of the province pack that the world lives on. */
  geography: WorldGeography;
  seed: number;
  /** Id of a story, or null for the plain province. */
  story: string | null;
  /** The clock of the context, epoch milliseconds. */
  now: () => number;
  sources?: SimulatedSources;
  /** Faults that hold from the start, as `source:kind:value`; what is not understood is left out. */
  faults?: readonly string[];
}

/** A running simulator. */
export interface Simulator {
  control: SimulatorControl;
  stop(): void;
}

/** Starts answering; throws when the story is not known. */
export function startSimulator(options: SimulatorOptions): Simulator {
  const { geography, seed, story, now, sources = defaultSources, faults = [] } = options;
  const chosen = chooseStory(story);
  const world = createWorld({ seed, geography, story: chosen });
  const control = createSimulatorControl(readFaults(faults, Object.keys(sources), now()).faults);
  const stopIntercepting = interceptFetch({ world, now, sources, control });
  return {
    control,
    stop() {
      stopIntercepting();
      control.close();
    },
  };
}
