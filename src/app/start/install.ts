// Finds the sectors by their folders; nothing else in the product knows which there are.
import { deployFeed, type FeedDeployment } from '#kernel/feed/deployed-feed.ts';
import type { SectorSpec } from '#kernel/sector/sector.ts';
import { installSectors, type Installed } from '#session/installed.ts';
import type { DeclaredFeeds } from '../declared-feeds.ts';

const sectorModules = import.meta.glob<SectorSpec>('../../sectors/*/sector.ts', {
  eager: true,
  import: 'sector',
});

/** Installs every sector folder with the feeds that it declares, as the deployment runs them. */
export function installFolders(declared: readonly DeclaredFeeds[], deployment: FeedDeployment): Installed {
  const feeds = declared.map(({ sector, feeds: own }) => ({
    sector,
    feeds: own.map((spec) => deployFeed(spec, deployment)),
  }));
  return installSectors(Object.values(sectorModules), feeds);
}
