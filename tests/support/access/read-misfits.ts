// What does not fit the screen that it is on: sideways scrolling, cut text, controls over each other, targets that a thumb misses.
import type { Page } from 'playwright-core';

/** Whatever takes a press or a key. */
const CONTROLS =
  'a[href], button, summary, select, textarea, input, label:has(> input), [role=button], [role=option], [role=tab]';

/** Everything on the page as it stands that does not fit, a line each; none is what a test wants. Drawings (SVG) are left to their tables. */
export async function readMisfits(page: Page): Promise<string[]> {
  // What is measured must be at rest: the letters loaded, the last layout done.
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frames = 0; frames < 3; frames += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
  });
  const [sideways, cut, overlaps, small] = [
    await readSideways(page),
    await readCutTexts(page),
    await readOverlaps(page),
    await readSmallTargets(page),
  ];
  return [...sideways, ...cut, ...overlaps, ...small];
}

/** By how much the page is wider than its window, and the elements that make it so. */
async function readSideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const widthPx = document.documentElement.clientWidth;
    const overPx = document.scrollingElement!.scrollWidth - widthPx;
    if (overPx <= 0) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right + scrollX > widthPx + 1,
    );
    const innermost = wide.filter(
      (element) => !wide.some((other) => other !== element && element.contains(other)),
    );
    const names = innermost
      .slice(0, 5)
      .map((element) => `${element.tagName}.${element.getAttribute('class')}`);
    return [`scrolls sideways by ${overPx} px: ${names.join(', ')}`];
  });
}

/** Texts that their own box or one around it cuts, where neither a title nor a scroll bar gives the rest. */
function readCutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    /** Overlong diacritics reach a little out of their line without being cut. */
    const TOLERANCE_PX = 3;
    const isClip = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    const lacksRoom = (element: Element, box: DOMRect) => {
      for (
        let around: Element | null = element;
        around && around !== document.body;
        around = around.parentElement
      ) {
        const { overflowX, overflowY, clipPath } = getComputedStyle(around);
        const edge = around.getBoundingClientRect();
        // Made for those who hear the page only.
        if (clipPath !== 'none' || (edge.width <= 2 && edge.height <= 2)) return false;
        if (
          isClip(overflowX) &&
          (box.right > edge.right + TOLERANCE_PX || box.left < edge.left - TOLERANCE_PX)
        )
          return true;
        if (
          isClip(overflowY) &&
          (box.bottom > edge.bottom + TOLERANCE_PX || box.top < edge.top - TOLERANCE_PX)
        )
          return true;
        if (overflowX === 'auto' || overflowX === 'scroll' || overflowY === 'auto' || overflowY === 'scroll')
          return false;
      }
      return false;
    };
    const cut: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement!;
      const text = walker.currentNode.textContent!.trim();
      if (!text || !element.checkVisibility({ visibilityProperty: true })) continue;
      if (element.closest('svg, option, title, [title]')) continue;
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      const box = range.getBoundingClientRect();
      // A skip link waits above the page until it is focused.
      if (box.bottom + scrollY > 0 && lacksRoom(element, box))
        cut.push(`cut: “${text}” in ${element.tagName}.${element.className}`);
    }
    return cut;
  });
}

/** Pairs of controls that lie over each other, as far as they are seen. */
function readOverlaps(page: Page): Promise<string[]> {
  return page.evaluate((controls) => {
    const nameOf = (element: Element) =>
      `${element.tagName} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}”`;
    /** The part of a box that no scrolling box around it hides. */
    const seenPart = (element: Element) => {
      let { left, top, right, bottom } = element.getBoundingClientRect();
      for (
        let around = element.parentElement;
        around && around !== document.body;
        around = around.parentElement
      ) {
        if (getComputedStyle(around).overflow === 'visible') continue;
        const edge = around.getBoundingClientRect();
        [left, top] = [Math.max(left, edge.left), Math.max(top, edge.top)];
        [right, bottom] = [Math.min(right, edge.right), Math.min(bottom, edge.bottom)];
      }
      return { left, top, right, bottom };
    };
    // Behind an open dialog nothing takes a press.
    const ground = document.querySelector('dialog[open]') ?? document.body;
    const seen = [...ground.querySelectorAll(controls)]
      .filter((control) => control.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .map((control) => ({ control, box: seenPart(control) }))
      .filter(({ box }) => box.right - box.left > 2 && box.bottom - box.top > 2);
    return seen.flatMap(({ control: a, box: p }, index) =>
      seen.slice(index + 1).flatMap(({ control: b, box: q }) => {
        if (a.contains(b) || b.contains(a)) return [];
        const widthPx = Math.min(p.right, q.right) - Math.max(p.left, q.left);
        const heightPx = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top);
        return widthPx > 1 && heightPx > 1 ? [`overlap: ${nameOf(a)} and ${nameOf(b)}`] : [];
      }),
    );
  }, CONTROLS);
}

/** Targets that are seen and smaller than 24 × 24 px; a box is pressed through its label too, a link in a sentence is exempt. */
function readSmallTargets(page: Page): Promise<string[]> {
  return page.evaluate((controls) => {
    const LEAST_PX = 23.5;
    const isLarge = ({ width, height }: DOMRect) => width >= LEAST_PX && height >= LEAST_PX;
    return [...document.querySelectorAll(controls)].flatMap((control) => {
      const box = control.getBoundingClientRect();
      const isSeen = box.width > 2 && box.height > 2 && control.checkVisibility({ visibilityProperty: true });
      const isInSentence = control.matches('a') && getComputedStyle(control).display === 'inline';
      const labels = control instanceof HTMLInputElement ? [...(control.labels ?? [])] : [];
      const targets = [control, ...labels].map((target) => target.getBoundingClientRect());
      if (!isSeen || isInSentence || targets.some(isLarge)) return [];
      const name = control.getAttribute('aria-label') ?? labels[0]?.textContent ?? control.textContent;
      return [
        `small: ${control.tagName} “${name?.trim()}”, ${box.width.toFixed(0)} × ${box.height.toFixed(0)} px`,
      ];
    });
  }, CONTROLS);
}
