// Finds out whether an address serves GTFS-Realtime, and which of vehicles, trip updates and alerts.
import type { Offer } from '#kernel/feed/discovery.ts';
import type { Discover, ProbeSurroundings } from '../discovery/discover.ts';
import { FeedFailure } from '../http/feed-failure.ts';
import { describeRecords } from '../snapshot/describe-records.ts';
import { writeResource } from '../snapshot/resource-name.ts';
import { beginsAsFeedMessage, decodeFeedMessage } from './feed-message.ts';
import { FEED_KINDS, kindsOf, readRecords, type FeedKind } from './read-records.ts';
import { NO_STATIC_DATA } from './static/static-extract.ts';

/** The usual names of the three feeds below one folder. */
const USUAL_PATHS = ['vehicle-positions.pb', 'trip-updates.pb', 'alerts.pb'];
const TITLES: Readonly<Record<FeedKind, string>> = {
  vehicles: 'Vehicle positions',
  'trip-updates': 'Trip updates',
  alerts: 'Service alerts',
};
/** What answers of these kinds are: another standard, or nothing at that place. */
const SPEAKS_OTHERWISE = new Set(['not-found', 'unexpected-content', 'malformed', 'http']);

/** Asks for the address itself, as a folder and as a document, then for the usual names below it. */
export const discoverGtfsRealtime: Discover = async (probe) => {
  const folder = probe.source.baseUrl.endsWith('/') ? probe.source.baseUrl : `${probe.source.baseUrl}/`;
  const cut = folder.lastIndexOf('/', folder.length - 2) + 1;
  const itself = [
    { baseUrl: folder, path: '' },
    { baseUrl: folder.slice(0, cut), path: folder.slice(cut, -1) },
  ];
  for (const { baseUrl, path } of itself) {
    const offers = await offersAt(probe, baseUrl, path);
    if (offers.length > 0) return { ...FOUND, baseUrl, offers };
  }
  const below: Offer[] = [];
  for (const path of USUAL_PATHS) below.push(...(await offersAt(probe, folder, path)));
  return below.length > 0 ? { ...FOUND, baseUrl: folder, offers: below } : null;
};

const FOUND = { server: '', pageSize: Number.NaN, obstacles: [] };

/** What the document at a place offers; nothing where it is no feed. */
async function offersAt(
  { http, signal, clock }: ProbeSurroundings,
  baseUrl: string,
  path: string,
): Promise<Offer[]> {
  try {
    const { bytes } = await http.request({ url: baseUrl + path, expects: 'bytes', signal });
    if (!beginsAsFeedMessage(bytes)) return [];
    const message = decodeFeedMessage(bytes);
    const context = { nowMs: clock.now(), statics: NO_STATIC_DATA, tripUpdates: null, horizonS: 60 };
    const kinds = kindsOf(message);
    return (kinds.length > 0 ? kinds : FEED_KINDS.slice(0, 1)).map((kind) =>
      describeRecords(
        writeResource({ path, kind }),
        TITLES[kind],
        readRecords(message, kind, context, () => undefined),
      ),
    );
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return [];
    if (!(thrown instanceof FeedFailure) || !SPEAKS_OTHERWISE.has(thrown.feedError.kind)) throw thrown;
    return [];
  }
}
