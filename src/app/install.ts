// Finds the sectors by their folders; nothing else in the product knows which there are.
import { deployFeed, type FeedDeployment } from '#kernel/feed/deployed-feed.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { SectorSpec } from '#kernel/sector/sector.ts';
import { installSectors, type Installed } from '#session/installed.ts';

const sectorModules = import.meta.glob<SectorSpec>('../sectors/*/sector.ts', {
  eager: true,
  import: 'sector',
});
const feedModules = import.meta.glob<readonly FeedSpec[]>('../sectors/*/feeds.ts', {
  eager: true,
  import: 'feeds',
});

/** Every feed as its sector declares it. */
export function declaredFeeds(): readonly FeedSpec[] {
  return Object.values(feedModules).flat();
}

/** Installs every sector folder with its feeds, as the deployment runs them. */
export function installFolders(deployment: FeedDeployment): Installed {
  const feeds = Object.entries(feedModules).map(([path, own]) => ({
    sector: folderOf(path),
    feeds: own.map((spec) => deployFeed(spec, deployment)),
  }));
  return installSectors(Object.values(sectorModules), feeds);
}

function folderOf(path: string): string {
  return path.split('/').at(-2) ?? '';
}
