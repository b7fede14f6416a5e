// The sheet's units: choose on the map or in the ranking, by pointer or keys; the area's own line, its ways out, and older divisions.
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LayerSpec } from '#kernel/sector/sector.ts';
import { clock, liveSetting } from '#kernel/time/clock.ts';
import { LiveProvider, queryClient } from '#live/ingest/query-client.ts';
import { getInstalled, installSectors } from '#session/installed.ts';
import { sessionStore } from '#session/session-store.ts';
import { KpiSheet } from '../../../src/faces/leader/sheet/kpi-sheet.tsx';
import { answerPast, installStatedSector, LATE_SHARE, report, showReports } from './stated-sector.ts';

const LAYER: LayerSpec = {
  id: 'files.late-by-unit',
  title: { vi: 'Hồ sơ trễ theo đơn vị', en: 'Late files by unit' },
  feed: 'files',
  kind: 'units',
  kpi: LATE_SHARE.id,
  order: 1,
  visible: false,
  opacity: 0.75,
  color: { column: 'value', ramp: 'sequential', domain: [0, 10] },
  size: { range: [1, 1] },
  card: ['value'],
  titleColumn: 'name',
};

beforeAll(() => {
  installStatedSector();
  const { sectors, feeds } = getInstalled();
  installSectors(
    sectors.map((sector) => ({ ...sector, layers: [LAYER] })),
    [{ sector: 'files', feeds: [...feeds.values()] }],
  );
});
beforeEach(() => {
  answerPast([4, 5, 4]);
  showReports([report('26506', 12, 400), report('26526', 30, 600), report('26732', 1, 100)]);
});
afterEach(() => {
  cleanup();
  queryClient.clear();
  sessionStore.setState({ vintage: null, compared: [], watched: [], kpi: null });
});
afterAll(() => {
  vi.unstubAllGlobals();
  clock.set(liveSetting());
});

const plain = (text: string | null | undefined) =>
  (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll(/[\u2068\u2069]/g, '');

async function openSheet(): Promise<void> {
  render(<KpiSheet kpiId={LATE_SHARE.id} onClose={() => undefined} />, { wrapper: LiveProvider });
  await waitFor(() => expect(document.querySelector('[data-area]')).toBeTruthy(), { timeout: 5000 });
}

const onMap = (code: string) => document.querySelector(`[data-area="${code}"]`)!;
const inRanking = (name: RegExp) =>
  within(document.querySelector<HTMLElement>('.ranking__bars')!).getByRole('button', { name });
const outlined = () =>
  document.querySelector('.area-map__outline[data-outline="selected"]')?.getAttribute('d') ?? null;

describe('the units of a sheet', () => {
  it('choose an area on the map: it stands out in the ranking, with its rank and its distance from the province', async () => {
    await openSheet();
    fireEvent.click(onMap('26526'));
    expect(outlined()).toBe(onMap('26526').getAttribute('d'));
    expect(document.querySelector('.ranking__row[data-highlighted="true"]')?.textContent).toContain(
      'Tam Thắng',
    );
    const line = plain(screen.getByRole('group', { name: 'Phường Tam Thắng' }).textContent);
    // 43 late of 1,100 in the province.
    expect(line).toContain('5,0% · hạng 1/3 · +1,1 điểm % kém hơn so toàn tỉnh (3,9%)');
    fireEvent.click(onMap('26526'));
    expect(outlined()).toBeNull();
  });

  it('choose it in the ranking: it is outlined on the map', async () => {
    await openSheet();
    fireEvent.click(inRanking(/Côn Đảo.*1,0%/));
    expect(outlined()).toBe(onMap('26732').getAttribute('d'));
    expect(plain(screen.getByRole('group', { name: 'Đặc khu Côn Đảo' }).textContent)).toContain('tốt hơn');
  });

  it('walk the map with arrow keys, worst first, and choose with Enter', async () => {
    await openSheet();
    const map = document.querySelector('.area-map svg')!;
    fireEvent.keyDown(map, { key: 'ArrowDown' });
    fireEvent.keyDown(map, { key: 'ArrowDown' });
    expect(plain(document.querySelector('.area-map__readout')?.textContent)).toBe('Phường Vũng Tàu 3,0%');
    fireEvent.keyDown(map, { key: 'Enter' });
    expect(screen.getByRole('group', { name: 'Phường Vũng Tàu' })).toBeTruthy();
  });

  it('name the worst unit among the first facts, and lead to it', async () => {
    await openSheet();
    const worst = await screen.findByRole('button', { name: /^Phường Tam Thắng · 5,0%$/ });
    expect(worst.closest('dd')?.previousElementSibling?.textContent).toBe('Nơi kém nhất');
    fireEvent.click(worst);
    expect(outlined()).toBe(onMap('26526').getAttribute('d'));
  });

  it('lead from an area to the map with the figure’s layer on and the area selected, and into a comparison', async () => {
    await openSheet();
    fireEvent.click(onMap('26732'));
    const line = within(screen.getByRole('group', { name: 'Đặc khu Côn Đảo' }));
    const href = new URL(
      line.getByRole('link', { name: 'Xem trên bản đồ' }).getAttribute('href')!,
      'http://x',
    );
    expect(href.pathname).toBe('/analyst');
    expect(href.searchParams.get('l')).toBe(LAYER.id);
    expect(href.searchParams.get('s')).toBe(`${LAYER.id}~26732`);
    expect(href.searchParams.get('k')).toBeNull();
    const [lon, lat] = (href.searchParams.get('c') ?? '').split(',').map(Number);
    expect(lon).toBeCloseTo(106.6, 0);
    expect(lat).toBeCloseTo(8.7, 0);
    fireEvent.click(line.getByRole('button', { name: 'So sánh' }));
    expect(sessionStore.getState().compared).toEqual([{ kpi: LATE_SHARE.id, area: '26732' }]);
    fireEvent.click(line.getByRole('button', { name: 'Đang so sánh' }));
    expect(sessionStore.getState().compared).toEqual([]);
  });

  it('dissolve into the districts of an older division, ratios of sums and all', async () => {
    await openSheet();
    expect(document.querySelectorAll('[data-area]')).toHaveLength(30);
    act(() => sessionStore.getState().setVintage('2025-01'));
    await waitFor(() => expect(document.querySelectorAll('[data-area]')).toHaveLength(7));
    // Vũng Tàu City holds both wards: 42 of 1,000, not the mean of 5 % and 3 %.
    expect(inRanking(/Vũng Tàu.*4,2%/)).toBeTruthy();
    act(() => sessionStore.getState().setVintage('until-2024'));
    await waitFor(() => expect(document.querySelectorAll('[data-area]')).toHaveLength(8));
  });

  it('hatch what has no figure, count it in the legend, and say that boundaries are illustrative', async () => {
    await openSheet();
    expect(onMap('26542').getAttribute('fill')).toMatch(/^url\(#/);
    expect(onMap('26506').getAttribute('fill')).toMatch(/^rgb\(/);
    const legend = plain(document.querySelector('.area-legend')?.textContent);
    expect(legend).toContain('Chưa có số liệu (27)');
    expect(legend).toContain('5,0% (1)');
    expect(screen.getByText(/^Ranh giới minh họa/)).toBeTruthy();
  });
});

describe('the head of a sheet', () => {
  it('says whose task it is, how old the figure is and where it comes from', async () => {
    await openSheet();
    expect(plain(document.querySelector('.sheet__head')?.textContent)).toContain('T10/2026');
    const head = plain(document.querySelector('.sheet__ground')?.textContent);
    expect(head).toMatch(/Cơ quan chịu trách nhiệm\S/);
    expect(head).toMatch(/Số liệucách đây 21 ngày 9 giờ/);
    expect(head).toContain('Hồ sơ theo đơn vị');
  });

  it('puts the figure on the watch-list and takes it off again', async () => {
    await openSheet();
    fireEvent.click(screen.getByRole('button', { name: 'Theo dõi', pressed: false }));
    expect(sessionStore.getState().watched).toEqual([LATE_SHARE.id]);
    fireEvent.click(screen.getByRole('button', { name: 'Đang theo dõi', pressed: true }));
    expect(sessionStore.getState().watched).toEqual([]);
  });

  it('gives the address to be copied by hand where the browser has no clipboard', async () => {
    await openSheet();
    vi.stubGlobal('navigator', { clipboard: undefined });
    fireEvent.click(screen.getByRole('button', { name: 'Sao chép liên kết' }));
    const field = await screen.findByRole('textbox', { name: /xin chép tay/ });
    expect((field as HTMLInputElement).value).toContain('/leader');
  });

  it('gives the focus back to what opened the sheet, also when “back” takes it away', async () => {
    const opener = document.createElement('button');
    document.body.append(opener);
    opener.focus();
    const { unmount } = render(<KpiSheet kpiId={LATE_SHARE.id} onClose={() => undefined} />, {
      wrapper: LiveProvider,
    });
    expect(document.activeElement).not.toBe(opener);
    unmount();
    expect(document.activeElement).toBe(opener);
    opener.remove();
  });
});
