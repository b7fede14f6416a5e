// What the source wizard asks the worker: who answers at an address, and what a mapping would bring.
import type { Discovery } from '#kernel/feed/discovery.ts';
import type { FeedError, ProbeRequest, SampleReply, SampleRequest } from '#kernel/feed/ingest-message.ts';
import { FeedFailure } from './ingest-client.ts';
import { liveRuntime } from './live-runtime.ts';

/** An answer, or why there is none. */
export type Asked<Value> = { ok: true; value: Value } | { ok: false; error: FeedError };

/** Probes an address; an address where nothing answers is an answer too. */
export function askForSource(source: ProbeRequest['source'], signal: AbortSignal): Promise<Asked<Discovery>> {
  return settle(liveRuntime().client.request<'probe'>({ kind: 'probe', source }, signal));
}

/** Tries a mapping once against its source. */
export function tryMapping(
  request: Omit<SampleRequest, 'kind'>,
  signal: AbortSignal,
): Promise<Asked<SampleReply>> {
  return settle(liveRuntime().client.request<'sample'>({ kind: 'sample', ...request }, signal));
}

async function settle<Value>(answer: Promise<Value>): Promise<Asked<Value>> {
  try {
    return { ok: true, value: await answer };
  } catch (thrown) {
    if (thrown instanceof FeedFailure) return { ok: false, error: thrown.error };
    throw thrown;
  }
}
