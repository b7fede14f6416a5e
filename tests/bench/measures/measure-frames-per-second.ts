// `--gpu`: frames per second of the whole program at 3840 × 2160, dragged, at rest while updated, and both at once.
import { type Browser, chromium, type Page } from 'playwright-core';
import { launchBrowser } from '../../support/browser.ts';
import { ensureChromium } from '../../support/find-chromium.ts';
import { measurePan } from '../browser/pan-script.ts';
import { startBenchSession, untilPolled, type BenchSession, type Size } from '../browser/session.ts';
import { figureOf, round, type Line } from '../figures.ts';

/** A screen of 4K, and a size at which the bench itself can be tried on a software renderer. */
const WALL: Size = { width: 3840, height: 2160 };
const TRIAL: Size = { width: 640, height: 480 };

const RUNS = 5;
const STEPS = 240;
const TRIAL_STEPS = 10;

/** What is measured. `isForced` runs on a software renderer too, small and short. */
export interface FramesPerSecondOptions {
  rowCounts: readonly number[];
  isForced: boolean;
}

/** Throws one sentence where Chromium draws by software. */
export async function measureFramesPerSecond({ rowCounts, isForced }: FramesPerSecondOptions) {
  // Before anything is built: where there is no GPU, that is said at once.
  const browser = await (isForced ? launchBrowser() : launchGpuBrowser());
  const session = await startBenchSession(() => Promise.resolve(browser));
  const lines: Line[] = [];
  const json: Record<string, unknown> = {};
  try {
    for (const rows of rowCounts) {
      const { panning, updating } = await measureRows(session, rows, isForced);
      const of = `${rows.toLocaleString('en')} rows`;
      lines.push(
        { name: `frames per second, panning, ${of}`, unit: 'fps', figure: panning },
        { name: `frames per second, panning while updating, ${of}`, unit: 'fps', figure: updating },
      );
      json[rows] = { panning: round(panning.median), updating: round(updating.median) };
    }
  } finally {
    await session.close();
  }
  return { lines, json: { framesPerSecond: json, isSoftware: isForced } };
}

async function measureRows(session: BenchSession, rows: number, isForced: boolean) {
  session.broker.rows = rows;
  const viewport = isForced ? TRIAL : WALL;
  const steps = isForced ? TRIAL_STEPS : STEPS;
  const framesOf = async (page: Page) => {
    const runs: number[] = [];
    for (let run = 0; run < (isForced ? 1 : RUNS); run += 1)
      runs.push(1000 / (await measurePan(page, steps)).periodMs);
    return figureOf(runs);
  };
  const still = await session.openCounters(3_600_000, { viewport });
  const panning = await framesOf(still);
  await still.context().close();
  const live = await session.openCounters(1000, { viewport });
  await untilPolled(live, session.broker, 2);
  const updating = await framesOf(live);
  await live.context().close();
  return { panning, updating };
}

/** A Chromium that draws with the machine's GPU; throws where it has none. */
async function launchGpuBrowser(): Promise<Browser> {
  const args = ['--no-sandbox', '--ignore-gpu-blocklist', '--enable-gpu-rasterization', '--use-angle=gl-egl'];
  // Frames as fast as they are drawn: a screen's 60 Hz would hide what is left.
  const free = ['--disable-frame-rate-limit', '--disable-gpu-vsync', '--headless=new'];
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...args, ...free] });
  const renderer = await readRenderer(browser);
  if (!/llvmpipe|swiftshader|software|softpipe|basic render|^$/i.test(renderer)) return browser;
  await browser.close();
  throw new Error(
    `Chromium draws by software here (${renderer || 'no WebGL2'}): frames per second are measured on a machine with a GPU; --force-software tries the bench itself.`,
  );
}

async function readRenderer(browser: Browser): Promise<string> {
  const page = await browser.newPage();
  try {
    return await page.evaluate(() => {
      const context = document.createElement('canvas').getContext('webgl2');
      const names = context?.getExtension('WEBGL_debug_renderer_info');
      return context ? String(context.getParameter(names?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER)) : '';
    });
  } finally {
    await page.close();
  }
}
