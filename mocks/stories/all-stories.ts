// The stories that can be played, and those that are history and always in the world.
import type { Story } from '../province/story-contract.ts';
import { airEpisode } from './air-episode.ts';
import { holidayJam } from './holiday-jam.ts';
import { reservoirRelease } from './reservoir-release.ts';
import { tropicalStorm } from './tropical-storm.ts';

/** Every story, in the order a menu shows them. */
export const allStories: readonly Story[] = [reservoirRelease, tropicalStorm, holidayJam, airEpisode];

/** Stories that really happened: the world tells them at their dates whichever story is chosen. */
export const historicStories: readonly Story[] = allStories.filter((story) => story.always);

/** The story with an id, or undefined. */
export function findStory(id: string): Story | undefined {
  return allStories.find((story) => story.id === id);
}
