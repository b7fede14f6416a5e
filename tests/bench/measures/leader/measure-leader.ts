// The leader's face of the program as it is shipped, on its own simulated province: first figure, rest, switching sectors.
import type { Browser, Page } from 'playwright-core';
import { launchPlainBrowser } from '../../../support/browser.ts';
import { feedsInTrouble } from '../../../support/running-program.ts';
import { buildToTemporary, startPreview } from '../../../support/preview-server.ts';
import { readDiagnosticsOf } from '../../browser/session.ts';
import { firstFigureOf, noteFirstFigure } from '../../browser/first-figure.ts';
import { traceMainThread, type MainTask } from '../../browser/main-thread.ts';
import { figureOf, type Figure } from '../../figures.ts';

/** What the face costs, on a window of 1920 × 1080. */
export interface LeaderCost {
  /** From navigation to the first figure on screen, milliseconds, in a browser that draws as it chooses by itself. */
  firstFigureMs: Figure;
  /** The same where every page is drawn by the software WebGL that maps need here, on the same two cores. */
  firstFigureWebglMs: Figure;
  /** Processor time of the page's main thread while nobody does anything, milliseconds a second. */
  idleMs: Figure;
  /** Processor time of the main thread from the press on another sector until it rests, less what it needs at rest. */
  switchMs: Figure;
  /** What scripts took of that. */
  switchScriptMs: Figure;
}

const VIEWPORT = { width: 1920, height: 1080 };
const LIMIT_MS = 120_000;
const REST_MS = 5000;
const SWITCH_MS = 2000;

/** Opens the face `runs` times in fresh contexts, rests, then goes from sector to sector. */
export async function measureLeader(browser: Browser, runs: number): Promise<LeaderCost> {
  const { outDir, remove } = await buildToTemporary();
  const server = await startPreview(outDir);
  try {
    const plain = await launchPlainBrowser();
    const first = await firstFigures(plain, server.url, runs);
    await plain.close();
    const firstWebgl = await firstFigures(browser, server.url, runs);
    const page = await openLeader(browser, server.url);
    await untilAllLive(page);
    const rests: Spent[] = [];
    for (let run = 0; run < runs; run += 1)
      rests.push(await spentIn(browser, page, () => page.waitForTimeout(REST_MS)));
    const switches = await switchSectors(browser, page, runs);
    await page.context().close();
    const overRest = (pick: (spent: Spent) => number) => {
      const atRest = (figureOf(rests.map(pick)).median * SWITCH_MS) / REST_MS;
      return figureOf(switches.map((spent) => Math.max(0, pick(spent) - atRest)));
    };
    return {
      firstFigureMs: figureOf(first),
      firstFigureWebglMs: figureOf(firstWebgl),
      idleMs: figureOf(rests.map(({ cpuMs }) => cpuMs / (REST_MS / 1000))),
      switchMs: overRest(({ cpuMs }) => cpuMs),
      switchScriptMs: overRest(({ scriptMs }) => scriptMs),
    };
  } finally {
    await server.stop();
    remove();
  }
}

async function firstFigures(browser: Browser, url: string, runs: number): Promise<number[]> {
  const found: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const page = await openLeader(browser, url);
    found.push((await firstFigureOf(page)).afterMs);
    await page.context().close();
  }
  return found;
}

async function openLeader(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'vi-VN' });
  await context.addInitScript(noteFirstFigure);
  const page = await context.newPage();
  await page.goto(`${url}/leader`);
  return page;
}

async function untilAllLive(page: Page): Promise<void> {
  const endsMs = performance.now() + LIMIT_MS;
  for (;;) {
    const diagnostics = await readDiagnosticsOf(page);
    if (diagnostics && feedsInTrouble(diagnostics).length === 0) break;
    if (performance.now() > endsMs) throw new Error('the feeds of the leader’s face are not all live');
    await page.waitForTimeout(500);
  }
  // The pasts of what is seen follow the present.
  await page.waitForTimeout(REST_MS);
}

/** Processor time of the main thread, milliseconds. */
type Spent = Pick<MainTask, 'cpuMs' | 'scriptMs'>;

async function spentIn(browser: Browser, page: Page, during: () => Promise<void>): Promise<Spent> {
  const tasks = await traceMainThread(browser, page, during);
  const sumOf = (pick: (task: MainTask) => number) => tasks.reduce((sum, task) => sum + pick(task), 0);
  return { cpuMs: sumOf(({ cpuMs }) => cpuMs), scriptMs: sumOf(({ scriptMs }) => scriptMs) };
}

/** From the first sector along the strip; the code of an open sector is fetched before the first measured switch. */
async function switchSectors(browser: Browser, page: Page, runs: number): Promise<Spent[]> {
  await page.locator('.sector-card__open').first().click();
  const chips = page.locator('.sector-chip');
  await chips.nth(1).click();
  await page.waitForTimeout(REST_MS);
  const count = await chips.count();
  const costs: Spent[] = [];
  for (let run = 0; run < runs; run += 1) {
    const chip = chips.nth((run + 2) % count);
    const press = async () => {
      await chip.click();
      await page.waitForTimeout(SWITCH_MS);
    };
    costs.push(await spentIn(browser, page, press));
  }
  return costs;
}
