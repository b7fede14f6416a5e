// Bytes of JavaScript that a browser fetches until it shows something: the first figure of the leader's face, the first live map.
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { COUNTER_LAYER, setPollPeriod } from '../browser/bench-app.ts';
import { untilCountersDrawn, type BenchSession } from '../browser/session.ts';

/** Kilobytes (10³ bytes) as gzip sends them at its usual level. */
export interface Downloads {
  leaderKb: number;
  /** The heavier of the two faces with a map. */
  mapKb: number;
  /** Files of either face by size, for people. */
  leaderFiles: readonly string[];
  mapFiles: readonly string[];
}

const ROWS = 1000;

/** Opens each face in a fresh browser context; workers' scripts count too, each file once. */
export async function measureDownloads(session: BenchSession): Promise<Downloads> {
  session.broker.rows = ROWS;
  setPollPeriod(session.outDir, 2000);
  const leader = await countScripts(session, '/leader', async (page) => {
    await page.locator('.kpi-tile__value[data-hollow="false"]').first().waitFor({ timeout: 120_000 });
  });
  const maps = [];
  for (const face of ['/wall', '/analyst']) {
    const until = (page: Page) => untilCountersDrawn(page, ROWS);
    maps.push(await countScripts(session, `${face}?c=107.25,10.53,12&l=${COUNTER_LAYER}`, until));
  }
  const heavier = maps.reduce((a, b) => (sumOf(b) > sumOf(a) ? b : a));
  return {
    leaderKb: sumOf(leader) / 1000,
    mapKb: sumOf(heavier) / 1000,
    leaderFiles: describeFiles(leader),
    mapFiles: describeFiles(heavier),
  };
}

function describeFiles(files: ReadonlyMap<string, number>): string[] {
  return [...files]
    .sort((a, b) => b[1] - a[1])
    .map(([name, bytes]) => `${name} ${(bytes / 1000).toFixed(0)} kB`);
}

function sumOf(files: ReadonlyMap<string, number>): number {
  return [...files.values()].reduce((sum, bytes) => sum + bytes, 0);
}

async function countScripts(
  { browser, appUrl }: BenchSession,
  path: string,
  until: (page: Page) => Promise<void>,
): Promise<Map<string, number>> {
  const context = await browser.newContext({
    viewport: { width: 800, height: 600 },
    reducedMotion: 'reduce',
  });
  const urls = new Set<string>();
  context.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/\.m?js$/.test(pathname)) urls.add(request.url());
  });
  const page = await context.newPage();
  await page.goto(appUrl + path);
  await until(page);
  // What is asked for after that is no longer in the way.
  const fetched = [...urls];
  const files = new Map<string, number>();
  for (const url of fetched) {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
    files.set(
      url.split('/').at(-1) ?? url,
      gzipSync(new Uint8Array(await response.arrayBuffer())).byteLength,
    );
  }
  await context.close();
  return files;
}
