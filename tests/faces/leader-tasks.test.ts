// What a leader comes for, done in a real browser with every action counted: the worst unit of a figure, the place of what is wrong, the data.
import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { KpiSpec, SectorSpec } from '#kernel/sector/sector.ts';
import { countActions, type CountingHand } from '../support/access/count-actions.ts';
import { launchBrowser } from '../support/browser.ts';
import { openFace, PATIENCE_MS, untilDiagnostics, untilLive } from '../support/running-program.ts';
import { readWorkbook, type ReadSheet } from '../unit/ui/export/read-workbook.ts';

const sectors = Object.values(
  import.meta.glob<{ sector: SectorSpec }>('../../src/sectors/*/sector.ts', { eager: true }),
).map(({ sector }) => sector);
const feeds = Object.values(
  import.meta.glob<{ feeds: readonly FeedSpec[] }>('../../src/sectors/*/feeds.ts', { eager: true }),
).flatMap((module) => module.feeds);

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

type Choice = { readonly sector: SectorSpec; readonly kpi: KpiSpec };

/** Known by unit, and one unit can do worse than another: no amounts, which only grow with the unit. */
function isJudgedByUnit({ id, feed, unitColumn, direction }: KpiSpec): boolean {
  const rollups = feeds.find((one) => one.id === feed)?.rollups ?? [];
  const kind = rollups.find(({ kpi }) => kpi === id)?.method.kind;
  const isAmount = kind === 'sum' || kind === 'countWhere';
  return unitColumn !== undefined && (direction === 'up' || direction === 'down') && !isAmount;
}

/** A figure of each of three sectors far apart in the list. */
function chooseFigures(): Choice[] {
  const choices = sectors.flatMap((sector) => {
    const kpi = sector.kpis.find(isJudgedByUnit);
    return kpi ? [{ sector, kpi }] : [];
  });
  return [0, Math.floor(choices.length / 2), choices.length - 1].map((place) => choices[place]!);
}

/** A number as Vietnamese writes it, read back; NaN where there is none. */
function readNumber(text: string): number {
  const [digits = 'none'] = /[-−]?[\d.]+(,\d+)?/.exec(text) ?? [];
  return Number(digits.replaceAll('.', '').replace(',', '.').replace('−', '-'));
}

/** From the grid to the sheet of a figure: its sector, its group where that is folded, the figure. */
async function openFigure(page: Page, hand: CountingHand, { sector, kpi }: Choice): Promise<Locator> {
  const title = page.getByRole('heading', { name: sector.title.vi, exact: true });
  await hand.press(page.locator('.sector-card').filter({ has: title }).getByRole('button').first());
  await page.getByRole('table', { name: sector.title.vi }).waitFor();
  const figure = page.getByRole('button', { name: kpi.title.vi, exact: true });
  if (!(await figure.isVisible())) {
    const group = feeds.find(({ id }) => id === kpi.feed)!.title.vi;
    await hand.press(page.getByRole('button', { name: group, expanded: false }));
  }
  await hand.press(figure);
  return page.getByRole('dialog', { name: kpi.title.vi, exact: true });
}

/** The units of a sheet's ranking from the first to the last. */
async function readRanking(sheet: Locator): Promise<{ label: string; value: number }[]> {
  const ranking = sheet.locator('.ranking');
  await ranking.waitFor({ timeout: PATIENCE_MS });
  const all = ranking.getByRole('button', { name: /^Xem tất cả/ });
  if (await all.isVisible()) await all.click();
  const bars = await ranking.locator('.ranking__row').evaluateAll((rows) =>
    rows.map((row) => ({
      label: row.querySelector('.ranking__label')!.firstChild!.textContent!,
      value: row.querySelector('.ranking__value')!.textContent!,
    })),
  );
  return bars.map(({ label, value }) => ({ label, value: readNumber(value) }));
}

/** Presses the button of a format and answers the file. */
async function saveAs(page: Page, sheet: Locator, name: RegExp): Promise<Uint8Array<ArrayBuffer>> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: PATIENCE_MS }),
    sheet.getByRole('button', { name }).click(),
  ]);
  return new Uint8Array(await readFile(await download.path()));
}

/** The cells of a sheet as lines of texts, dates as ISO 8601 of the province: as the same table's CSV has them. */
function linesOf({ cells }: ReadSheet, columns: number, dated: readonly boolean[]): string[][] {
  const DAY_MS = 86_400_000;
  const FIRST_DAY_MS = Date.UTC(1899, 11, 30);
  const lines: string[][] = [];
  for (const [name, cell] of cells) {
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const line = (lines[Number(row) - 1] ??= Array.from({ length: columns }, () => ''));
    if (cell.type === 'text') line[column] = cell.text;
    else if (!dated[column]) line[column] = String(cell.number);
    else {
      const local = new Date(Math.round(FIRST_DAY_MS + cell.number * DAY_MS)).toISOString();
      line[column] = local.replace(/(\.000)?Z$/, '+07:00');
    }
  }
  return lines;
}

describe('/leader', () => {
  it('names the worst unit of a figure in three actions, whichever the sector', async () => {
    const { page, expectClean, close } = await openFace(browser, '/leader');
    await untilLive(page);
    let named = 0;
    for (const choice of chooseFigures()) {
      const hand = countActions();
      const sheet = await openFigure(page, hand, choice);
      const fact = sheet.locator('dt', { hasText: /^Nơi kém nhất$/ }).locator('xpath=following-sibling::dd');
      await fact.waitFor({ timeout: PATIENCE_MS });
      const said = await fact.innerText();
      expect(hand.count(), choice.kpi.id).toBeLessThanOrEqual(3);

      const ranking = await readRanking(sheet);
      const values = ranking.map(({ value }) => value);
      const [least, most] = [Math.min(...values), Math.max(...values)];
      const worst = choice.kpi.direction === 'up' ? least : most;
      expect(values.length, choice.kpi.id).toBeGreaterThan(2);
      if (said === 'Mọi đơn vị như nhau') expect(least, choice.kpi.id).toBe(most);
      else {
        const [name, value = ''] = said.split(' · ');
        expect(ranking[0], choice.kpi.id).toEqual({ label: name, value: worst });
        expect(readNumber(value), choice.kpi.id).toBe(worst);
        named += 1;
      }
      await page.keyboard.press('Escape');
      await sheet.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Tất cả lĩnh vực' }).click();
    }
    expect(named).toBeGreaterThan(0);
    expectClean();
    await close();
  });

  it('leads from a red sentence to its object on the map in two actions', async () => {
    const day = 'story=reservoir-release&clock=2025-11-09T12:00:00%2B07:00';
    const { page, expectClean, close } = await openFace(browser, `/leader?${day}`);
    await untilLive(page);
    const red = page
      .locator('.needs-you__item')
      .filter({ has: page.locator('.mark[data-level=critical]') })
      .filter({ has: page.locator('a[href*="s="]') })
      .first();
    await red.waitFor({ timeout: PATIENCE_MS });
    const sentence = await red.innerText();
    const hand = countActions();
    await hand.press(red.getByRole('link').first());
    const object = page.locator('.inspector__title');
    await object.waitFor({ timeout: PATIENCE_MS });
    expect(hand.count()).toBeLessThanOrEqual(2);
    expect(sentence).toContain(await object.innerText());
    // Not only beside the map: its layer is drawn, and the map stands.
    const [feed = ''] = (new URL(page.url()).searchParams.get('s') ?? '').split('~');
    const drawn = sectors.flatMap(({ layers }) => layers).filter((layer) => layer.feed === feed);
    await untilDiagnostics(
      page,
      ({ map, layers }) => ({
        map: map?.state,
        isDrawn: layers.some(({ id, instances }) => drawn.some((layer) => layer.id === id) && instances > 0),
      }),
      { map: 'ready', isDrawn: true },
    );
    expectClean();
    await close();
  });

  it('gives the data of a view as CSV and XLSX, which read back are equal to each other and to the screen', async () => {
    // What agencies state for a period stays as it is while two files are written.
    const kpi = sectors
      .flatMap((sector) => sector.kpis)
      .find((one) => one.period !== undefined && isJudgedByUnit(one))!;
    const { page, expectClean, close } = await openFace(browser, `/leader?k=${kpi.id}`);
    await untilLive(page);
    const sheet = page.getByRole('dialog', { name: kpi.title.vi, exact: true });
    const ranking = await readRanking(sheet);
    const csv = new TextDecoder().decode(
      await saveAs(page, sheet, new RegExp(`^Tải CSV: ${kpi.title.vi} theo `)),
    );
    const { data, errors } = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { skipEmptyLines: true });
    const [titles = [], ...rows] = data;
    expect(errors).toEqual([]);

    const xlsx = await saveAs(page, sheet, new RegExp(`^Tải XLSX: ${kpi.title.vi} theo `));
    const [table] = await readWorkbook(new Blob([xlsx]));
    const dated = titles.map((title) => title.startsWith('Thời điểm'));
    const [xlsxTitles = [], ...xlsxRows] = linesOf(table!, titles.length, dated);
    expect(xlsxTitles.map((title) => title.replace(' (UTC+7)', ''))).toEqual(titles);
    expect(xlsxRows).toEqual(rows);

    for (const title of ['Giá trị', 'Đơn vị tính', 'Thời điểm số liệu', 'Nguồn'])
      expect(titles).toContain(title);
    const column = (title: string) => rows.map((row) => row[titles.indexOf(title)] ?? '');
    const figures = new Map(
      column('Đơn vị hành chính').map((name, row) => [name, column('Giá trị')[row] ?? '']),
    );
    expect(ranking.length).toBeGreaterThan(2);
    for (const { label, value } of ranking)
      expect(Math.abs(Number(figures.get(label)) - value), label).toBeLessThanOrEqual(
        0.5001 * 10 ** -kpi.digits,
      );
    expectClean();
    await close();
  });
});
