// The only way from the product to its simulated backends: loaded where the configuration asks for them, absent otherwise.
import { startSimulator } from '../../mocks/browser.ts';
import { allStories, findStory as findPlayedStory } from '../../mocks/stories/all-stories.ts';
import type { IngestConfig } from '#kernel/feed/ingest-message.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import { clock } from '#kernel/time/clock.ts';

/** Starts answering the sources' requests in this worker, on this worker's clock. */
export async function startSimulatedProvince({
  packUrl,
  simulator,
}: Pick<IngestConfig, 'packUrl' | 'simulator'>): Promise<void> {
  const { seed, story, faults = [] } = simulator;
  await startSimulator({ packBaseUrl: packUrl, seed, story, faults, now: () => clock.now() });
}

/** The title and start of a story, or undefined. */
export function findStory(id: string): { title: LocalizedText; startsAtMs: number } | undefined {
  const story = findPlayedStory(id);
  return story && { title: story.title, startsAtMs: Date.parse(story.startsAt) };
}

/** Ids of the stories that can be played. */
export function storyIds(): readonly string[] {
  return allStories.map(({ id }) => id);
}
