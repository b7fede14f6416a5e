// An answer of a CAP source in whichever form it came: XML, or the JSON of a weather service.
import type { FeedError } from '#kernel/feed/ingest-message.ts';
import { FeedFailure } from '../../http/feed-failure.ts';
import type { HttpAnswer } from '../../http/http-client.ts';
import { readIndex, type CapIndex } from '../read-index.ts';

/** An index with what its document says of itself. */
export interface CapAnswer extends CapIndex {
  /** True where the document declares that it speaks of CAP: an index without a warning is known by that alone. */
  namesCap: boolean;
}

/** Far enough for the first tag, behind a declaration and a comment. */
const BYTES_OF_START = 4096;
const DECLARES_CAP = /\bxmlns(?::[\w.-]+)?\s*=\s*["']urn:oasis:names:tc:emergency:cap:/;

/** Reads an answer; rejects with FeedFailure. The XML parser is large: only a deployment with a CAP source fetches it. */
export async function readCapBody({ bytes, headers }: HttpAnswer, sourceId: string): Promise<CapAnswer> {
  const fail = (kind: FeedError['kind'], detail: string) => new FeedFailure({ kind, sourceId, detail });
  const start = startOf(bytes);
  const [first = ''] = start;
  if (first === '') throw fail('unexpected-content', 'the body is empty');
  if (first !== '<' && first !== '{') {
    const type = headers.get('content-type') ?? 'no content type';
    throw fail('unexpected-content', `the body is no XML (${type})`);
  }
  try {
    if (first === '{') return { ...(await readJson(bytes)), namesCap: true };
    const { parseXml } = await import('../parse-xml.ts');
    return { ...readIndex(parseXml(bytes)), namesCap: DECLARES_CAP.test(start) };
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError)) throw thrown;
    throw fail('malformed', thrown.message);
  }
}

async function readJson(bytes: Uint8Array): Promise<CapIndex> {
  const { readAlertCollection } = await import('./read-alert-collection.ts');
  const alerts = readAlertCollection(JSON.parse(new TextDecoder().decode(bytes)));
  return { alerts, entries: [] };
}

/** Bytes of byte order marks, and the empty half of UTF-16. */
const MARKS = new Set([0x00, 0xef, 0xbb, 0xbf, 0xfe, 0xff]);

/** How a document begins behind marks and space, in whatever encoding; '' when it has nothing else. */
function startOf(bytes: Uint8Array): string {
  const start = bytes.subarray(0, BYTES_OF_START).filter((byte) => !MARKS.has(byte));
  return new TextDecoder('latin1').decode(start).trimStart();
}
