// When a page first shows a figure: told by the page itself, so that nothing depends on how soon the bench looks.
import type { Page } from 'playwright-core';

const LIMIT_MS = 120_000;

/** An init script: notes the frame that shows the first figure, in milliseconds after navigation. */
export function noteFirstFigure(): void {
  const selector = 'article[data-kpi] [data-hollow="false"]';
  const observer = new MutationObserver(() => {
    if (!document.querySelector(selector)) return;
    observer.disconnect();
    // The frame that shows it comes after the change of the document.
    requestAnimationFrame(() => Object.assign(window, { firstFigureMs: performance.now() }));
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true });
}

/** Waits for it; milliseconds after navigation, and the same instant as epoch milliseconds. */
export async function firstFigureOf(page: Page): Promise<{ afterMs: number; atMs: number }> {
  const noted = await page.waitForFunction(
    () => {
      const { firstFigureMs } = window as unknown as { firstFigureMs?: number };
      return firstFigureMs === undefined
        ? null
        : { afterMs: firstFigureMs, atMs: performance.timeOrigin + firstFigureMs };
    },
    undefined,
    { timeout: LIMIT_MS },
  );
  const figure = await noted.jsonValue();
  return figure ?? { afterMs: Number.NaN, atMs: Number.NaN };
}
