// Asks an address that was typed in for one JSON document: as it stands, and without the slash that configurations end with.
import type { ProbeSurroundings } from '../discovery/discover.ts';
import { FeedFailure } from '../http/feed-failure.ts';

/** A document that answered. */
export interface ProbedDocument {
  bytes: Uint8Array;
  /** The folder to configure, with its slash, and the document in it; '' where the folder itself answers. */
  baseUrl: string;
  path: string;
  server: string;
}

/** What answers of these kinds are: another standard, or nothing at that place. */
const SPEAKS_OTHERWISE = new Set(['not-found', 'unexpected-content', 'malformed', 'http']);

/** The first of `paths` below the address that answers JSON; null when none does. Throws FeedFailure when nothing answers. */
export async function probeDocument(
  { source, http, signal }: ProbeSurroundings,
  paths: readonly string[] = [''],
): Promise<ProbedDocument | null> {
  const folder = source.baseUrl.endsWith('/') ? source.baseUrl : `${source.baseUrl}/`;
  const places = paths.map((path) => ({ baseUrl: folder, path }));
  if (paths.includes('')) places.push(splitAddress(folder.slice(0, -1)));
  for (const { baseUrl, path } of places) {
    try {
      const { bytes, headers } = await http.request({ url: baseUrl + path, expects: 'json', signal });
      return { bytes, baseUrl, path, server: headers.get('server') ?? '' };
    } catch (thrown) {
      if (!(thrown instanceof FeedFailure) || !SPEAKS_OTHERWISE.has(thrown.feedError.kind)) throw thrown;
    }
  }
  return null;
}

function splitAddress(address: string): { baseUrl: string; path: string } {
  const [place = ''] = address.split('?');
  const cut = place.lastIndexOf('/') + 1;
  return { baseUrl: address.slice(0, cut), path: address.slice(cut) };
}
