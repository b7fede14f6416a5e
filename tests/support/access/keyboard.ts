// Walks a page as somebody without a mouse does, and says at each stop whether that person still sees where they are.
import type { Page } from 'playwright-core';

/** Where the focus stands; `faults` says what somebody who must see it would miss there, empty where nothing. */
export type FocusStop = {
  /** What a screen reader would call it, or its text, shortened. */
  readonly name: string;
  /** False where nothing is focused: the next key goes nowhere. */
  readonly isSomewhere: boolean;
  readonly faults: readonly string[];
};

/** The focused element as it is seen now. */
export function readFocus(page: Page): Promise<FocusStop> {
  return page.evaluate(() => {
    const focused = document.activeElement ?? document.body;
    const name = `${focused.getAttribute('aria-label') ?? focused.textContent ?? ''}`.trim().slice(0, 60);
    if (focused === document.body) return { name, isSomewhere: false, faults: ['nothing is focused'] };
    const faults: string[] = [];
    // A radio or box that is itself not seen shows its focus at the label drawn in its place.
    const isDrawnByLabel = focused.matches('input.visually-hidden');
    const drawn = (isDrawnByLabel ? focused.nextElementSibling : focused) ?? focused;
    const hasRing = (element: Element) => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
      const isDrawn = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1.5;
      return isDrawn && !/, 0\)$|transparent/.test(outlineColor);
    };
    // What is pressed as a whole may be ringed as a whole.
    if (!hasRing(drawn) && !(drawn.parentElement && hasRing(drawn.parentElement))) faults.push('no ring');
    // Of a link that runs over two lines the first piece.
    const box = drawn.getClientRects()[0] ?? drawn.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + Math.min(box.height / 2, innerHeight / 2)];
    if (box.width < 2 || box.height < 2) faults.push('no size');
    else if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) faults.push('outside the window');
    else {
      const top = document.elementFromPoint(x, y);
      const isCovered = top !== null && !drawn.contains(top) && !top.contains(drawn);
      if (isCovered) faults.push(`under ${top.tagName}.${top.getAttribute('class')}`);
    }
    return { name, isSomewhere: true, faults };
  });
}

/**
 * Presses Tab until the focus has left the last stop or `most` stops were seen, and answers all stops in order.
 * The document's end gives the focus to the browser, which reads as nowhere.
 */
export async function tabThrough(page: Page, most: number): Promise<FocusStop[]> {
  const stops: FocusStop[] = [];
  while (stops.length < most) {
    await page.keyboard.press('Tab');
    const stop = await readFocus(page);
    if (!stop.isSomewhere) break;
    stops.push(stop);
  }
  return stops;
}

/** Presses Tab until the focused element matches `selector`; throws where the keyboard does not lead there in `most` presses. */
export async function tabTo(page: Page, selector: string, most = 80): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`${most} presses of Tab did not reach ${selector}.`);
}
