// What a CAP source offers: its index, alone or below the address, with the warnings that it lists now.
import type { Obstacle, Offer } from '#kernel/feed/discovery.ts';
import type { Discover, ProbeSurroundings } from '../../discovery/discover.ts';
import { FeedFailure } from '../../http/feed-failure.ts';
import type { SourceRecord } from '../../mapping/record-writer.ts';
import { describeRecords } from '../../snapshot/describe-records.ts';
import { parseInstant } from '../../time/parse-instant.ts';
import { readAreas } from '../alert-area.ts';
import { elementText, infoOf, namesOfPairs } from '../alert-attribute.ts';
import { readAlert, type AlertMessage } from '../alert-message.ts';
import { sameOriginUrl } from '../cap-source.ts';
import type { CapIndex, IndexEntry } from '../read-index.ts';
import { readCapBody, type CapAnswer } from '../weather-service/read-cap-body.ts';
import { childrenOf, type XmlElement } from '../xml-element.ts';

const MAX_LINKS = 3;
const TIMES = ['sent', 'effective', 'onset', 'expires'];
const TEXTS = [
  'identifier sender status msgType category event responseType urgency severity certainty',
  'senderName headline description instruction web areaDesc',
].flatMap((names) => names.split(' '));
/** What a warning may have, said on a day without any: all of it is as likely as the rest. */
const OF_THE_STANDARD: Pick<Offer, 'geometry' | 'attributes'> = {
  geometry: 'polygon',
  attributes: [...TEXTS, ...TIMES].map((name) => ({
    name,
    kind: TIMES.includes(name) ? 'time' : 'text',
    unit: '',
    examples: [],
    share: 1,
  })),
};
/** What answers so is another standard, or nothing is at that place. */
const SPEAKS_OTHERWISE = new Set(['not-found', 'unexpected-content', 'malformed', 'http']);

/** Asks the address as a folder and as a document, and follows a few of the links that it finds. */
export const discoverCap: Discover = async (probe) => {
  const folder = probe.source.baseUrl;
  for (const { baseUrl, path } of [{ baseUrl: folder, path: '' }, splitAddress(folder)]) {
    const index = await readAt(probe, baseUrl + path);
    if (!index) continue;
    const obstacles = elsewhere(index.entries, baseUrl + path);
    const messages = await messagesOf(probe, baseUrl + path, index);
    // An Atom feed of news is an index, too: without a warning only its namespace tells them apart.
    if (messages.length === 0 && !index.namesCap) continue;
    const records = messages.map((message) => recordOf(message, probe.zoneOffsetMs));
    const described = describeRecords(path === '' ? 'alert' : path, 'CAP', records);
    const offer = records.length > 0 ? described : { ...described, ...OF_THE_STANDARD };
    const count = index.alerts.length + index.entries.length;
    return { baseUrl, server: '', pageSize: Number.NaN, offers: [{ ...offer, count }], obstacles };
  }
  return null;
};

async function readAt({ http, source, signal }: ProbeSurroundings, url: string): Promise<CapAnswer | null> {
  try {
    const answer = await http.request({ url, expects: 'bytes', signal });
    return await readCapBody(answer, source.id);
  } catch (thrown) {
    if (thrown instanceof FeedFailure && SPEAKS_OTHERWISE.has(thrown.feedError.kind)) return null;
    throw thrown;
  }
}

/** The messages in the index, and the first few that it links to. */
async function messagesOf(
  probe: ProbeSurroundings,
  indexUrl: string,
  index: CapIndex,
): Promise<AlertMessage[]> {
  const elements: XmlElement[] = [...index.alerts];
  let links = 0;
  for (const entry of index.entries) {
    const url = links < MAX_LINKS ? sameOriginUrl(entry.href, { baseUrl: indexUrl }) : null;
    if (url !== null) links += 1;
    const linked = url === null ? null : await readAt(probe, url);
    elements.push(...(linked?.alerts ?? (entry.summary ? [entry.summary] : [])));
  }
  return elements
    .map((element) => readAlert(element, probe.zoneOffsetMs))
    .filter((message) => 'key' in message);
}

/** Messages behind links to another origin cannot be fetched from a page: their host must be reached by way of this one. */
function elsewhere(entries: readonly IndexEntry[], indexUrl: string): Obstacle[] {
  const far = entries.find(
    ({ href, summary }) => !summary && sameOriginUrl(href, { baseUrl: indexUrl }) === null,
  );
  return far ? [{ kind: 'cors', detail: far.href.slice(0, 200) }] : [];
}

function recordOf(message: AlertMessage, zoneOffsetMs: number): SourceRecord {
  const info = infoOf(message, '');
  const areas = childrenOf(info, 'area');
  const texts = TEXTS.map((name): [string, unknown] => [name, elementText(message, name) || undefined]);
  const english = ['headline', 'description', 'event'].map((name): [string, unknown] => [
    `${name}@en`,
    elementText(message, name, 'en') || undefined,
  ]);
  const times = TIMES.map((name): [string, unknown] => {
    const atMs = parseInstant(elementText(message, name), zoneOffsetMs);
    return [name, Number.isNaN(atMs) ? undefined : new Date(atMs)];
  });
  const pairs = {
    parameter: namesOfPairs(info ? [info] : [], 'parameter'),
    geocode: namesOfPairs(areas, 'geocode'),
  };
  return {
    id: message.key,
    values: { ...Object.fromEntries([...texts, ...english, ...times]), ...pairs },
    geometry: readAreas(areas).geometry,
    observedAtMs: message.sentMs,
  };
}

/** A document by the folder that it is in. */
function splitAddress(folder: string): { baseUrl: string; path: string } {
  const address = folder.replace(/\/$/, '');
  const [place = ''] = address.split('?');
  const cut = place.lastIndexOf('/') + 1;
  return { baseUrl: address.slice(0, cut), path: address.slice(cut) };
}
