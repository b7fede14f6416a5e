// The brief in a real browser: what is printed is what stands on screen, on one to three whole sheets of A4, and it stands still.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, type WatchedPage } from '../support/browser.ts';
import { readPdf, type PdfSheet, type ReadPdf } from '../support/read-pdf.ts';
import { openFace, PATIENCE_MS } from '../support/running-program.ts';

/** The pasts of all figures come before the brief is whole; three at a time, on two busy cores. */
const WHOLE_WITHIN_MS = 240_000;
const STORY = '/brief?story=reservoir-release&clock=2025-11-07T10:00:00%2B07:00&theme=dark';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

interface Block {
  /** h2, h3, li, p, tr, figure. */
  kind: string;
  /** Without white space, which lines and columns decide. */
  text: string;
}

/** Everything written on the paper, piece by piece, in reading order. */
function readBlocks(page: Page): Promise<Block[]> {
  return page.evaluate(() => {
    const pieces = 'h1, h2, h3, p, li, thead tr, tbody tr, figcaption, svg text';
    return [...document.querySelectorAll('.brief :is(' + pieces + ')')]
      .filter((piece) => piece.parentElement!.closest('.brief li, .brief tr') === null)
      .map((piece) => ({
        kind: piece.closest('thead') ? 'thead' : piece.localName,
        text: (piece.textContent ?? '').replaceAll(/\s/g, ''),
      }))
      .filter(({ text }) => text !== '');
  });
}

async function openWhole(path: string, viewport = { width: 1280, height: 900 }): Promise<WatchedPage> {
  const watched = await openFace(browser, path, { viewport });
  await watched.page
    .locator('.brief[data-whole=true]')
    .waitFor({ timeout: WHOLE_WITHIN_MS })
    .catch(async (error: unknown) => {
      const state = await watched.page.locator('.brief-tools [role=status]').textContent();
      throw new Error(`the brief did not become whole: ${state}`, { cause: error });
    });
  // Whole for a second: then it is frozen.
  await watched.page.waitForTimeout(2000);
  return watched;
}

async function print(page: Page): Promise<ReadPdf> {
  return readPdf(await page.pdf({ preferCSSPageSize: true }));
}

/** Millimetres of the margin below the text, where the foot of the sheet stands. */
const FOOT_PT = (16 / 25.4) * 72;
const isFoot = ({ yPt }: { yPt: number }) => yPt < FOOT_PT;

const compact = (runs: readonly { text: string }[]) =>
  runs
    .map(({ text }) => text)
    .join('')
    .replaceAll(/\s/g, '');
const bodyOf = ({ runs }: PdfSheet) => compact(runs.filter((run) => !isFoot(run)));
const footOf = ({ runs }: PdfSheet) => compact(runs.filter(isFoot));

/** The texts of the sheets without the head of the table where a sheet repeats it. */
function textsOf({ sheets }: ReadPdf, blocks: readonly Block[]): string[] {
  const head = blocks.find(({ kind }) => kind === 'thead')?.text ?? '';
  expect(head).not.toBe('');
  let isSeen = false;
  return sheets.map((sheet) => {
    const body = bodyOf(sheet);
    const isRepeated = isSeen && body.startsWith(head);
    isSeen ||= body.includes(head);
    return isRepeated ? body.slice(head.length) : body;
  });
}

/** Walks screen and paper side by side; what is cut by the end of a sheet, missing, changed or added is named. */
function expectSame(printed: ReadPdf, blocks: readonly Block[]): void {
  const texts = textsOf(printed, blocks);
  let sheet = 0;
  let at = 0;
  const lastOfSheet: string[] = [];
  let last = '';
  for (const { kind, text } of blocks) {
    const rest = () => (texts[sheet] ?? '').slice(at);
    if (rest() === '' && sheet < texts.length - 1) {
      lastOfSheet.push(last);
      sheet += 1;
      at = 0;
    }
    // Lists of changes have a dash before each, which only the style sheet writes.
    if (kind === 'li' && rest().startsWith('–') && !text.startsWith('–')) at += 1;
    expect(rest().slice(0, text.length), `sheet ${sheet + 1}, after “${last}”`).toBe(text);
    at += text.length;
    last = text;
  }
  expect(texts.slice(sheet).join('').slice(at), 'on paper only').toBe('');
  expect(sheet).toBe(texts.length - 1);
  // No heading is the last on its sheet.
  const headings = new Set(
    blocks.filter(({ kind }) => kind === 'h2' || kind === 'h3').map(({ text }) => text),
  );
  expect(lastOfSheet.filter((text) => headings.has(text))).toEqual([]);
}

function expectSheets({ sheets, embedded, missing }: ReadPdf): void {
  expect(sheets.length).toBeGreaterThanOrEqual(1);
  expect(sheets.length).toBeLessThanOrEqual(3);
  for (const [index, { widthPt, heightPt }] of sheets.entries()) {
    // 210 × 297 mm.
    expect([Math.round(widthPt), Math.round(heightPt)]).toEqual([595, 842]);
    const foot = footOf(sheets[index]!);
    expect(foot).toContain(`${index + 1}/${sheets.length}`);
    expect(foot).toContain('Báocáonhanh(Môphỏng)·TrungtâmđiềuhànhthôngminhtỉnhBàRịa–VũngTàu·');
  }
  expect(missing).toEqual([]);
  expect(embedded.some((name) => name.endsWith('+BeVietnamPro-Regular'))).toBe(true);
  expect(embedded.some((name) => name.endsWith('+BeVietnamPro-SemiBold'))).toBe(true);
}

describe('/brief', () => {
  it(
    'is printed as it stands on screen, and stands still until it is refreshed',
    { timeout: 2 * WHOLE_WITHIN_MS },
    async () => {
      const { page, expectClean, close } = await openWhole('/brief');
      expect(await page.title()).toBe('Báo cáo nhanh · Hải Đăng');
      const blocks = await readBlocks(page);
      const rows = blocks.filter(({ kind }) => kind === 'tr');
      expect(rows.length).toBeGreaterThanOrEqual(34);
      expect(rows.filter(({ text }) => /\d/.test(text)).length).toBe(rows.length);
      expect(blocks.filter(({ kind }) => kind === 'figcaption').length).toBe(4);

      const clockBefore = await page.locator('.clock-face__time').textContent();
      await page.waitForTimeout(7000);
      expect(await page.locator('.clock-face__time').textContent()).not.toBe(clockBefore);
      expect(await readBlocks(page)).toEqual(blocks);

      const printed = await print(page);
      expectSheets(printed);
      expectSame(printed, blocks);
      // Vietnamese is read back letter by letter, not as pictures of letters.
      expect(printed.sheets.map(bodyOf).join('')).toMatch(
        /Việccầnchỉđạo.*Chỉtiêuchínhcủatừnglĩnhvực.*Nguồnsốliệu/,
      );

      await page.evaluate(() => {
        Object.assign(window, {
          prints: 0,
          print: () => ((window as unknown as { prints: number }).prints += 1),
        });
      });
      await page.getByRole('button', { name: 'In / Lưu PDF' }).click();
      expect(await page.evaluate(() => (window as unknown as { prints: number }).prints)).toBe(1);

      const takenBefore = await page.locator('.brief-tools [role=status]').textContent();
      await page.getByRole('button', { name: 'Cập nhật' }).click();
      await expect
        .poll(() => page.locator('.brief-tools [role=status]').textContent(), { timeout: PATIENCE_MS })
        .not.toBe(takenBefore);
      expect((await readBlocks(page)).length).toBeGreaterThanOrEqual(rows.length);

      // The same sheets from a phone.
      await page.setViewportSize({ width: 390, height: 844 });
      await page.locator('.brief[data-whole=true]').waitFor({ timeout: WHOLE_WITHIN_MS });
      await page.waitForTimeout(2000);
      expect(
        await page.evaluate(
          () => document.scrollingElement!.scrollWidth - document.documentElement.clientWidth,
        ),
      ).toBeLessThanOrEqual(0);
      const fromPhone = await print(page);
      expectSheets(fromPhone);
      expectClean();
      await close();
    },
  );

  it(
    'on a story day too, from a dark screen: the grave sentences first, light paper to its edges',
    { timeout: 2 * WHOLE_WITHIN_MS },
    async () => {
      const { page, expectClean, close } = await openWhole(STORY);
      const blocks = await readBlocks(page);
      const printed = await print(page);
      expectSheets(printed);
      expectSame(printed, blocks);
      const sentences = blocks.filter(({ kind }) => kind === 'li').map(({ text }) => text);
      expect(sentences[0]).toMatch(/^Nghiêmtrọng/);
      expect(bodyOf(printed.sheets[0]!)).toContain(sentences[0]);
      await page.emulateMedia({ media: 'print' });
      const ground = await page.evaluate(() =>
        [document.documentElement, document.body, document.querySelector('.brief')!].map((element) => {
          const { backgroundColor, colorScheme } = getComputedStyle(element);
          return `${backgroundColor} ${colorScheme}`;
        }),
      );
      expect(ground).toEqual(Array.from({ length: 3 }, () => 'rgb(255, 255, 255) light'));
      expectClean();
      await close();
    },
  );
});
