// What JavaScript objects take of a page's heap, from a heap snapshot: without compiled code and without what Blink holds beside the heap.
import type { Page } from 'playwright-core';

/** The part of V8's snapshot format that is read. `nodes` is flat: every node has the same number of fields. */
interface HeapSnapshot {
  snapshot: { meta: { node_fields: string[]; node_types: [string[], ...unknown[]] } };
  nodes: number[];
}

const NOT_OBJECTS = new Set(['code', 'native', 'synthetic']);

/** Megabytes (10⁶ bytes) after a garbage collection; takes seconds. */
export async function readObjectsMb(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return sumObjects(JSON.parse(chunks.join('')) as HeapSnapshot) / 1e6;
}

function sumObjects({ snapshot: { meta }, nodes }: HeapSnapshot): number {
  const { length } = meta.node_fields;
  const [typeField, sizeField] = [meta.node_fields.indexOf('type'), meta.node_fields.indexOf('self_size')];
  const isObject = meta.node_types[0].map((type) => !NOT_OBJECTS.has(type));
  let bytes = 0;
  for (let node = 0; node < nodes.length; node += length)
    if (isObject[nodes[node + typeField] ?? 0]) bytes += nodes[node + sizeField] ?? 0;
  return bytes;
}
