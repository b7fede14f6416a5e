// Drives a real Chromium: software WebGL2, and a page that keeps a record of everything that went wrong.
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { ensureChromium } from './find-chromium.ts';

const commonFlags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-dev-shm-usage',
];
/** Mesa's software renderer is about four times as fast as SwiftShader, but only where Mesa is installed. */
const webglFlags = [
  ['--ignore-gpu-blocklist', '--use-angle=gl-egl'],
  ['--ignore-gpu-blocklist', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
];

/** Console lines that the software renderer writes about itself; they say nothing about the program. */
const rendererNoise = [
  /GL Driver Message/,
  /GPU stall due to ReadPixels/,
  /Automatic fallback to software WebGL/,
];

async function hasWebgl2(browser: Browser): Promise<boolean> {
  const page = await browser.newPage();
  try {
    return await page.evaluate(() => document.createElement('canvas').getContext('webgl2') !== null);
  } finally {
    await page.close();
  }
}

/** A headless Chromium with WebGL2; throws when no renderer gives one. The caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = ensureChromium();
  for (const flags of webglFlags) {
    const browser = await chromium.launch({ executablePath, args: [...commonFlags, ...flags] });
    if (await hasWebgl2(browser)) return browser;
    await browser.close();
  }
  throw new Error(`${executablePath} offers no WebGL2, neither through Mesa nor through SwiftShader.`);
}

/** A headless Chromium that draws as it chooses by itself on this machine, as a visitor's does. The caller closes it. */
export function launchPlainBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: ensureChromium(), args: commonFlags });
}

/** What a page looks like to its visitor. */
export type PageOptions = {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly locale?: string;
  /** IANA name; the default is the province's own. */
  readonly timezone?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  /** Runs in the page before its own scripts. */
  readonly initScript?: () => void;
  /** Runs before the page is opened: routes that answer in the server's place. */
  readonly prepare?: (context: BrowserContext) => Promise<unknown>;
};

/** Everything that a page should not do, in the order in which it happened. */
export type Faults = {
  readonly console: string[];
  readonly pageErrors: string[];
  readonly cspViolations: string[];
  readonly foreignRequests: string[];
};

/** A page with its record of faults. */
export type WatchedPage = {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly faults: Faults;
  /** Throws when the page wrote a warning or an error, broke the policy, or asked another host. `tolerated` matches text that the test provoked. */
  expectClean: (tolerated?: readonly RegExp[]) => void;
  close: () => Promise<void>;
};

function watch(context: BrowserContext, page: Page, origin: string): Faults {
  const faults: Faults = { console: [], pageErrors: [], cspViolations: [], foreignRequests: [] };
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() !== 'warning' && message.type() !== 'error') return;
    if (rendererNoise.some((noise) => noise.test(text))) return;
    const isPolicy = /Content[- ]Security[- ]Policy/i.test(text);
    (isPolicy ? faults.cspViolations : faults.console).push(`${message.type()}: ${text}`);
  });
  page.on('pageerror', (error) => faults.pageErrors.push(error.stack ?? error.message));
  // The context also sees the requests of workers and service workers.
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (/^(http|ws)s?:$/.test(url.protocol) && url.host !== new URL(origin).host) {
      faults.foreignRequests.push(`${request.method()} ${url.href}`);
    }
  });
  return faults;
}

/** Opens `url` in a fresh context (no cookies, no storage) and records its faults from the first byte on. */
export async function openPage(
  browser: Browser,
  url: string,
  options: PageOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1280, height: 720 },
    locale: options.locale ?? 'vi-VN',
    timezoneId: options.timezone ?? 'Asia/Ho_Chi_Minh',
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: options.reducedMotion ?? 'no-preference',
  });
  await options.prepare?.(context);
  const page = await context.newPage();
  const faults = watch(context, page, new URL(url).origin);
  if (options.initScript) await page.addInitScript(options.initScript);
  await page.goto(url, { waitUntil: 'load' });
  const expectClean = (tolerated: readonly RegExp[] = []) => {
    const lines = Object.entries(faults)
      .flatMap(([kind, texts]) => texts.map((text) => `${kind}: ${text}`))
      .filter((line) => !tolerated.some((pattern) => pattern.test(line)));
    if (lines.length > 0) throw new Error(`${page.url()} is not clean:\n${lines.slice(0, 20).join('\n')}`);
  };
  return { page, context, faults, expectClean, close: () => context.close() };
}
