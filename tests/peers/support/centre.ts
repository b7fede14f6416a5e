// The built program with a configuration of a test's own, and a page of it that need not trust the front's certificate.
import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { shippedConfig } from '../../support/running-program.ts';

/** A folder with the build's files and another `config.json`. */
export function buildWithConfig(buildDir: string, changes: object): { root: string; remove: () => void } {
  const root = mkdtempSync(join(tmpdir(), 'peer-centre-'));
  for (const name of readdirSync(buildDir))
    if (name !== 'config.json') symlinkSync(join(buildDir, name), join(root, name));
  const config = { ...shippedConfig(), simulator: { enabled: false }, ...changes };
  writeFileSync(join(root, 'config.json'), JSON.stringify(config));
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** A page of a centre, in Vietnamese and without motion; what the browser refused by policy is collected. */
export async function openCentre(
  browser: Browser,
  url: string,
): Promise<{ page: Page; violations: string[]; close: () => Promise<void> }> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const violations: string[] = [];
  page.on('console', (message) => {
    if (/Content[- ]Security[- ]Policy/i.test(message.text())) violations.push(message.text());
  });
  page.on('pageerror', (error) => violations.push(error.message));
  await page.goto(url, { waitUntil: 'load' });
  return { page, violations, close: () => context.close() };
}

/** A number as Vietnamese screens write it: `1.234,5`. */
export function parseFigure(text: string): number {
  const match = /-?[\d.]+(?:,\d+)?/.exec(text.replaceAll(/\s/g, ''));
  return match ? Number(match[0].replaceAll('.', '').replace(',', '.')) : Number.NaN;
}

/** Every number of a text of the screen. */
export function numbersOf(text: string): number[] {
  return [...text.matchAll(/\d[\d.]*(?:,\d+)?/g)].map(([figure]) => parseFigure(figure));
}
