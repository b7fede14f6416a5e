// `--soak`: the program runs at twenty times the speed on five sources and 20,000 rows, is used all the while, and nothing may grow.
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../support/browser.ts';
import { countGpuUse } from '../browser/gpu-use.ts';
import { exactly, round, type Line } from '../figures.ts';
import type { Report } from '../report.ts';
import { judgeGrowth, type Sample } from './judge-growth.ts';
import { BOUNDS_AN_HOUR, readValues } from './read-sample.ts';
import { CLOCK_RATE, startSoakApp } from './soak-app.ts';
import { readDiagnostics, REST_MS, SOAK_ROUND, untilState } from './soak-script.ts';
import { startSoakSources, type SoakSources } from './soak-sources.ts';

/** Small, so that the software renderer leaves the machine to the program. */
const VIEWPORT = { width: 1200, height: 700 };
/** Answers that nobody looks at any more are kept for five minutes: until the first of them go, memory grows as it is meant to. */
const WARM_UP_S = 330;
const LEAST_ROWS = 19_900;
const ADDRESS = '/analyst?c=107.2500,10.5300,11.00&l=transport.detectors&theme=dark&lang=vi';

/** Runs for `minutes` after the warm-up, which is not judged; throws when the page fails. */
export async function runSoak(minutes: number): Promise<Report> {
  const sources = await startSoakSources();
  const app = await startSoakApp(sources.url);
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({
      viewport: VIEWPORT,
      reducedMotion: 'reduce',
      locale: 'vi-VN',
    });
    await context.addInitScript(drawNoInstancesOnScreen);
    await context.addInitScript(countGpuUse);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.goto(`${app.url}${ADDRESS}&rate=${CLOCK_RATE}`);
    await untilState(page, 'the program', () => true);
    sources.setClock(Date.parse((await readDiagnostics(page))!.clock.now), CLOCK_RATE);
    await untilState(
      page,
      'all rows',
      ({ tables }) => tables.reduce((sum, { rows }) => sum + rows, 0) >= LEAST_ROWS,
    );
    const startMs = performance.now();
    const pollsBefore = sources.polls();
    const samples = await sampleWhileUsed(page, sources, WARM_UP_S + 60 * minutes);
    const pollsASecond = (1000 * (sources.polls() - pollsBefore)) / (performance.now() - startMs);
    if (faults.length > 0) throw new Error(`the page failed: ${faults.slice(0, 5).join('; ')}`);
    return report(samples, minutes, pollsASecond);
  } finally {
    await browser.close();
    await app.close();
    await sources.close();
  }
}

/** Goes round the script until the time is over. */
async function sampleWhileUsed(page: Page, sources: SoakSources, lengthS: number): Promise<Sample[]> {
  const samples: Sample[] = [];
  const startMs = performance.now();
  const elapsedS = () => (performance.now() - startMs) / 1000;
  while (elapsedS() < lengthS) {
    for (const { phase, act } of SOAK_ROUND) {
      await act(page, sources);
      await page.waitForTimeout(REST_MS);
      const withObjects = phase === SOAK_ROUND[0]?.phase;
      samples.push({ atS: elapsedS(), phase, values: await readValues(page, withObjects) });
      const values = Object.values(samples.at(-1)!.values).map(round).join(' ');
      console.log(`${elapsedS().toFixed(0).padStart(4)} s  ${phase.padEnd(28)} ${values}`);
      if (elapsedS() >= lengthS) break;
    }
  }
  return samples;
}

function report(samples: readonly Sample[], minutes: number, pollsASecond: number): Report {
  const growths = judgeGrowth(samples, BOUNDS_AN_HOUR, WARM_UP_S);
  const lines: Line[] = growths.map(({ name, slope, bound, early, late }) => ({
    name: `${name}: ${round(early)} at first, ${round(late)} at last`,
    unit: 'an hour',
    figure: exactly(slope),
    aim: bound,
  }));
  const quantities = growths.map(({ name, slope, bound, early, late }) => [
    name,
    { slopeAnHour: round(slope), bound, early: round(early), late: round(late) },
  ]);
  const soak = {
    minutes,
    samples: samples.length,
    pollsASecond: round(pollsASecond),
    quantities: Object.fromEntries(quantities) as object,
  };
  return { lines, json: { soak } };
}

/** Runs in the page before its own scripts: the software renderer is spared the points, except where they are drawn to be picked. */
function drawNoInstancesOnScreen(): void {
  const methods = WebGL2RenderingContext.prototype as unknown as Record<
    string,
    (...parameters: unknown[]) => unknown
  >;
  const getParameter = WebGL2RenderingContext.prototype.getParameter;
  for (const name of ['drawElementsInstanced', 'drawArraysInstanced']) {
    const draw = methods[name];
    methods[name] = function (this: WebGL2RenderingContext, ...parameters: unknown[]) {
      const isOnScreen = getParameter.call(this, WebGL2RenderingContext.FRAMEBUFFER_BINDING) === null;
      return isOnScreen ? undefined : draw?.apply(this, parameters);
    };
  }
}
