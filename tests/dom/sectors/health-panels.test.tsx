// The panels of health in a document: who is fullest, which week it is, and what is said of silence.
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { clock, settingFrom } from '#kernel/time/clock.ts';
import { setLanguage } from '#i18n/i18n.ts';
import { installSectors } from '#session/installed.ts';
import { sessionStore } from '#session/session-store.ts';
import SeasonPanel from '../../../src/sectors/health/diseases/season-panel.tsx';
import { seasonOf } from '../../../src/sectors/health/diseases/season.ts';
import { feeds } from '../../../src/sectors/health/feeds.ts';
import BedsPanel from '../../../src/sectors/health/hospitals/beds-panel.tsx';
import { sector } from '../../../src/sectors/health/sector.ts';
import { setLiveRuntime } from '#live/ingest/live-runtime.ts';
import { tableStore } from '#live/tables.ts';
import { heard } from '../heard.ts';
import { showTable, type ShownRow } from './show-table.ts';

const NOW_MS = Date.parse('2026-11-22T09:00:00+07:00');
const HOUR_MS = 3_600_000;
const WEEK_MS = 7 * 24 * HOUR_MS;
const feed = (id: string): FeedSpec => feeds.find((one) => one.id === id) ?? expect.fail(id);

beforeAll(() => {
  clock.set({ ...settingFrom(NOW_MS), rate: 0 });
  installSectors([sector], [{ sector: sector.id, feeds }]);
  setLiveRuntime({
    client: {} as never,
    feeds: new Map(feeds.map((one) => [one.id, one])),
    kpis: new Map(),
    events: [],
    connectorOf: () => 'ngsi-ld',
    sectorTitleOf: () => sector.title,
  });
});
afterEach(() => {
  cleanup();
  setLanguage('vi');
});

const hospital = (id: string, occupied: number, over: Partial<ShownRow> = {}): ShownRow => ({
  id,
  values: {
    name: `Bệnh viện ${id}`,
    'name@en': `${id} Hospital`,
    beds: 200,
    occupied,
    icuBeds: id === 'Mắt' ? 0 : 10,
    icuOccupied: 8,
    emergencyVisits: id === 'Mắt' ? 0 : 40,
  },
  ...over,
});

describe('beds', () => {
  it('puts the fullest first, says its class, and selects it', () => {
    showTable(feed('hospital-beds'), [hospital('A', 160), hospital('B', 224), hospital('Mắt', 190)], NOW_MS);
    render(<BedsPanel language="vi" />);
    const rows = screen.getAllByRole('button', { name: /Bệnh viện/ });
    const text = (row: HTMLElement | undefined) => row?.textContent?.replaceAll('\u00a0', ' ');
    expect(rows.map((row) => row.textContent?.match(/Bệnh viện (\p{L}+?)(?=\d|\s)/u)?.[1])).toEqual([
      'B',
      'Mắt',
      'A',
    ]);
    expect(text(rows[0])).toContain('quá tải nặng');
    expect(text(rows[0])).toContain('224/200 giường');
    expect(text(rows[0])).toContain('2 giường hồi sức trống');
    expect(text(rows[1])).not.toContain('hồi sức');
    fireEvent.click(rows[0] ?? expect.fail('no row'));
    expect(sessionStore.getState().selection).toEqual({ feed: 'hospital-beds', id: 'B' });
  });

  it('says which hospital is silent, and names no figure it does not have', () => {
    showTable(
      feed('hospital-beds'),
      [hospital('A', 160), hospital('B', Number.NaN, { observedAtMs: NOW_MS - 9 * HOUR_MS })],
      NOW_MS,
    );
    render(<BedsPanel language="vi" />);
    const silent = screen.getByRole('button', { name: /Bệnh viện B/ });
    expect(silent.textContent).toContain('chưa có số liệu');
    expect(silent.textContent).toContain('quá\u00a0hạn\u00a0cập\u00a0nhật');
    cleanup();
    showTable(feed('hospital-beds'), [], NOW_MS);
    heard('hospital-beds');
    render(<BedsPanel language="vi" />);
    expect(screen.getByText('Nguồn chưa có bệnh viện nào')).toBeTruthy();
  });
});

const week = (disease: string, number: number, over: Record<string, number> = {}): ShownRow => ({
  id: `${disease}-${number}`,
  values: {
    disease,
    week: number,
    startAt: Date.parse('2026-01-05T00:00:00+07:00') + (number - 2) * WEEK_MS,
    mean: 50,
    low: 20,
    high: 80,
    ...over,
  },
});

describe('season', () => {
  const rows = [
    week('dengue', 12, { cases: 95 }),
    week('handFootMouth', 11, { cases: 12 }),
    week('dengue', 11, { cases: 40 }),
    week('dengue', 13),
  ];

  it('keeps diseases apart, in the order of the calendar, and knows no cases of a week to come', () => {
    showTable(feed('epidemic-curve'), rows, NOW_MS);
    const curve = tableStore.get('epidemic-curve') ?? expect.fail('no table');
    const season = seasonOf(curve, 'dengue');
    expect(season.map(({ value }) => value)).toEqual([40, 95, Number.NaN]);
    expect(season[1]).toMatchObject({ mean: 50, low: 20, high: 80 });
    expect(seasonOf(curve, 'handFootMouth')).toHaveLength(1);
  });

  it('draws the year and ranks the units of the last week; the choice changes both', () => {
    showTable(feed('epidemic-curve'), rows, NOW_MS);
    const unit = (id: string, dengue: number, hfmd: number): ShownRow => ({
      id,
      values: { name: `Phường ${id}`, dengue, dengueMean: 2.4, hfmd, hfmdMean: 1 },
    });
    showTable(feed('disease-weeks'), [unit('Bà Rịa', 3, 9), unit('Phú Mỹ', 7, 1)], NOW_MS);
    const { container } = render(<SeasonPanel language="vi" />);
    expect(screen.getByText(/Sốt xuất huyết, ca theo tuần/)).toBeTruthy();
    const ranking = () => within(container).getByRole('group', { name: /theo đơn vị/ });
    const first = () => within(ranking()).getAllByRole('button', { name: /Phường/ })[0]?.textContent ?? '';
    expect(first()).toContain('Phú Mỹ');
    expect(first()).toContain('Trung bình 5 năm: 2,4');
    fireEvent.click(screen.getByRole('radio', { name: /Tay chân miệng/ }));
    expect(screen.getByText(/Tay chân miệng, ca theo tuần/)).toBeTruthy();
    expect(first()).toContain('Bà Rịa');
  });
});
