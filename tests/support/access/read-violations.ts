// Holds a page against WCAG 2.2 AA with axe-core and says what breaks it so that it can be mended from the message alone.
import axe from 'axe-core';
import type { Page } from 'playwright-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** One element that breaks a rule: `rule at target: what is wrong`. */
type Violation = string;

/** Brings axe into the page. Not by a script tag: the served policy forbids inline script, and what the debugger evaluates is exempt from it. */
async function bringAxe(page: Page): Promise<void> {
  if (await page.evaluate(() => 'axe' in window)) return;
  const debuggerSession = await page.context().newCDPSession(page);
  await debuggerSession.send('Runtime.evaluate', { expression: axe.source });
  await debuggerSession.detach();
}

/**
 * What breaks a rule on the page as it stands, hidden parts left out; `within` is the part that is looked at (the whole page by default).
 * What axe cannot decide, such as text over a canvas, is no violation.
 */
export async function readViolations(page: Page, within?: string): Promise<Violation[]> {
  await bringAxe(page);
  return page.evaluate(
    async ([rules, selector]) => {
      const { axe: engine } = window as unknown as { axe: typeof axe };
      const { violations } = await engine.run(selector ?? document, {
        runOnly: { type: 'tag', values: rules },
        resultTypes: ['violations'],
      });
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, any, all, none }) => {
          const [reason] = [...any, ...all, ...none].map(({ message }) => message);
          return `${id} at ${target.join(' ')}: ${reason ?? help}`;
        }),
      );
    },
    [RULES, within ?? null] as const,
  );
}
