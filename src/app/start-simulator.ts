// The only way from the product to its simulated backends: loaded where the configuration asks for them, absent otherwise.
import { startSimulator } from '../../mocks/browser.ts';
import { loadCommonProtocol } from '../../mocks/protocols/answer-protocol.ts';
import { loadGeography } from '../../mocks/province/load-geography.ts';
import type { WorldGeography } from '../../mocks/province/world-contract.ts';
import { allStories, findStory as findPlayedStory } from '../../mocks/stories/all-stories.ts';
import type { IngestConfig } from '#kernel/feed/ingest-message.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import { clock } from '#kernel/time/clock.ts';

/** The geography that was asked for ahead, by the province pack's URL. */
let ahead: { packUrl: string; geography: Promise<WorldGeography> } | null = null;

/** Fetches what a simulated province is built on and speaks, before it is configured; rejects when it cannot be fetched. */
export async function prepareSimulatedProvince(packUrl: string): Promise<void> {
  ahead = { packUrl, geography: loadGeography(packUrl) };
  await Promise.all([ahead.geography, loadCommonProtocol()]);
}

/** Starts answering the sources' requests in this worker, on this worker's clock. */
export async function startSimulatedProvince({
  packUrl,
  simulator,
}: Pick<IngestConfig, 'packUrl' | 'simulator'>): Promise<void> {
  const { seed, story, faults = [] } = simulator;
  const prepared = ahead?.packUrl === packUrl ? ahead.geography : null;
  ahead = null;
  const geography = await (prepared ?? loadGeography(packUrl));
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
