// The sectors' panels in a document: what they rank, what they must publish, and what they show of silence and of hostile text.
import { act, cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { clock, settingFrom } from '#kernel/time/clock.ts';
import { HOUR_MS } from '#kernel/time/local-time.ts';
import { setLanguage } from '#i18n/i18n.ts';
import { installSectors } from '#session/installed.ts';
import { sessionStore } from '#session/session-store.ts';
import { heard } from '../heard.ts';
import AirPanel from '../../../src/sectors/environment/air/air-panel.tsx';
import { feeds as environmentFeeds } from '../../../src/sectors/environment/feeds.ts';
import { sector as environment } from '../../../src/sectors/environment/sector.ts';
import WaterPanel from '../../../src/sectors/environment/water/water-panel.tsx';
import BoardPanel from '../../../src/sectors/incidents/board/board-panel.tsx';
import { feeds as incidentFeeds } from '../../../src/sectors/incidents/feeds.ts';
import { sector as incidents } from '../../../src/sectors/incidents/sector.ts';
import { feeds as transportFeeds } from '../../../src/sectors/transport/feeds.ts';
import RoadsPanel from '../../../src/sectors/transport/roads/roads-panel.tsx';
import { sector as transport } from '../../../src/sectors/transport/sector.ts';
import { showTable, type ShownRow } from './show-table.ts';

const NOW_MS = Date.parse('2026-11-22T09:00:00+07:00');
const MINUTE_MS = 60_000;

vi.mock('#live/use-feed-health.ts', () => ({
  useFeedHealth: () => [{ feedId: 'incidents', lastSuccessMs: Date.parse('2026-11-22T09:00:00+07:00') }],
}));

const feed = (id: string): FeedSpec =>
  [...environmentFeeds, ...incidentFeeds, ...transportFeeds].find((one) => one.id === id) ?? expect.fail(id);

beforeAll(() => {
  clock.set({ ...settingFrom(NOW_MS), rate: 0 });
  installSectors(
    [transport, environment, incidents],
    [
      { sector: 'transport', feeds: transportFeeds },
      { sector: 'environment', feeds: environmentFeeds },
      { sector: 'incidents', feeds: incidentFeeds },
    ],
  );
});
beforeEach(() => sessionStore.getState().select(null));
afterEach(() => {
  cleanup();
  setLanguage('vi');
});

const names = (container: HTMLElement) =>
  [...container.querySelectorAll('tbody th button')].map((button) => button.textContent);
const rowOf = (name: string) => screen.getByRole('button', { name }).closest('tr') ?? expect.fail(name);

describe('roads', () => {
  const segment = (id: string, road: string, speed: number, over: Partial<ShownRow> = {}): ShownRow => ({
    id,
    values: {
      roadRef: road,
      roadName: road,
      speed,
      freeFlowSpeed: 60,
      lengthM: 1500,
      intensity: 50,
      periodFrom: NOW_MS - 5 * MINUTE_MS,
      periodTo: NOW_MS,
    },
    observedAtMs: NOW_MS,
    ...over,
  });

  it('ranks jammed roads first, then slow ones, and marks silent ones without a figure', () => {
    const rows = [
      segment('a', 'QL55', 50),
      segment('b', 'QL51', 15),
      segment('c', 'QL51', 60),
      segment('d', 'QL56', 40),
      segment('e', 'ĐT44A', 5, { observedAtMs: NOW_MS - HOUR_MS }),
    ];
    showTable(feed('traffic-segments'), rows, NOW_MS);
    const { container } = render(<RoadsPanel language="vi" />);
    expect(names(container)).toEqual(['QL51', 'QL56', 'QL55', 'ĐT44A']);
    expect(rowOf('QL51').textContent).toContain('1,5\u202fkm');
    expect(rowOf('QL51').textContent).toContain('40%');
    expect(rowOf('QL51').textContent).toContain('2/2');
    expect(rowOf('ĐT44A').dataset['silent']).toBe('true');
    expect(within(rowOf('ĐT44A')).getAllByText('—').length).toBeGreaterThan(0);
    act(() => screen.getByRole('button', { name: 'QL51' }).click());
    expect(sessionStore.getState().selection).toEqual({ feed: 'traffic-segments', id: 'b' });
  });
});

describe('air', () => {
  const station = (id: string, name: string, pm25: number, over: Partial<ShownRow> = {}): ShownRow => ({
    id,
    values: { name, 'name@en': `${name} (en)`, pm25, dataProvider: 'Sở Nông nghiệp và Môi trường' },
    hourly: { pm25: Array.from({ length: 54 }, () => pm25), no2: Array.from({ length: 54 }, () => 40) },
    observedAtMs: NOW_MS,
    lonLat: [107.083, 10.352],
    ...over,
  });
  const hostile = '<img src=x onerror="alert(1)">';

  beforeEach(() => {
    const rows = [
      station('a', 'Bà Rịa', 20),
      station('b', 'Phú Mỹ', 90),
      station('c', 'Tóc Tiên', 300, { observedAtMs: NOW_MS - 5 * HOUR_MS }),
      station('d', hostile, NaN),
    ];
    showTable(feed('air-stations'), rows, NOW_MS);
  });

  it('ranks by VN_AQI, with stale stations after those that report', () => {
    const { container } = render(<AirPanel language="vi" />);
    expect(names(container).slice(0, 2)).toEqual(['Phú Mỹ', 'Bà Rịa']);
    expect(rowOf('Tóc Tiên').dataset['quality']).toBe('stale');
    expect(rowOf('Phú Mỹ').textContent).toContain('157');
  });

  it('publishes of the worst station colour, place, all parameters, the deciding one, advice, method and source', () => {
    const { container } = render(<AirPanel language="vi" />);
    const card = container.querySelector('section')!;
    const chip = card.querySelector<HTMLElement>('.measures__chip')!;
    expect(chip.style.background.toUpperCase()).toBe('#FF0000');
    for (const text of ['Phú Mỹ · Xấu', 'PM10', 'NO₂', 'O₃', 'SO₂', 'CO', '10,3520; 107,0830', 'Nowcast']) {
      expect(card.textContent).toContain(text);
    }
    expect(card.textContent).toContain('Bụi PM2,5 (quyết định)');
    expect(card.textContent).toContain('Người bình thường bắt đầu bị ảnh hưởng');
    expect(card.textContent).toContain('QĐ 1459/QĐ-TCMT');
    expect(card.textContent).toContain('Sở Nông nghiệp và Môi trường');
  });

  it('shows the selected station, says why it has no index, and keeps hostile text as text', () => {
    sessionStore.getState().select({ feed: 'air-stations', id: 'd' });
    const { container } = render(<AirPanel language="vi" />);
    expect(container.querySelector('section')?.textContent).toContain('Không có VN_AQI');
    expect(container.querySelector('img')).toBeNull();
    expect(screen.getByRole('button', { name: hostile })).toBeDefined();
  });

  it('is English all over in English', () => {
    setLanguage('en');
    const { container } = render(<AirPanel language="en" />);
    expect(container.textContent).toContain('Phú Mỹ (en) · Bad');
    expect(container.textContent).not.toMatch(/Trạm|quyết định|Tuổi|giờ/);
  });
});

describe('water', () => {
  it('puts reservoirs above their normal level and gauges in alarm first', () => {
    const reservoir = (id: string, waterLevel: number, storageVolume: number): ShownRow => ({
      id,
      values: {
        name: id,
        waterLevel,
        normalLevel: 72,
        floodLevel: 74,
        deadLevel: 50,
        storageVolume,
        capacity: 100,
      },
    });
    const gauge = (id: string, waterLevel: number): ShownRow => ({
      id,
      values: { name: id, waterLevel, alarmLevel1: 1.6, alarmLevel2: 2.1, alarmLevel3: 2.6 },
    });
    showTable(feed('reservoirs'), [reservoir('Đá Đen', 60, 40), reservoir('Sông Ray', 72.4, 99)], NOW_MS);
    showTable(feed('river-gauges'), [gauge('Sông Hỏa', 1), gauge('Sông Dinh', 2.2)], NOW_MS);
    const { container } = render(<WaterPanel language="vi" />);
    expect(names(container)).toEqual(['Sông Ray', 'Đá Đen', 'Sông Dinh', 'Sông Hỏa']);
    expect(rowOf('Sông Ray').textContent).toContain('+0,40');
    expect(rowOf('Sông Ray').textContent).toContain('Trên mực nước dâng bình thường');
    expect(rowOf('Sông Dinh').textContent).toContain('Báo động II');
    expect(rowOf('Đá Đen').textContent).toContain('40%');
  });

  it('says that a source without reservoirs or gauges holds none', () => {
    showTable(feed('reservoirs'), [], NOW_MS);
    showTable(feed('river-gauges'), [], NOW_MS);
    render(<WaterPanel language="vi" />);
    // Of a source that has not answered an empty table says nothing.
    expect(screen.queryByText('Nguồn chưa có hồ chứa nào')).toBeNull();
    act(() => heard('reservoirs'));
    expect(screen.getByText('Nguồn chưa có hồ chứa nào')).toBeDefined();
    expect(screen.queryByText('Nguồn chưa có trạm thủy văn nào')).toBeNull();
    act(() => heard('river-gauges'));
    expect(screen.getByText('Nguồn chưa có trạm thủy văn nào')).toBeDefined();
  });
});

describe('incident board', () => {
  const incident = (id: string, status: string, category: string, severity: number): ShownRow => ({
    id,
    values: {
      name: `Sự cố ${id}`,
      status,
      category,
      severity,
      place: 'Phường Vũng Tàu',
      issuedAt: NOW_MS - 30 * MINUTE_MS,
      responseDueAt: NOW_MS - 10 * MINUTE_MS,
      ...(status === 'open' ? {} : { respondedAt: NOW_MS - 15 * MINUTE_MS }),
    },
    observedAtMs: NOW_MS - 6 * HOUR_MS,
  });

  it('counts by category and status and lists what is open, gravest first, overdue only while awaited', () => {
    const rows = [
      incident('1', 'open', 'traffic', 2),
      incident('2', 'open', 'health', 4),
      incident('3', 'onScene', 'traffic', 3),
      incident('4', 'closed', 'traffic', 1),
    ];
    showTable(feed('incidents'), rows, NOW_MS);
    const { container } = render(<BoardPanel language="vi" />);
    const lines = [...container.querySelectorAll('.panel-table tbody tr')].map((line) =>
      [...line.children].map((cell) => cell.textContent),
    );
    expect(lines).toEqual([
      ['Giao thông', '1', '0', '1', '0', '1'],
      ['Y tế', '1', '0', '0', '0', '0'],
    ]);
    const [fresh, acknowledged, onScene] = [...container.querySelectorAll<HTMLElement>('.board__list')];
    const titles = [...fresh!.querySelectorAll('.event-entry__title')].map((title) => title.textContent);
    expect(titles).toEqual(['Sự cố 2', 'Sự cố 1']);
    expect(fresh!.querySelectorAll('[data-overdue="true"]')).toHaveLength(2);
    expect(acknowledged!.textContent).toContain('Không có sự cố ở trạng thái này');
    expect(onScene!.querySelectorAll('[data-overdue]')).toHaveLength(0);
    expect(container.querySelector('[data-quality="stale"]')).toBeNull();
    act(() => within(onScene!).getByRole('button').click());
    expect(sessionStore.getState().selection).toEqual({ feed: 'incidents', id: '3' });
  });
});
