// Opens the program in a browser and speaks to it as its users and its sources do: diagnostics, faults of sources, answers in their place.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect, inject, vi } from 'vitest';
import type { Fault } from '../../mocks/protocols/fault/fault.ts';
import {
  createSimulatorControl,
  SIMULATOR_CHANNEL,
  type SimulatorControl,
} from '../../mocks/simulator-control.ts';
import type { Diagnostics } from '../../src/app/diagnostics.ts';
import { openPage, type PageOptions, type WatchedPage } from './browser.ts';

/** Milliseconds that a machine with two busy cores and no GPU may take for what a quiet one does in a moment. */
export const PATIENCE_MS = 45_000;

/** Where the program answers `path`, e.g. `/wall?lang=en`. */
export function urlOf(path: string): string {
  return inject('previewUrl') + path;
}

/** Opens a face without motion, unless the test asks for it. */
export function openFace(browser: Browser, path: string, options: PageOptions = {}): Promise<WatchedPage> {
  return openPage(browser, urlOf(path), { reducedMotion: 'reduce', ...options });
}

/** `window.haiDang.diagnostics()`, or null while the program starts. */
export function readDiagnostics(page: Page): Promise<Diagnostics | null> {
  return page.evaluate(() => {
    const { haiDang } = window as unknown as { haiDang?: { diagnostics(): Diagnostics } };
    return haiDang?.diagnostics() ?? null;
  });
}

/** Waits until `read` of the diagnostics equals `expected`; the failure shows what it was instead. */
export async function untilDiagnostics<Value>(
  page: Page,
  read: (diagnostics: Diagnostics) => Value,
  expected: Value,
  timeoutMs = PATIENCE_MS,
): Promise<void> {
  // Not `expect.poll`, which knows no test where several run side by side.
  await vi.waitFor(
    async () => {
      const diagnostics = await readDiagnostics(page);
      expect(diagnostics && read(diagnostics)).toEqual(expected);
    },
    { timeout: timeoutMs, interval: 200 },
  );
}

/** Feeds that are not live, as `id: state`, and sectors that are on their way; none once the program has everything. In replay, a source without past has all it can have. */
export function feedsInTrouble({ sources, sectorsAwaited }: Diagnostics): string[] {
  const awaited = sectorsAwaited.map((id) => `${id}: awaited`);
  const feedStates = sources.flatMap(({ feeds }) =>
    feeds
      .filter(({ state }) => state !== 'live' && state !== 'pastless')
      .map(({ id, state }) => `${id}: ${state}`),
  );
  return [...awaited, ...feedStates];
}

/** Waits until every feed of every source is live; returns how many ms after the page's start that was. */
export async function untilLive(page: Page, timeoutMs = PATIENCE_MS): Promise<number> {
  await untilDiagnostics(
    page,
    (d) => (d.sources.length > 0 ? feedsInTrouble(d) : ['no source']),
    [],
    timeoutMs,
  );
  return page.evaluate(() => performance.now());
}

/** Waits until the map stands and each layer that should be seen draws something. */
export async function untilDrawn(
  page: Page,
  layers: readonly string[] = ['transport.segments'],
): Promise<void> {
  await untilDiagnostics(
    page,
    (d) => layers.filter((id) => !d.layers.some((layer) => layer.id === id && layer.instances > 0)),
    [],
  );
}

/** What diagnostics know of one feed. */
export function feedOf({ sources }: Diagnostics, feedId: string) {
  return sources.flatMap(({ feeds }) => feeds).find(({ id }) => id === feedId)!;
}

/** Follows the header's link to another face (by its Vietnamese name), which a wall does not show; the page is not loaded anew. */
export async function goToFace(page: Page, face: string): Promise<void> {
  const link = page.locator('.header-bar__faces').getByRole('link', { name: face, includeHidden: true });
  await link.dispatchEvent('click');
  await link.and(page.locator('[aria-current=page]')).waitFor({ state: 'attached' });
}

const controls = new WeakMap<Page, { control: SimulatorControl; outbox: unknown[] }>();

/** Sets or (null) heals the fault of a simulated source, with the messages that the simulator's own control sends. */
export async function setFault(page: Page, sourceId: string, fault: Fault | null): Promise<void> {
  const known = controls.get(page) ?? connectControl();
  controls.set(page, known);
  known.control.setFault(sourceId, fault);
  const messages = known.outbox.splice(0);
  await page.evaluate(
    ([channelName, told]) => {
      const channel = new BroadcastChannel(channelName);
      for (const message of told) channel.postMessage(message);
      channel.close();
    },
    [SIMULATOR_CHANNEL, messages] as const,
  );
}

function connectControl(): { control: SimulatorControl; outbox: unknown[] } {
  const outbox: unknown[] = [];
  const channel = {
    postMessage: (message: unknown) => outbox.push(message),
    close: () => undefined,
    onmessage: null,
  };
  return { control: createSimulatorControl({}, channel as never), outbox };
}

/** The shipped configuration, as plain data to change. */
export function shippedConfig(): Record<string, unknown> & { sources: Record<string, unknown>[] } {
  return JSON.parse(readFileSync(resolve(import.meta.dirname, '../../public/config.json'), 'utf8'));
}

/** Answers `config.json` with a text in place of the shipped one. */
export async function serveConfig(context: BrowserContext, config: unknown): Promise<void> {
  const body = typeof config === 'string' ? config : JSON.stringify(config);
  await context.route('**/config.json', (route) => route.fulfill({ contentType: 'application/json', body }));
}

/** Init script of a browser that has no WebGL. */
export function withoutWebgl(): void {
  const getContext = HTMLCanvasElement.prototype.getContext as (...parameters: unknown[]) => unknown;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...parameters: unknown[]) {
    return String(parameters[0]).startsWith('webgl') ? null : getContext.apply(this, parameters);
  } as typeof HTMLCanvasElement.prototype.getContext;
}
