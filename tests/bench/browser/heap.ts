// Memory of a page and of its workers after a garbage collection, as Chromium's own inspector counts it.
import type { CDPSession, Page } from 'playwright-core';

/** Megabytes (10⁶ bytes). */
export interface HeapUse {
  /** Objects on the page's JavaScript heap: what `performance.memory` calls used. */
  pageMb: number;
  /** Bytes of the page's typed arrays, which lie outside that heap. */
  pageBuffersMb: number;
  /** Both, of all workers of the page. */
  workersMb: number;
}

interface Usage {
  usedSize: number;
  backingStorageSize?: number;
}

/** Collects garbage everywhere, then reads. */
export async function readHeap(page: Page): Promise<HeapUse> {
  const session = await page.context().newCDPSession(page);
  const workers = await readWorkers(session);
  await collect((method) => session.send(method as 'HeapProfiler.collectGarbage'));
  const own = (await session.send('Runtime.getHeapUsage')) as Usage;
  await session.detach();
  const sum = workers.reduce((total, use) => total + use.usedSize + (use.backingStorageSize ?? 0), 0);
  return {
    pageMb: own.usedSize / 1e6,
    pageBuffersMb: (own.backingStorageSize ?? 0) / 1e6,
    workersMb: sum / 1e6,
  };
}

/** Twice: what finalisers let go of is only gone after the second. */
async function collect(send: (method: string) => Promise<unknown>): Promise<void> {
  await send('HeapProfiler.collectGarbage');
  await send('HeapProfiler.collectGarbage');
}

/** Speaks to each worker through the page's session: workers have no session of their own here. */
async function readWorkers(session: CDPSession): Promise<Usage[]> {
  const attached: string[] = [];
  const answers = new Map<string, (result: unknown) => void>();
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') attached.push(sessionId);
  });
  session.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
    const { id, result } = JSON.parse(message) as { id?: number; result?: unknown };
    answers.get(`${sessionId} ${id}`)?.(result);
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  let lastId = 0;
  const ask = (sessionId: string, method: string) =>
    new Promise<unknown>((resolve) => {
      lastId += 1;
      answers.set(`${sessionId} ${lastId}`, resolve);
      const message = JSON.stringify({ id: lastId, method });
      void session.send('Target.sendMessageToTarget', { sessionId, message });
    });
  const usages: Usage[] = [];
  for (const sessionId of attached) {
    await collect((method) => ask(sessionId, method));
    usages.push((await ask(sessionId, 'Runtime.getHeapUsage')) as Usage);
  }
  return usages;
}
