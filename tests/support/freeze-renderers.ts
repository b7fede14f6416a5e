// Stops the processes of a browser's pages, as a machine that sleeps does: neither page nor worker runs, and time passes.
import type { Browser } from 'playwright-core';

/** Stops every renderer; the answer lets them go on. Until then no page answers anything. Not for Windows, which knows no such signal. */
export async function freezeRenderers(browser: Browser): Promise<() => void> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  const signal = (name: NodeJS.Signals) => renderers.forEach((id) => process.kill(id, name));
  signal('SIGSTOP');
  return () => signal('SIGCONT');
}
