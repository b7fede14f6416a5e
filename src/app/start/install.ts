// Finds the sectors by their folders; nothing else in the product knows which there are.
import { deployFeed, type FeedDeployment } from '#kernel/feed/deployed-feed.ts';
import type { SectorHead, SectorSpec } from '#kernel/sector/sector.ts';
import { installSectors, type Installed } from '#session/installed.ts';
import { declareFeeds } from '../connect-ingest.ts';
import type { DeclaredFeeds } from '../declared-feeds.ts';

const headModules = import.meta.glob<SectorHead>('../../sectors/*/head.ts', { eager: true, import: 'head' });
const sectorModules = import.meta.glob<SectorSpec>('../../sectors/*/sector.ts', { import: 'sector' });

/** Every sector folder's head. */
export const heads: readonly SectorHead[] = Object.values(headModules);

/** Sectors whose code is there, with the feeds that they declare. */
export interface FetchedSectors {
  sectors: readonly SectorSpec[];
  declared: readonly DeclaredFeeds[];
}

/** Fetches the sectors of these folders, in page and worker; rejects where code cannot be fetched. */
export async function fetchSectors(ids: readonly string[]): Promise<FetchedSectors> {
  const [sectors, declared] = await Promise.all([
    Promise.all(ids.flatMap((id) => sectorModules[`../../sectors/${id}/sector.ts`]?.() ?? [])),
    declareFeeds(ids),
  ]);
  return { sectors, declared };
}

/** Installs what was fetched, as the deployment runs it; the other sectors are known by their heads. */
export function install({ sectors, declared }: FetchedSectors, deployment: FeedDeployment): Installed {
  const feeds = declared.map(({ sector, feeds: own }) => ({
    sector,
    feeds: own.map((spec) => deployFeed(spec, deployment)),
  }));
  return installSectors(sectors, feeds, heads);
}
