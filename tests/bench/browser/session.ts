// A running bench: broker, built program, bare page and one Chromium with software WebGL; the pages are opened on demand.
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../support/browser.ts';
import type { Diagnostics } from '../../../src/app/diagnostics.ts';
import { startProvinceServer, type ProvinceServer } from '../province/province-server.ts';
import { COUNTER_LAYER, counterFace, setPollPeriod, startBenchApp } from './bench-app.ts';
import { buildBenchPage } from './build-page.ts';

/** Everything that the browser measures need. */
export interface BenchSession {
  browser: Browser;
  broker: ProvinceServer;
  appUrl: string;
  outDir: string;
  /** What pages reported as errors so far: figures of a page that fails are worth nothing. */
  faults: readonly string[];
  /** Opens the analyst's face once all rows of the broker are drawn; polls again every `pollMs`. */
  openCounters(pollMs: number, options?: OpenOptions): Promise<Page>;
  /** Opens the bare page with as many points, in a window of this size. */
  openBare(rows: number, size: Size, options?: OpenOptions): Promise<Page>;
  /** Opens one of the benches' own pages. */
  openOwn(page: 'bare' | 'charts', search: string, size: Size, options?: OpenOptions): Promise<Page>;
  close(): Promise<void>;
}

/** CSS px. */
export interface Size {
  width: number;
  height: number;
}

/** How a page is opened. */
export interface OpenOptions {
  viewport?: Size;
  /** Leaves out the drawing of instances, which a software renderer takes a second for and which is no script. */
  withoutInstances?: boolean;
  /** Runs in the page before its own scripts. */
  initScript?: () => void;
}

/** The whole window of the benches: small, so that the software renderer leaves room for the program. */
const VIEWPORT: Size = { width: 800, height: 600 };
const LOAD_LIMIT_MS = 300_000;

/** Builds and starts everything; `launch` gives the browser. */
export async function startBenchSession(
  launch: () => Promise<Browser> = launchBrowser,
): Promise<BenchSession> {
  const broker = await startProvinceServer(0);
  const app = await startBenchApp({ brokerUrl: broker.url, pollMs: 60_000 });
  const browser = await launch();
  const own = new Map<string, string>();
  const faults: string[] = [];
  const open = async (
    url: string,
    size: Size,
    { withoutInstances = false, initScript }: OpenOptions = {},
  ) => {
    const context = await browser.newContext({ viewport: size, reducedMotion: 'reduce', locale: 'vi-VN' });
    if (withoutInstances) await context.addInitScript(drawNoInstances);
    if (initScript) await context.addInitScript(initScript);
    const page = await context.newPage();
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.goto(url);
    return page;
  };
  const openOwn: BenchSession['openOwn'] = async (page, search, size, options) => {
    const path = own.get(page) ?? (await buildBenchPage(page, app.outDir));
    own.set(page, path);
    return open(`${app.url}${path}?${search}`, size, options);
  };
  return {
    browser,
    broker,
    appUrl: app.url,
    outDir: app.outDir,
    faults,
    openOwn,
    async openCounters(pollMs, options) {
      setPollPeriod(app.outDir, pollMs);
      const page = await open(counterFace(app.url), options?.viewport ?? VIEWPORT, options);
      await untilCountersDrawn(page, broker.rows);
      return page;
    },
    async openBare(rows, size, options) {
      const pack = '/provinces/ba-ria-vung-tau/';
      const search = `rows=${rows}&pack=${pack}&fonts=/fonts/&c=107.25,10.53,12`;
      const page = await openOwn('bare', search, size, options);
      await page.waitForFunction(() => 'isBareReady' in window, undefined, { timeout: LOAD_LIMIT_MS });
      return page;
    },
    async close() {
      await browser.close();
      await app.close();
      await broker.close();
    },
  };
}

/** Waits until the counters' layer draws exactly these rows; throws with what there was instead. */
export async function untilCountersDrawn(page: Page, rows: number): Promise<void> {
  const startMs = performance.now();
  for (;;) {
    const diagnostics = await readDiagnosticsOf(page);
    const drawn = diagnostics?.layers.find(({ id }) => id === COUNTER_LAYER)?.instances ?? 0;
    if (drawn === rows) return;
    if (performance.now() - startMs > LOAD_LIMIT_MS) {
      const errors = diagnostics?.sources.flatMap((source) => source.errors).join('; ');
      throw new Error(`${drawn} of ${rows} rows are drawn after ${LOAD_LIMIT_MS / 1000} s: ${errors}`);
    }
    await page.waitForTimeout(250);
  }
}

/** Waits until the program has asked for the counters `count` times more and drawn all but perhaps the last; asks the broker, so that the page is left alone. */
export async function untilPolled(page: Page, broker: ProvinceServer, count: number): Promise<void> {
  const last = broker.polls() + count;
  const startMs = performance.now();
  while (broker.polls() <= last) {
    if (performance.now() - startMs > LOAD_LIMIT_MS)
      throw new Error('the counters are not asked for any more');
    await page.waitForTimeout(100);
  }
}

/** Width and height of the page's map, CSS px. */
export function mapSize(page: Page): Promise<Size> {
  return page.evaluate(() => {
    const { width, height } = document.querySelector('canvas.maplibregl-canvas')?.getBoundingClientRect() ?? {
      width: 0,
      height: 0,
    };
    return { width, height };
  });
}

/** What the program says of itself, or null while it starts. */
export function readDiagnosticsOf(page: Page): Promise<Diagnostics | null> {
  return page.evaluate(() => {
    const { haiDang } = window as unknown as { haiDang?: { diagnostics(): Diagnostics } };
    return haiDang?.diagnostics() ?? null;
  });
}

/** Runs in the page before its own scripts. */
function drawNoInstances(): void {
  WebGL2RenderingContext.prototype.drawElementsInstanced = () => undefined;
  WebGL2RenderingContext.prototype.drawArraysInstanced = () => undefined;
}
