// One Thing or datastream in full, as the service has it.
import type { EntityRecord } from '#kernel/feed/ingest-message.ts';
import type { SourceConfig } from '#kernel/feed/source-config.ts';
import type { Clock } from '#kernel/time/clock.ts';
import { FeedFailure } from '../http/feed-failure.ts';
import type { HttpClient } from '../http/http-client.ts';
import { isRefusal } from './complete-station.ts';
import { keyOfId } from './decode/entity.ts';
import { urlOf } from './paging/next-page.ts';
import type { RowEntity } from './service-query.ts';

/** Which record; `key` where the service's own way to write the id is known. */
export interface RecordAddress {
  id: string;
  key: string | undefined;
  entity: RowEntity;
}

const THING =
  'Locations,Datastreams($expand=ObservedProperty,Sensor,Observations($orderby=phenomenonTime desc;$top=1))';
const DATASTREAM =
  'Thing($expand=Locations),ObservedProperty,Sensor,Observations($orderby=phenomenonTime desc;$top=1)';

/** The record with all that belongs to it, or by itself where the service cannot expand. Rejects with FeedFailure. */
export async function fetchRecord(
  { source, http, clock }: { source: SourceConfig; http: HttpClient; clock: Clock },
  { id, key = keyOfId(id), entity }: RecordAddress,
  signal: AbortSignal,
): Promise<EntityRecord> {
  const isThing = entity === 'Things';
  const path = `${isThing ? 'Things' : 'Datastreams'}(${key})`;
  const ask = (parameters: Readonly<Record<string, string>>) =>
    http.request({ url: urlOf(source.baseUrl, { path, parameters }), expects: 'json', signal });
  const answer = await ask({ $expand: isThing ? THING : DATASTREAM }).catch((thrown: unknown) => {
    if (!isRefusal(thrown)) throw thrown;
    return ask({});
  });
  return {
    id,
    raw: JSON.stringify(parse(answer.bytes, source.id), null, 2),
    contentType: answer.headers.get('content-type') ?? 'application/json',
    fetchedAtMs: clock.now(),
  };
}

function parse(bytes: Uint8Array, sourceId: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError)) throw thrown;
    const detail = `the body is truncated or no SensorThings: ${thrown.message}`;
    throw new FeedFailure({ kind: 'malformed', sourceId, detail });
  }
}
