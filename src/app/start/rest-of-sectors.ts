// The sectors that were not fetched before the first figure: installed together, and asked for again for as long as they cannot be fetched.
import type { FeedDeployment } from '#kernel/feed/deployed-feed.ts';
import { LONGEST_HOLD_MS } from '#live/ingest/first-polls.ts';
import { noteDelay } from '#session/installed.ts';
import { fetchSectors, heads, install, type FetchedSectors } from './install.ts';
import { pause } from './pause.ts';
import { growLive } from './start-live.ts';

/** Pauses before the rest is asked for again; the last holds from then on. */
const RETRY_MS = [2_000, 8_000, 30_000];

let settle: () => void = () => undefined;
const whole = new Promise<void>((resolve) => (settle = resolve));

/** Resolves when every sector is installed: faces that show all of them from the start wait for it. */
export function everySector(): Promise<void> {
  return whole;
}

/** What is not fetched yet of all sectors there are. */
export async function fetchRest({ sectors, declared }: FetchedSectors): Promise<FetchedSectors> {
  const there = new Set(sectors.map(({ id }) => id));
  const rest = await fetchSectors(heads.map(({ id }) => id).filter((id) => !there.has(id)));
  return { sectors: [...sectors, ...rest.sectors], declared: [...declared, ...rest.declared] };
}

/** Installs the rest once `firstShown` resolves, or soon after; where `first` is all there is, that was all. */
export async function installRest(
  first: FetchedSectors,
  deployment: FeedDeployment,
  firstShown: Promise<void>,
): Promise<void> {
  if (first.sectors.length < heads.length) {
    await Promise.race([firstShown, pause(LONGEST_HOLD_MS)]);
    growLive(install(await fetchPatiently(first), deployment));
  }
  settle();
}

async function fetchPatiently(first: FetchedSectors): Promise<FetchedSectors> {
  for (let failures = 0; ; failures += 1) {
    try {
      return await fetchRest(first);
    } catch (thrown) {
      reportError(thrown);
      noteDelay();
      await pause(RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] ?? 0);
    }
  }
}
