// Whether memory comes back when the rows of a feed are gone: the broker holds them no longer, and says so.
import { readGpuUse, type GpuUse, countGpuUse } from '../browser/gpu-use.ts';
import { readHeap, type HeapUse } from '../browser/heap.ts';
import { untilCountersDrawn, untilPolled, type BenchSession } from '../browser/session.ts';

/** Memory and GPU objects at one moment. */
export type Held = HeapUse & GpuUse;

/** What was held before the rows came, with them, and after they had gone. */
export interface MemoryReturn {
  before: Held;
  during: Held;
  after: Held;
}

const POLL_MS = 2000;

/** Loads `rows` rows, updates them a few times, takes them away, and reads each time after a garbage collection. */
export async function measureReturn(session: BenchSession, rows: number): Promise<MemoryReturn> {
  const { broker } = session;
  broker.rows = 0;
  const page = await session.openCounters(POLL_MS, { withoutInstances: true, initScript: countGpuUse });
  const readAt = async (count: number): Promise<Held> => {
    broker.rows = count;
    await untilPolled(page, broker, 3);
    await untilCountersDrawn(page, count);
    await untilPolled(page, broker, 1);
    return { ...(await readHeap(page)), ...(await readGpuUse(page)) };
  };
  // Code and caches that any rows need stay; only what these rows need must go.
  await readAt(100);
  const before = await readAt(0);
  const during = await readAt(rows);
  const after = await readAt(0);
  await page.context().close();
  return { before, during, after };
}
