// Bytes of JavaScript that a browser fetches until it shows something: the first figure of the leader's face, the first live map.
import { gzipSync } from 'node:zlib';
import type { Browser, Page, Request } from 'playwright-core';
import { createBackend } from '../../../mocks/backend/create-backend.ts';
import { createProvince } from '../../peers/support/simulated-broker.ts';
import { shippedConfig } from '../../support/running-program.ts';
import { listen, shut } from '../../unit/mocks/backend/proxy/two-servers.ts';
import { COUNTER_LAYER, setPollPeriod } from '../browser/bench-app.ts';
import { firstFigureOf, noteFirstFigure } from '../browser/first-figure.ts';
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
  const leader = await countOfLeader(session);
  session.broker.rows = ROWS;
  setPollPeriod(session.outDir, 2000);
  const maps = [];
  for (const face of ['/wall', '/analyst']) {
    const until = (page: Page) => untilCountersDrawn(page, ROWS).then(() => Date.now());
    const url = `${session.appUrl}${face}?c=107.25,10.53,12&l=${COUNTER_LAYER}`;
    maps.push(await countScripts(session.browser, url, until));
  }
  const heavier = maps.reduce((a, b) => (sumOf(b) > sumOf(a) ? b : a));
  return {
    leaderKb: sumOf(leader) / 1000,
    mapKb: sumOf(heavier) / 1000,
    leaderFiles: describeFiles(leader),
    mapFiles: describeFiles(heavier),
  };
}

/** A centre before a backend that serves every source: what a province would run, without the simulator in the page. */
async function countOfLeader({ browser, outDir }: BenchSession): Promise<Map<string, number>> {
  const simulation = await createProvince();
  const backend = createBackend({ simulation, roots: [outDir], config: shippedConfig() });
  const port = await listen(backend);
  const until = async (page: Page) => (await firstFigureOf(page)).atMs;
  try {
    return await countScripts(browser, `http://127.0.0.1:${port}/leader`, until);
  } finally {
    await shut(backend);
  }
}

function describeFiles(files: ReadonlyMap<string, number>): string[] {
  return [...files]
    .sort((a, b) => b[1] - a[1])
    .map(([name, bytes]) => `${name} ${(bytes / 1000).toFixed(0)} kB`);
}

function sumOf(files: ReadonlyMap<string, number>): number {
  return [...files.values()].reduce((sum, bytes) => sum + bytes, 0);
}

/** The scripts asked for before the instant (epoch ms) with which `until` resolves, by name. */
async function countScripts(
  browser: Browser,
  url: string,
  until: (page: Page) => Promise<number>,
): Promise<Map<string, number>> {
  const context = await browser.newContext({
    viewport: { width: 800, height: 600 },
    reducedMotion: 'reduce',
  });
  await context.addInitScript(noteFirstFigure);
  const requests: Request[] = [];
  context.on('request', (request) => {
    if (/\.m?js$/.test(new URL(request.url()).pathname)) requests.push(request);
  });
  const page = await context.newPage();
  await page.goto(url);
  const shownMs = await until(page);
  // When a request began is known once it was answered; what is asked for meanwhile does not matter.
  const asked = [...requests];
  await Promise.all(asked.map((request) => request.response()));
  const files = new Map<string, number>();
  // What is asked for after that is no longer in the way.
  for (const request of asked.filter((one) => one.timing().startTime <= shownMs)) {
    const script = request.url();
    const response = await fetch(script);
    if (!response.ok) throw new Error(`${script}: HTTP ${response.status}`);
    files.set(
      script.split('/').at(-1) ?? script,
      gzipSync(new Uint8Array(await response.arrayBuffer())).byteLength,
    );
  }
  await context.close();
  return files;
}
