// Every fault of every connector on every face: told in words within a cadence, the rest unaffected, the last number kept with its age, healed without reload.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFault, faultKinds } from '../../../mocks/protocols/fault/fault-catalogue.ts';
import type { FaultKind } from '../../../mocks/protocols/fault/fault.ts';
import type { Diagnostics } from '../../../src/app/diagnostics.ts';
import { DETAIL_WORDS } from '#ui/health/detail-words.ts';
import { vi as words } from '../../../src/i18n/messages/vi.ts';
import { launchBrowser } from '../../support/browser.ts';
import {
  feedOf,
  goToFace,
  openFace,
  PATIENCE_MS,
  readDiagnostics,
  serveConfig,
  setFault,
  shippedConfig,
  untilDiagnostics,
  withoutWebgl,
} from '../../support/running-program.ts';

/** What two busy cores may add to a cadence. */
const MACHINE_MS = 8000;
const TIMEOUT_MS = 8000;
/** Rows are let go four times a second and drawn in a frame; a busy machine takes longer. */
const SETTLE_MS = 1500;
const FACES = ['Lãnh đạo', 'Màn hình lớn', 'Phân tích'] as const;

const { error: sentences } = words.health;

/**
 * How a fault shows. A sentence: the poll fails with it. `stale`, `clock`: the answer is read, and the banner says what is wrong
 * with it. `refused`: some rows are not taken, and counted. `well`: nothing is wrong with what is shown, and nothing is said.
 */
type Trace = { sentence: string } | 'stale' | 'clock' | 'refused' | 'well';

const failed = (sentence: string): Trace => ({ sentence });
const unreachable = failed(sentences.offline);
const unreadable = failed(sentences.malformed);
const refusedAccess = failed(sentences.unauthorised);

/** A register that stands still cannot be told from one in which nothing happened: every answer confirms its records. */
const standsStill: Trace = 'well';

const MATRIX: Readonly<Record<FaultKind, { broker: Trace; alerts: Trace; value?: number }>> = {
  slow: { broker: failed(sentences.timeout), alerts: failed(sentences.timeout), value: 60_000 },
  stale: { broker: 'stale', alerts: standsStill, value: 3_600_000 },
  dead: { broker: unreachable, alerts: unreachable },
  'dns-gone': { broker: unreachable, alerts: unreachable },
  reset: { broker: unreachable, alerts: unreachable },
  truncated: { broker: unreadable, alerts: unreadable },
  'gzip-cut': { broker: unreadable, alerts: unreadable },
  malformed: { broker: 'refused', alerts: 'refused' },
  'wrong-type': { broker: 'well', alerts: 'well' },
  'http-500': { broker: failed('lỗi 500'), alerts: failed('lỗi 500') },
  'http-401': { broker: refusedAccess, alerts: refusedAccess },
  'http-429': {
    broker: failed('yêu cầu giảm tần suất'),
    alerts: failed('yêu cầu giảm tần suất'),
    value: 2000,
  },
  html: { broker: failed(sentences.unexpectedContent), alerts: failed(sentences.unexpectedContent) },
  'login-redirect': { broker: refusedAccess, alerts: refusedAccess },
  'session-expired': { broker: refusedAccess, alerts: refusedAccess, value: 403 },
  'skewed-clock': { broker: 'clock', alerts: 'clock' },
  'other-ids': { broker: 'well', alerts: 'well' },
};

/**
 * One feed a source that stands for it, and a figure of it that the wall shows and the leader watches. The province runs `rate` times as
 * fast: its cadences pass so much sooner, networks and processors do not, and large feeds of the other source may be late.
 */
const CONNECTORS = [
  {
    source: 'broker',
    other: 'alerts',
    feed: 'incidents',
    title: 'Sự cố',
    kpi: 'incidents.open',
    cadenceMs: 60_000,
    query: 'rate=4',
    rate: 4,
  },
  {
    source: 'alerts',
    other: 'broker',
    feed: 'warnings',
    title: 'Cảnh báo',
    kpi: 'environment.warnings-active',
    cadenceMs: 300_000,
    // A day with warnings in force.
    query: 'rate=8&story=tropical-storm&clock=2026-10-25T18:00:00%2B07:00',
    rate: 8,
  },
] as const;
type Connector = (typeof CONNECTORS)[number];

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

const summaryOf = (page: Page) => page.locator('.face__health');
const bannerOf = (page: Page) => page.locator('.source-banner');
const sourceOf = ({ sources }: Diagnostics, id: string) => sources.find((source) => source.id === id)!;
const ownErrors = (diagnostics: Diagnostics, { source, feed }: Connector) =>
  sourceOf(diagnostics, source).errors.filter((line) => line.startsWith(`${feed}: `));

/** Waits until the face on show says what is wrong, in words. */
async function untilTold(page: Page, trace: Trace, timeout: number): Promise<void> {
  const { state } = words.health;
  const place =
    trace === 'stale'
      ? bannerOf(page).filter({ hasText: /quá hạn/i })
      : trace === 'clock'
        ? bannerOf(page).filter({ hasText: 'Đồng hồ máy chủ nguồn' })
        : trace === 'refused'
          ? summaryOf(page).filter({ hasText: /Bị từ chối: [1-9]/ })
          : summaryOf(page).filter({ hasText: new RegExp(`(${state.late}|${state.dead}).*\\d/\\d`) });
  await place.waitFor({ timeout });
}

/** The figure of the source on the face on show, and how old it is said to be. */
async function readTile(page: Page, { kpi }: Connector): Promise<{ number: string; age: string }> {
  const tile = page.locator(`.kpi-tile[data-kpi="${kpi}"]`);
  return {
    number: await tile.locator('.kpi-tile__number').innerText({ timeout: PATIENCE_MS }),
    age: await tile.locator('.age').innerText({ timeout: PATIENCE_MS }),
  };
}

/** The figure once it has stood still: a receipt tells that a feed is well a moment before its rows are drawn. */
async function settledNumber(page: Page, connector: Connector): Promise<string> {
  for (let last = ''; ;) {
    const { number } = await readTile(page, connector);
    if (number === last) return number;
    last = number;
    await page.waitForTimeout(SETTLE_MS);
  }
}

/** What must hold on the face on show while the fault lasts. */
async function expectKept(page: Page, face: string, connector: Connector, kind: FaultKind, known: string) {
  const trace = MATRIX[kind][connector.source];
  const diagnostics = (await readDiagnostics(page))!;
  const other = sourceOf(diagnostics, connector.other);
  expect(other.errors).toEqual([]);
  for (const { feed } of CONNECTORS.filter(({ source }) => source === connector.other))
    expect(`${feed} ${feedOf(diagnostics, feed).state}`).toBe(`${feed} live`);
  expect(feedOf(diagnostics, connector.feed).rows).toBeGreaterThan(0);
  if (kind === 'dead') await expectMarked(page, face, connector);
  if (face === 'Phân tích') return expectExplained(page, connector, trace);
  const { number, age } = await readTile(page, connector);
  expect(number).toMatch(/\d/);
  if (typeof trace === 'object') expect(number).toBe(known);
  expect(age).toMatch(/\d+ (giây|phút|giờ)|vừa xong/);
}

/** A source that does not come back is in the banner, and its figure is hatched. */
async function expectMarked(page: Page, face: string, { kpi, title }: Connector): Promise<void> {
  const banner = bannerOf(page).filter({ hasText: title });
  await banner.filter({ hasText: /Mất nguồn|hoặc bị mất/ }).waitFor({ timeout: PATIENCE_MS });
  if (face === 'Phân tích') return;
  const tile = page.locator(`.kpi-tile[data-kpi="${kpi}"]`);
  await expect.poll(() => tile.getAttribute('data-quality'), { timeout: PATIENCE_MS }).toBe('stale');
}

/** The desk says of the feed what happened, who mends it, and that the last data are kept. */
async function expectExplained(page: Page, { title }: Connector, trace: Trace): Promise<void> {
  // The name with its state: other feeds' names begin alike.
  const states = Object.values(words.health.state).join('|');
  const summary = page.locator('summary', { hasText: new RegExp(`^${title}(${states})`) });
  const details = page.locator('.health__row').filter({ has: summary });
  if (!(await details.locator('details').evaluate((element) => (element as HTMLDetailsElement).open)))
    await summary.click();
  const text = () => details.innerText();
  if (typeof trace === 'object') {
    await expect.poll(text, { timeout: PATIENCE_MS }).toContain(trace.sentence);
    expect(await text()).toContain(DETAIL_WORDS.kept.vi);
    expect(await text()).toMatch(/Xử lý: \S/);
  }
  if (trace === 'refused') await expect.poll(text, { timeout: PATIENCE_MS }).toMatch(/\d+ × .*\(ví dụ /);
  if (trace === 'clock') await expect.poll(text, { timeout: PATIENCE_MS }).toContain('Nhanh hơn máy này');
}

/** Sets the fault, reads all faces, heals it; the page stays where it is. */
async function runCell(page: Page, connector: Connector, kind: FaultKind): Promise<void> {
  const { [connector.source]: trace, value } = MATRIX[kind];
  const settled = await settledNumber(page, connector);
  const before = (await readDiagnostics(page))!;
  await setFault(page, connector.source, createFault(kind, Date.parse(before.clock.now), value));
  const { lastSuccess } = sourceOf(before, connector.source);
  const waitMs = connector.cadenceMs / connector.rate + MACHINE_MS + (kind === 'slow' ? TIMEOUT_MS : 0);
  if (trace === 'well') {
    await untilDiagnostics(
      page,
      (d) => sourceOf(d, connector.source).lastSuccess! > lastSuccess!,
      true,
      waitMs,
    );
    await untilDiagnostics(page, (d) => [ownErrors(d, connector), feedOf(d, connector.feed).refusedRows], [
      [],
      0,
    ]);
    expect(await bannerOf(page).filter({ hasText: connector.title }).count()).toBe(0);
  } else await untilTold(page, trace, waitMs);
  // A poll that was on its way when the fault began may have brought another number: then that is the last known one.
  const isLater = sourceOf((await readDiagnostics(page))!, connector.source).lastSuccess !== lastSuccess;
  const known = isLater ? (await readTile(page, connector)).number : settled;
  for (const face of FACES) {
    await goToFace(page, face);
    if (trace !== 'well') await untilTold(page, trace, PATIENCE_MS);
    await expectKept(page, face, connector, kind, known);
  }
}

/** Waits until the feeds that stand for their sources are live, and refuse nothing. */
async function untilWell(page: Page): Promise<void> {
  const troubles = (diagnostics: Diagnostics) =>
    CONNECTORS.map(({ feed }) => feedOf(diagnostics, feed))
      .filter((feed) => feed?.state !== 'live' || feed.refusedRows > 0)
      .map((feed) => `${feed?.id}: ${feed?.state}, ${feed?.refusedRows} rows refused`);
  await untilDiagnostics(page, troubles, []);
}

/** Heals the fault and waits until nothing is left of it, on the first face. */
async function heal(page: Page, { source, title }: Connector): Promise<void> {
  await setFault(page, source, null);
  await goToFace(page, FACES[0]);
  await untilWell(page);
  const told = bannerOf(page).filter({ hasText: title });
  await expect.poll(() => told.count(), { timeout: PATIENCE_MS }).toBe(0);
}

/** Faults of one connector, one after the other on one page; what failed, by fault. */
async function runLane(connector: Connector, kinds: readonly FaultKind[]): Promise<string[]> {
  const config = shippedConfig();
  for (const source of config.sources) source['timeoutMs'] = TIMEOUT_MS;
  const { page, faults, close } = await openFace(
    browser,
    `/leader?${connector.query}&wall=1.5x0.5&w=${connector.kpi}`,
    {
      viewport: { width: 1920, height: 1080 },
      initScript: withoutWebgl, // words and figures are under test, and a software renderer would take both cores
      prepare: (context) => serveConfig(context, config),
    },
  );
  await untilWell(page);
  await page.evaluate(() => Object.assign(window, { __sameDocument: true }));
  const report: string[] = [];
  for (const kind of kinds) {
    try {
      await runCell(page, connector, kind);
    } catch (thrown) {
      report.push(
        `${connector.source} ${kind}: ${thrown instanceof Error ? thrown.message : String(thrown)}`,
      );
    }
    await heal(page, connector);
  }
  if (!(await page.evaluate(() => '__sameDocument' in window))) report.push('the page was loaded anew');
  report.push(...faults.pageErrors, ...faults.cspViolations);
  await close();
  return report;
}

describe('the matrix', () => {
  it('of fault × connector × face: told in words, kept with its age, healed without reload', async () => {
    // Side by side: most of the time is waiting for the next poll.
    const [broker, alerts] = CONNECTORS;
    const odd = (_: FaultKind, index: number) => index % 2 === 1;
    const even = (_: FaultKind, index: number) => index % 2 === 0;
    const reports = await Promise.all([
      runLane(broker, faultKinds),
      runLane(alerts, faultKinds.filter(odd)),
      runLane(alerts, faultKinds.filter(even)),
    ]);
    expect(reports.flat()).toEqual([]);
  }, 400_000);
});
