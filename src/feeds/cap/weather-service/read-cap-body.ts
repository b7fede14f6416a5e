// An answer of a CAP source in whichever form it came: XML, or the JSON of a weather service.
import type { FeedError } from '#kernel/feed/ingest-message.ts';
import { FeedFailure } from '../../http/feed-failure.ts';
import type { HttpAnswer } from '../../http/http-client.ts';
import { readIndex, type CapIndex } from '../read-index.ts';

/** Reads an answer; rejects with FeedFailure. The XML parser is large: only a deployment with a CAP source fetches it. */
export async function readCapBody({ bytes, headers }: HttpAnswer, sourceId: string): Promise<CapIndex> {
  const fail = (kind: FeedError['kind'], detail: string) => new FeedFailure({ kind, sourceId, detail });
  const start = firstLetter(bytes);
  if (start === '') throw fail('unexpected-content', 'the body is empty');
  if (start !== '<' && start !== '{') {
    const type = headers.get('content-type') ?? 'no content type';
    throw fail('unexpected-content', `the body is no XML (${type})`);
  }
  try {
    if (start === '{') return await readJson(bytes);
    const { parseXml } = await import('../parse-xml.ts');
    return readIndex(parseXml(bytes));
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

/** The first letter that is no space, in whatever encoding; '' when there is none. */
function firstLetter(bytes: Uint8Array): string {
  const start = bytes.subarray(0, 512).filter((byte) => !MARKS.has(byte));
  return new TextDecoder('latin1').decode(start).trimStart().slice(0, 1);
}
