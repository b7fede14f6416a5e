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

/** The first letter that is no space, in whatever encoding; '' when there is none. */
function firstLetter(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 512));
  return /[^\s\u0000\u00ef\u00bb\u00bf\u00fe\u00ff]/.exec(start)?.[0] ?? '';
}
