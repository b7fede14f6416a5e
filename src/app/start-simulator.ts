// The only way from the product to its simulated backends: loaded where the configuration asks for them, absent otherwise.
import { startSimulator } from '../../mocks/browser.ts';
import { loadCommonProtocol } from '../../mocks/protocols/answer-protocol.ts';
import type { WorldGeography } from '../../mocks/province/world-contract.ts';
import { allStories, findStory as findPlayedStory } from '../../mocks/stories/all-stories.ts';
import type { IngestConfig } from '#kernel/feed/ingest-message.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import { clock } from '#kernel/time/clock.ts';

/** Loads what the first request will need, ahead of it; rejects when it cannot be fetched. */
export const prepareSimulatedProvince = loadCommonProtocol;

/** Starts answering the sources' requests in this worker, on this worker's clock. */
export function startSimulatedProvince(
  { seed, story, faults = [] }: IngestConfig['simulator'],
  geography: WorldGeography,
): void {
  startSimulator({ geography, seed, story, faults, now: () => clock.now() });
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
