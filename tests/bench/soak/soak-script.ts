// What people do during the soak: one round of steps over all faces, each of which ends in a state of the page that has a name.
import type { Page } from 'playwright-core';
import type { Diagnostics } from '../../../src/app/diagnostics.ts';
import { measurePan } from '../browser/pan-script.ts';
import type { SoakSources } from './soak-sources.ts';

/** One step; the page is sampled after it, as `phase`. */
export interface SoakStep {
  phase: string;
  act(page: Page, sources: SoakSources): Promise<void>;
}

/** Milliseconds that a step may wait for what it expects, on a machine that draws by software. */
const PATIENCE_MS = 60_000;
/** Every step is followed by so long of watching, a few updates of every feed. */
export const REST_MS = 2000;

const inspector = (page: Page) => page.getByRole('article', { name: /^Chi tiết đối tượng/ });

/** The round, in its order; it begins and ends on the analyst's face, live, in Vietnamese, dark. */
export const SOAK_ROUND: readonly SoakStep[] = [
  { phase: 'map at rest', act: () => Promise.resolve() },
  { phase: 'map panned', act: async (page) => void (await measurePan(page, 8)) },
  { phase: 'object of the map chosen', act: chooseOnMap },
  { phase: 'inspector closed', act: closeInspector },
  { phase: 'station of the table chosen', act: chooseInTable },
  { phase: 'table and inspector closed', act: (page) => closeInspector(page).then(() => closeTable(page)) },
  { phase: 'light and English', act: (page) => chooseLook(page, 'English', 'Light') },
  { phase: 'dark and Vietnamese again', act: (page) => chooseLook(page, 'Tiếng Việt', 'Nền tối') },
  { phase: 'an hour ago', act: goBackInTime },
  { phase: 'live again', act: returnToLive },
  { phase: 'wall', act: (page) => goToFace(page, '/wall') },
  { phase: 'leader', act: (page) => goToFace(page, '/leader') },
  { phase: 'analyst again', act: (page) => goToFace(page, '/analyst') },
  { phase: 'source dead', act: letSourceDie },
  { phase: 'source healed', act: healSource },
];

/** Waits until `is` holds of the diagnostics. */
export async function untilState(
  page: Page,
  what: string,
  is: (state: Diagnostics) => boolean,
): Promise<void> {
  const startMs = performance.now();
  for (;;) {
    const state = await readDiagnostics(page);
    if (state && is(state)) return;
    if (performance.now() - startMs > PATIENCE_MS)
      throw new Error(`${what} has not come about after ${PATIENCE_MS / 1000} s`);
    await page.waitForTimeout(200);
  }
}

/** `window.haiDang.diagnostics()`, or null while the program starts. */
export function readDiagnostics(page: Page): Promise<Diagnostics | null> {
  return page.evaluate(() => {
    const { haiDang } = window as unknown as { haiDang?: { diagnostics(): Diagnostics } };
    return haiDang?.diagnostics() ?? null;
  });
}

async function chooseOnMap(page: Page): Promise<void> {
  const box = await page.locator('canvas.maplibregl-canvas').boundingBox();
  if (!box) throw new Error('the page has no map');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await inspector(page).waitFor({ timeout: PATIENCE_MS });
}

async function closeInspector(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Đóng chi tiết đối tượng' }).click();
  await inspector(page).waitFor({ state: 'detached', timeout: PATIENCE_MS });
}

async function chooseInTable(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mở bảng Chất lượng không khí (VN_AQI)' }).click();
  const grid = page.getByRole('grid', { name: /^Trạm quan trắc không khí/ });
  await grid.focus();
  for (const key of ['Home', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
  await inspector(page).waitFor({ timeout: PATIENCE_MS });
  await inspector(page).getByText('Bản ghi gốc').click();
}

async function closeTable(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Đóng bảng số liệu' }).click();
  await page.getByRole('grid').waitFor({ state: 'detached', timeout: PATIENCE_MS });
}

async function chooseLook(page: Page, language: string, theme: string): Promise<void> {
  await page.getByRole('radio', { name: language }).check({ force: true });
  const radio = page.getByRole('radio', { name: theme, exact: true });
  await radio.waitFor({ state: 'attached', timeout: PATIENCE_MS });
  await radio.check({ force: true });
}

async function goBackInTime(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lùi 1 giờ' }).click();
  await untilState(page, 'replay', ({ clock }) => clock.replay);
}

async function returnToLive(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Về trực tiếp' }).click();
  await untilState(
    page,
    'the return to live',
    ({ clock, tables }) => !clock.replay && rowsOf(tables) > 15_000,
  );
}

async function goToFace(page: Page, path: string): Promise<void> {
  const link = page.locator(`.header-bar__faces a[href^="${path}"]`);
  await link.dispatchEvent('click');
  await link.and(page.locator('[aria-current=page]')).waitFor({ state: 'attached', timeout: PATIENCE_MS });
  const hasMap = path !== '/leader';
  if (hasMap) await untilState(page, 'the map', ({ map }) => map?.state === 'ready');
}

async function letSourceDie(page: Page, sources: SoakSources): Promise<void> {
  sources.dead.add('counters');
  await untilState(page, 'the death of a source', (state) => stateOf(state, 'counters') === 'dead');
}

async function healSource(page: Page, sources: SoakSources): Promise<void> {
  sources.dead.delete('counters');
  await untilState(page, 'its return', (state) => stateOf(state, 'counters') === 'live');
}

function stateOf({ sources }: Diagnostics, sourceId: string): string | undefined {
  return sources.find(({ id }) => id === sourceId)?.state;
}

function rowsOf(tables: Diagnostics['tables']): number {
  return tables.reduce((sum, { rows }) => sum + rows, 0);
}
