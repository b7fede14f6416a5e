// The fleet written into a real NGSI-LD broker: all entities once, then what changes, in batches.
import type { Fleet } from './fleet.ts';
import { Backlog, Counters, type OpenOutlet } from './outlet.ts';

/** Entities a batch: Scorpio and Stellio take a thousand, small brokers choke on it. */
const ENTITIES_A_BATCH = 200;
const TIMEOUT_MS = 30_000;
const PAUSE_AFTER_FAILURE_MS = 1000;

async function upsert(url: URL, fleet: Fleet, indices: readonly number[]): Promise<string | null> {
  const body = `[${indices.map((index) => fleet.write(index, 'normalized')).join(',')}]`;
  const headers = { 'Content-Type': 'application/json' };
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const response = await fetch(url, { method: 'POST', headers, body, signal });
    const text = await response.text();
    // 207 tells of entities that were refused.
    return response.ok && response.status !== 207 ? null : `HTTP ${response.status} ${text.slice(0, 200)}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Writes to a broker; `baseUrl` is the part before `ngsi-ld/v1/`. */
export function upsertFleet(baseUrl: string): OpenOutlet {
  return async (fleet) => {
    const url = new URL('ngsi-ld/v1/entityOperations/upsert', baseUrl.replace(/\/*$/, '/'));
    for (let from = 0; from < fleet.size; from += ENTITIES_A_BATCH) {
      const indices = Array.from(
        { length: Math.min(ENTITIES_A_BATCH, fleet.size - from) },
        (_, i) => from + i,
      );
      const failure = await upsert(url, fleet, indices);
      if (failure !== null) throw new Error(`${url.href} took no entities: ${failure}`);
    }
    const backlog = new Backlog();
    const counters = new Counters();
    const over = new AbortController();
    const work = async (): Promise<void> => {
      while (!over.signal.aborted) {
        const indices = backlog.take(ENTITIES_A_BATCH);
        const failure = indices.length === 0 ? null : await upsert(url, fleet, indices);
        if (failure !== null) backlog.add(Uint32Array.from(indices));
        counters.add(
          failure === null ? 'entities written' : 'failed batches',
          failure === null ? indices.length : 1,
        );
        const pauseMs = failure === null ? 20 : PAUSE_AFTER_FAILURE_MS;
        if (backlog.size === 0 || failure !== null)
          await new Promise((resume) => setTimeout(resume, pauseMs));
      }
    };
    const working = work();
    return {
      place: `${fleet.size} entities written to ${baseUrl}`,
      changed: (indices) => backlog.add(indices),
      takeAccount: () => ({ ...counters.take(), 'entities waiting': backlog.size }),
      async close() {
        over.abort();
        await working;
      },
    };
  };
}
