// Finds the story that a configuration or a command line names.
import type { Story } from './province/story-contract.ts';
import { allStories, findStory } from './stories/all-stories.ts';

/** The story of an id, undefined for null; throws an Error that lists the stories when there is none of that name. */
export function chooseStory(id: string | null): Story | undefined {
  if (id === null) return undefined;
  const story = findStory(id);
  if (story === undefined) {
    throw new Error(`There is no story ${id}; there are ${allStories.map((one) => one.id).join(', ')}.`);
  }
  return story;
}
