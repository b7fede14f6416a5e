// Creates an entity at a broker, so that sending the same record again creates nothing twice.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { NewRecord, WriteReceipt } from '#kernel/feed/ingest-message.ts';
import type { SourceConfig } from '#kernel/feed/source-config.ts';
import type { HttpClient } from '../../http/http-client.ts';
import { FeedFailure } from '../../http/feed-failure.ts';
import { writeRequest } from '../broker-query.ts';
import { entityOfRecord, type WrittenEntity } from './entity-of-record.ts';

/** Where and as what records are created. */
export interface EntityTarget {
  spec: FeedSpec;
  source: SourceConfig;
  http: HttpClient;
  nowMs: number;
}

/**
 * POST /entities under an id that the record itself determines. A broker that has the id already (409) had an earlier
 * attempt: what the record says is appended to it, which changes nothing where it arrived whole. Rejects with FeedFailure.
 */
export async function createEntity(
  record: NewRecord,
  { spec, source, http, nowMs }: EntityTarget,
  signal: AbortSignal,
): Promise<WriteReceipt> {
  const entity = entityOfRecord(record, spec, nowMs);
  try {
    await http.request({ ...writeRequest(source, 'entities', entity), signal });
    return { id: entity.id, isNew: true, notice: '' };
  } catch (thrown) {
    if (!isThere(thrown)) throw thrown;
    return { id: entity.id, isNew: false, notice: await append(entity, source, http, signal) };
  }
}

/** What the broker did not take of an entity that it has; '' when it took all. */
async function append(
  { id, type: _type, ...attributes }: WrittenEntity,
  source: SourceConfig,
  http: HttpClient,
  signal: AbortSignal,
): Promise<string> {
  if (Object.keys(attributes).length === 0) return '';
  const request = writeRequest(source, `entities/${encodeURIComponent(id)}/attrs`, attributes);
  const { status, bytes } = await http.request({ ...request, signal });
  return status === 207 ? notUpdated(bytes) : '';
}

/** 207: the attributes that were not taken, with the broker's reasons. */
function notUpdated(bytes: Uint8Array): string {
  try {
    const { notUpdated: refused } = JSON.parse(new TextDecoder().decode(bytes)) as { notUpdated?: unknown };
    const items = Array.isArray(refused) ? (refused as Partial<Record<string, unknown>>[]) : [];
    return items
      .map(({ attributeName, reason }) => `${String(attributeName)}: ${String(reason)}`)
      .join('; ')
      .slice(0, 300);
  } catch {
    return '';
  }
}

function isThere(thrown: unknown): boolean {
  return (
    thrown instanceof FeedFailure &&
    (thrown.feedError.status === 409 || thrown.problemType === 'AlreadyExists')
  );
}
