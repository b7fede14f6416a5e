// What needs a leader, on the page: sentences in order, the sheet and the map one press away, and plain words where nothing is the matter.
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setLanguage } from '#i18n/i18n.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { KpiSpec, LayerSpec } from '#kernel/sector/sector.ts';
import { clock, liveSetting } from '#kernel/time/clock.ts';
import { noteFailure, noteReceipt } from '#live/ingest/feed-records.ts';
import { liveRuntime, setLiveRuntime } from '#live/ingest/live-runtime.ts';
import { LiveProvider, queryClient } from '#live/ingest/query-client.ts';
import { getInstalled, installSectors } from '#session/installed.ts';
import { sessionStore } from '#session/session-store.ts';
import { NeedsYou } from '../../../src/faces/leader/needs-you/needs-you.tsx';
import { showTable } from '../sectors/show-table.ts';
import { answerPast, installStatedSector, LATE_SHARE, NOW_MS, report, showReports } from './stated-sector.ts';

const LIMITED: KpiSpec = { ...LATE_SHARE, thresholds: { medium: 5, high: 8, critical: 12 } };
const calls: FeedSpec = {
  id: 'calls',
  source: 'broker',
  title: { vi: 'Cuộc gọi', en: 'Calls' },
  entityType: 'Call',
  geometry: 'point',
  lifetime: 'register',
  cadenceMs: 60_000,
  pollMs: 60_000,
  columns: [
    { column: 'name', kind: 'text', attribute: 'name' },
    { column: 'place', kind: 'text', attribute: 'place' },
    { column: 'severity', kind: 'number', attribute: 'severity', unit: '1' },
    { column: 'began', kind: 'time', attribute: 'began' },
    { column: 'open', kind: 'number', attribute: 'open', unit: '1' },
  ],
  rollups: [],
};
const list = {
  feed: 'calls',
  titleColumn: 'name',
  placeColumn: 'place',
  severityColumn: 'severity',
  startedColumn: 'began',
  open: [{ column: 'open', op: '==', value: 1 }],
} as const;

const CALLS_LAYER = {
  id: 'calls.open',
  title: { vi: 'Cuộc gọi', en: 'Calls' },
  feed: 'calls',
  kind: 'symbols',
  order: 1,
  visible: false,
  opacity: 1,
  color: { column: 'severity', ramp: 'storage', domain: [0, 4] },
  size: { range: [1, 1] },
  card: [],
  titleColumn: 'name',
} as const satisfies LayerSpec;

function install(layers: readonly LayerSpec[] = [CALLS_LAYER]): void {
  installStatedSector();
  const [sector] = getInstalled().sectors;
  const files = getInstalled().feeds.get('files');
  if (!sector || !files) throw new Error('the stated sector');
  installSectors(
    [{ ...sector, kpis: [LIMITED], events: [list], layers }],
    [{ sector: sector.id, feeds: [files, calls] }],
  );
  setLiveRuntime({
    ...liveRuntime(),
    feeds: new Map([files, calls].map((feed) => [feed.id, feed])),
    kpis: new Map([[LIMITED.id, LIMITED]]),
    events: [list],
  });
  showTable(calls, [], NOW_MS);
}

/** A call from Phú Mỹ that began an hour ago. */
function call(id: string, severity: number, name = `Cháy ${id}`) {
  return { id, values: { name, place: 'Phú Mỹ', severity, began: NOW_MS - 3_600_000, open: 1 } };
}

function heard(feedId: string): void {
  noteReceipt(
    feedId,
    {
      rows: 1,
      changed: true,
      watermarkMs: NOW_MS,
      lagMs: 0,
      clockSkewMs: 0,
      refusals: [],
      notModified: false,
    } as never,
    true,
  );
}

const plain = (text: string | null | undefined) => (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ');
const items = () => [...document.querySelectorAll<HTMLElement>('.needs-you__list > li')];
const show = () => render(<NeedsYou />, { wrapper: LiveProvider });

beforeEach(() => {
  install();
  heard('files');
  heard('calls');
  answerPast([4, 5, 14]);
  sessionStore.setState({ kpi: null, sector: null, selection: null });
});
afterEach(() => {
  cleanup();
  queryClient.clear();
  setLanguage('vi');
});
afterAll(() => {
  vi.unstubAllGlobals();
  clock.set(liveSetting());
});

describe('NeedsYou', () => {
  it('tells of a figure beyond its limit since when it is, and opens its sheet at one press', async () => {
    showReports([report('26506', 56, 400)]);
    show();
    const button = await screen.findByRole('button', { name: /^Hồ sơ trễ hạn/ });
    expect(plain(button.textContent)).toBe(
      'Hồ sơ trễ hạn 14,0%, vượt ngưỡng nghiêm trọng 2,0 điểm % (ngưỡng 12%)',
    );
    await waitFor(() =>
      expect(items()[0]?.textContent).toContain('từ T10/2026 · ↑ đang tăng · Sở Thử nghiệm'),
    );
    fireEvent.click(button);
    expect(sessionStore.getState().kpi).toBe(LIMITED.id);
  });

  it('leads from an event to its object on the map at one press', () => {
    showReports([report('26506', 1, 400)]);
    showTable(calls, [call('kho', 4)], NOW_MS);
    show();
    const link = screen.getByRole('link', { name: /^Cháy kho/ });
    const href = link.getAttribute('href') ?? '';
    expect(href).toMatch(/^\/analyst\?.*s=calls~kho/);
    // Its layer is not drawn by itself.
    expect(href).toContain('l=calls.open');
    expect(link.textContent).toContain('Xem trên bản đồ');
    expect(items()[0]?.textContent).toContain('từ 08:00 (1 giờ) · Sở Thử nghiệm');
  });

  it('leads from an event that lies on no map to its sector', () => {
    install([]);
    showReports([report('26506', 1, 400)]);
    showTable(calls, [call('kho', 4)], NOW_MS);
    show();
    expect(screen.queryByRole('link')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: /^Cháy kho.*Xem trong lĩnh vực$/ }));
    expect(sessionStore.getState().sector).toBe(getInstalled().sectors[0]?.id);
  });

  it('tells several of a list together and names each on demand, with its own way to the map', () => {
    showReports([report('26506', 1, 400)]);
    showTable(
      calls,
      ['a', 'b', 'c', 'd', 'e'].map((id) => call(id, 3)),
      NOW_MS,
    );
    show();
    const [item] = items();
    if (!item) return expect.fail('a sentence');
    expect(item.textContent).toContain('Cuộc gọi: 5 việc cần lưu ý, gồm Cháy a; Cháy b và 3 việc khác');
    const sentence = within(item).getByRole('button', { expanded: false });
    fireEvent.click(sentence);
    expect(sentence.getAttribute('aria-expanded')).toBe('true');
    expect(item.querySelector('details')?.open).toBe(true);
    const members = within(item).getAllByRole('listitem', { hidden: true });
    expect(
      members.map((member) => within(member).getByRole('link', { hidden: true }).getAttribute('href')),
    ).toEqual(['a', 'b', 'c', 'd', 'e'].map((id) => expect.stringContaining(`s=calls~${id}`) as string));
  });

  it('leaves what is mild to the office in charge, one press away', () => {
    showReports([report('26506', 24, 400)]);
    show();
    expect(screen.getByText('Không có việc nào cần chỉ đạo lúc này.')).toBeTruthy();
    expect(screen.getByText('Cơ quan chuyên môn đang xử lý: 1 việc')).toBeTruthy();
  });

  it('counts on a calm day who is short of a target, and leads from each to its sheet', () => {
    const target = { value: 2, basis: { vi: 'Cam kết', en: 'Pledge' } };
    installSectors(
      getInstalled().sectors.map((sector) => ({ ...sector, kpis: [{ ...LIMITED, target }] })),
      [{ sector: getInstalled().sectors[0]?.id ?? '', feeds: [...getInstalled().feeds.values()] }],
    );
    setLiveRuntime({ ...liveRuntime(), kpis: new Map([[LIMITED.id, { ...LIMITED, target }]]) });
    showReports([report('26506', 12, 400)]);
    show();
    expect(items()).toEqual([]);
    const fold =
      screen.getByText('Chưa đạt mục tiêu: 1 chỉ tiêu').closest('details') ?? expect.fail('a fold');
    fold.open = true;
    fireEvent(fold, new Event('toggle'));
    expect(plain(within(fold).getByRole('listitem').textContent)).toContain('Mục tiêu 2,0%');
    fireEvent.click(within(fold).getByRole('button', { name: 'Hồ sơ trễ hạn' }));
    expect(sessionStore.getState().kpi).toBe(LIMITED.id);
  });

  it('says on a calm day what its silence rests on', () => {
    showReports([report('26506', 1, 400)]);
    show();
    expect(items()).toEqual([]);
    expect(screen.getByText('Không có việc nào cần chỉ đạo lúc này.')).toBeTruthy();
    expect(screen.getByText(/^Đã xem 1\/1 chỉ tiêu từ 2\/2 nguồn dữ liệu\./)).toBeTruthy();
  });

  it('tells of a source that has been refused from the start', () => {
    showReports([report('26506', 1, 400)]);
    noteFailure('files', { kind: 'unauthorised', detail: '', sourceId: 'broker' } as never);
    clock.set({ ...clock.setting(), anchorMs: NOW_MS + 3_600_000 });
    show();
    expect(items()[0]?.textContent).toContain(
      'Nguồn “broker” không trả lời: 1/1 chỉ tiêu không được cập nhật',
    );
    expect(items()[0]?.textContent).toContain('Đơn vị vận hành nguồn');
  });
});
