// Fetches the documents of a GTFS-Realtime source: feeds every poll, the timetable's extract a few times a day.
import { HOUR_MS } from '#kernel/time/local-time.ts';
import type { ConnectorSurroundings, StateOutcome, StateSink } from '../connector/connector.ts';
import { FeedFailure, toFeedError } from '../http/feed-failure.ts';
import type { HttpAnswer } from '../http/http-client.ts';
import { decodeFeedMessage, type FeedMessage } from './feed-message.ts';
import { NO_STATIC_DATA, readExtract, StaticData } from './static/static-extract.ts';

const ACCEPT = 'application/x-protobuf, application/x-google-protobuf, application/octet-stream';
/** Timetables change by the day. */
const STATIC_EVERY_MS = 6 * HOUR_MS;
const STATIC_RETRY_MS = 10 * 60_000;

/** The part of the surroundings that fetching needs. */
type Surroundings = Pick<ConnectorSurroundings, 'source' | 'http' | 'clock'>;

/** A feed as it came; `message` null when the source says that it has not changed. */
export interface FetchedMessage {
  message: FeedMessage | null;
  outcome: StateOutcome;
}

/** Asks for one feed below the base URL, or at an address of its own. Rejects with FeedFailure. */
export async function fetchMessage(
  { source, http }: Pick<Surroundings, 'source' | 'http'>,
  path: string,
  conditional: boolean,
  signal: AbortSignal,
): Promise<FetchedMessage> {
  const url = addressOf(source.baseUrl, path);
  const answer = await http.request({
    url,
    headers: { Accept: ACCEPT },
    expects: 'bytes',
    signal,
    conditional,
  });
  return { message: answer.unchanged ? null : decode(answer, source.id), outcome: outcomeOf(answer) };
}

/** A document's address: a whole one as it is, any other below the base URL. */
export function addressOf(baseUrl: string, path: string): string {
  return /^https?:\/\//.test(path) ? path : baseUrl + path;
}

function decode({ bytes }: HttpAnswer, sourceId: string): FeedMessage {
  try {
    return decodeFeedMessage(bytes);
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError)) throw thrown;
    throw new FeedFailure({ kind: 'malformed', sourceId, detail: thrown.message });
  }
}

function outcomeOf({ unchanged, requestMs, byteLength, clockSkewMs }: HttpAnswer): StateOutcome {
  return { changed: !unchanged, requestMs, bytes: byteLength, pages: 1, clockSkewMs };
}

/** Keeps the extract: what was read last holds until a newer one is read, and without one nothing is joined. */
export class StaticSource {
  data: StaticData = NO_STATIC_DATA;
  private readonly surroundings: Surroundings;
  private readonly path: string;
  private dueMs = Number.NEGATIVE_INFINITY;
  /** Why the extract could not be had; told with every poll until it can. */
  private refusal = '';

  /** `path` '' where the source has none. */
  constructor(surroundings: Surroundings, path: string) {
    this.surroundings = surroundings;
    this.path = path;
  }

  /** Reads the extract when it is time to; never rejects but when aborted. True when it is another one now. */
  async refresh(signal: AbortSignal, sink: StateSink): Promise<boolean> {
    const { source, clock } = this.surroundings;
    if (this.path === '') return false;
    const isDue = clock.now() >= this.dueMs;
    const before = this.data;
    if (isDue) {
      try {
        await this.read(signal);
        this.refusal = '';
        this.dueMs = clock.now() + STATIC_EVERY_MS;
      } catch (thrown) {
        if (signal.aborted) throw thrown;
        const { kind, detail } = toFeedError(thrown, source.id);
        this.refusal = kind === 'malformed' ? detail : kind;
        this.dueMs = clock.now() + STATIC_RETRY_MS;
      }
    }
    if (this.refusal !== '') sink.refuse(`static timetable not available: ${this.refusal}`, this.path);
    return this.data !== before;
  }

  private async read(signal: AbortSignal): Promise<void> {
    const { source, http } = this.surroundings;
    const url = addressOf(source.baseUrl, this.path);
    const conditional = this.data !== NO_STATIC_DATA;
    const { unchanged, bytes } = await http.request({ url, expects: 'bytes', signal, conditional });
    if (unchanged) return;
    try {
      this.data = new StaticData(await readTimetable(bytes));
    } catch (thrown) {
      if (!(thrown instanceof SyntaxError)) throw thrown;
      throw new FeedFailure({ kind: 'malformed', sourceId: source.id, detail: thrown.message });
    }
  }
}

/** An extract as JSON, or a whole GTFS zip, whose code is fetched only where one comes. */
async function readTimetable(bytes: Uint8Array): Promise<ReturnType<typeof readExtract>> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip) return readExtract(bytes);
  const { extractTimetable } = await import('./static/extract-timetable.ts');
  return extractTimetable(bytes);
}
