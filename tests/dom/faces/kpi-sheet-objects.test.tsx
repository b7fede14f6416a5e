// The sheet of a figure without units: its objects in order by the figure's own roll-up, the one chosen with its way to the map.
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { KpiSpec, LayerSpec } from '#kernel/sector/sector.ts';
import { clock, liveSetting } from '#kernel/time/clock.ts';
import { LiveProvider, queryClient } from '#live/ingest/query-client.ts';
import { liveRuntime, setLiveRuntime } from '#live/ingest/live-runtime.ts';
import { noteSamples } from '#live/kpis.ts';
import { getInstalled, installSectors } from '#session/installed.ts';
import { sessionStore } from '#session/session-store.ts';
import { objectFigures } from '../../../src/faces/leader/sheet/objects/object-figures.ts';
import { KpiSheet } from '../../../src/faces/leader/sheet/kpi-sheet.tsx';
import { foldKpi } from '../../unit/sectors/fold-feed.ts';
import { buildTable, numberColumn, textColumn } from '../ui/build-table.ts';
import { showTable, type ShownRow } from '../sectors/show-table.ts';
import { answerPast, installStatedSector, NOW_MS } from './stated-sector.ts';

const kpi = (id: string, unit: string, direction: KpiSpec['direction']): KpiSpec => ({
  id,
  title: { vi: `Chỉ tiêu ${id}`, en: id },
  unit,
  digits: 0,
  direction,
  feed: 'plants',
});
const AVAILABLE = kpi('available', '%', 'up');
const GENERATION = kpi('generation', 'MW', 'band');
const STOPPED = kpi('stopped', '{count}', 'down');
const REPORT = kpi('report', '%', 'up');

const feed: FeedSpec = {
  id: 'plants',
  source: 'broker',
  title: { vi: 'Nhà máy điện', en: 'Power plants' },
  entityType: 'Plant',
  geometry: 'point',
  cadenceMs: 60_000,
  pollMs: 60_000,
  columns: [
    { column: 'name', kind: 'text', attribute: 'name' },
    { column: 'output', kind: 'number', attribute: 'output', unit: 'MW' },
    { column: 'capacity', kind: 'number', attribute: 'capacity', unit: 'MW' },
  ],
  rollups: [
    {
      kpi: AVAILABLE.id,
      unit: '%',
      scale: 100,
      method: { kind: 'ratioOfSums', numerator: 'output', denominator: 'capacity' },
    },
    { kpi: GENERATION.id, unit: 'MW', method: { kind: 'sum', column: 'output' } },
    {
      kpi: STOPPED.id,
      unit: '{count}',
      where: [{ column: 'output', op: '==', value: 0 }],
      method: { kind: 'countWhere' },
    },
    {
      kpi: REPORT.id,
      unit: '%',
      scale: 100,
      where: [{ column: 'name', op: '==', value: 'Phú Mỹ 1' }],
      method: { kind: 'ratioOfSums', numerator: 'output', denominator: 'capacity' },
    },
  ],
};
const LAYER: LayerSpec = {
  id: 'plants.points',
  title: { vi: 'Nhà máy', en: 'Plants' },
  feed: 'plants',
  kind: 'symbols',
  order: 1,
  visible: false,
  opacity: 1,
  color: { column: 'output', ramp: 'sequential', domain: [0, 1000] },
  size: { range: [1, 1] },
  card: [],
  titleColumn: 'name',
};

const plant = (name: string, output: number, capacity: number, over: Partial<ShownRow> = {}): ShownRow => ({
  id: `urn:plant:${name}`,
  values: { name, output, capacity },
  lonLat: [107.05, 10.6],
  observedAtMs: NOW_MS - 30_000,
  ...over,
});
const ROWS = [
  plant('Phú Mỹ 1', 900, 1000),
  plant('Phú Mỹ 3', 200, 800),
  plant('Bà Rịa', 0, 400),
  plant('Vũng Tàu', 0, 100),
  plant('Im lặng', 500, 500, { observedAtMs: NOW_MS - 3_600_000 }),
];

beforeAll(() => {
  installStatedSector();
  const [sector] = getInstalled().sectors;
  const kpis = [AVAILABLE, GENERATION, STOPPED, REPORT];
  const about = () => Promise.resolve({ about: { metrics: {}, kpis: {} } });
  installSectors([{ ...sector!, kpis, layers: [LAYER], about }], [{ sector: 'files', feeds: [feed] }]);
  setLiveRuntime({
    ...liveRuntime(),
    feeds: new Map([[feed.id, feed]]),
    kpis: new Map(kpis.map((one) => [one.id, one])),
  });
});
beforeEach(() => {
  answerPast([]);
  showTable(feed, ROWS, NOW_MS);
  const figures = [AVAILABLE, GENERATION, STOPPED, REPORT].map(({ id }) => foldKpi(feed, id, ROWS, NOW_MS));
  noteSamples(figures, NOW_MS);
});
afterEach(() => {
  cleanup();
  queryClient.clear();
  sessionStore.setState({ kpi: null, selection: null });
});
afterAll(() => {
  vi.unstubAllGlobals();
  clock.set(liveSetting());
});

const plain = (text: string | null | undefined) => (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ');
async function openSheet({ id }: KpiSpec) {
  render(<KpiSheet kpiId={id} onClose={() => undefined} />, { wrapper: LiveProvider });
  const heading = await screen.findByRole('heading', { name: 'Theo đối tượng' });
  return within(heading.closest('section') ?? expect.fail('a section'));
}
const rows = () =>
  [...document.querySelectorAll('.ranking__row')].map(({ textContent }) => plain(textContent));

describe('the objects of a sheet', () => {
  it('stand in order by the figure’s own roll-up, the worst first; who is silent has no bar', async () => {
    const section = await openSheet(AVAILABLE);
    expect(rows()).toEqual(['Bà Rịa0%', 'Vũng Tàu0%', 'Phú Mỹ 325%', 'Phú Mỹ 190%']);
    expect(plain(document.querySelector('.ranking__missing')?.textContent)).toBe(
      'Chưa có số liệu (1): Im lặng',
    );
    expect(section.getByText(/tỷ số của các tổng, không phải trung bình các thanh/)).toBeTruthy();
    expect(screen.getByText('Đối tượng kém nhất').nextElementSibling?.textContent).toContain('Bà Rịa');
  });

  it('tell of the one chosen its place and distance, and lead to it on the map', async () => {
    const section = await openSheet(AVAILABLE);
    fireEvent.click(section.getByRole('button', { name: /Phú Mỹ 3/ }));
    const chosen = screen.getByRole('group', { name: 'Phú Mỹ 3' });
    expect(plain(chosen.textContent)).toContain('25% · hạng 3/4');
    const link = within(chosen).getByRole('link', { name: 'Xem trên bản đồ' });
    const address = new URL(link.getAttribute('href') ?? '', 'http://page.test/');
    expect(address.pathname).toBe('/analyst');
    expect(address.searchParams.get('s')).toBe('plants~urn:plant:Phú Mỹ 3');
    expect(address.searchParams.get('l')).toBe('plants.points');
    expect(address.searchParams.get('c')).toBe('107.0500,10.6000,13.00');
  });

  it('have a share of an amount instead of a distance, largest first', async () => {
    const section = await openSheet(GENERATION);
    expect(rows()[0]).toBe('Phú Mỹ 1900');
    fireEvent.click(section.getByRole('button', { name: /Phú Mỹ 1/ }));
    expect(plain(screen.getByRole('group', { name: 'Phú Mỹ 1' }).textContent)).toContain('% của toàn tỉnh');
  });

  it('are named where they are only counted', async () => {
    const section = await openSheet(STOPPED);
    expect(section.getByRole('heading', { name: 'Được đếm: 2 đối tượng' })).toBeTruthy();
    expect(section.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Bà Rịa',
      'Vũng Tàu',
    ]);
    expect(document.querySelector('.ranking__row')).toBeNull();
  });

  it('are none where one row makes the figure', async () => {
    const section = await openSheet(REPORT);
    await waitFor(() => expect(section.getByText('Chỉ tiêu này chỉ có số liệu toàn tỉnh.')).toBeTruthy());
  });
});

describe('objectFigures', () => {
  it('adds up to the province where the figure is a sum', () => {
    const names = ['A', 'B', 'C'];
    const columns = [textColumn('name', names), numberColumn('output', 'MW', [7, 11, 13])];
    const times = Float64Array.of(NOW_MS, NOW_MS, NOW_MS);
    const table = buildTable('plants', names, columns, { observedAtMs: times, receivedAtMs: times });
    const found = objectFigures(GENERATION, feed, table, {
      nowMs: NOW_MS,
      layer: undefined,
      language: 'vi',
    });
    expect(found?.items.map(({ label, value }) => [label, value])).toEqual([
      ['C', 13],
      ['B', 11],
      ['A', 7],
    ]);
    expect(found?.isOnMap, 'no layer shows them').toBe(false);
    expect(found?.items.reduce((sum, { value }) => sum + value, 0)).toBe(31);
  });
});
