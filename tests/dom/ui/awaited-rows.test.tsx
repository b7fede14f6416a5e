// What stands where rows are missing: on their way, not connected, lost; and “none” with the age of the answer that said so.
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { clock, liveSetting, settingFrom } from '#kernel/time/clock.ts';
import { noteFailure } from '#live/ingest/feed-records.ts';
import { setLiveRuntime } from '#live/ingest/live-runtime.ts';
import { setShownTime } from '#live/shown-time.ts';
import { useTable } from '#live/use-table.ts';
import { installSectors } from '#session/installed.ts';
import { AwaitedRows } from '#ui/rows/awaited-rows.tsx';
import { NoRows } from '#ui/rows/no-rows.tsx';
import { heard } from '../heard.ts';
import { showTable } from '../sectors/show-table.ts';

const NOW_MS = Date.parse('2026-11-22T09:00:00+07:00');
const feeds = ['parks', 'ports', 'hospitals'].map((id): FeedSpec => ({
  id,
  source: 'broker',
  title: { vi: `Sổ ${id}`, en: id },
  entityType: 'Thing',
  geometry: 'none',
  pollMs: 60_000,
  cadenceMs: 60_000,
  columns: [],
  rollups: [],
}));
const feedOf = (id: string) => feeds.find((feed) => feed.id === id) ?? expect.fail(id);
const fail = (feedId: string, kind: 'unconnected' | 'not-found' | 'http' | 'no-history') =>
  noteFailure(feedId, { kind, sourceId: 'broker', detail: '' });

beforeAll(() => {
  clock.set({ ...settingFrom(NOW_MS), rate: 0 });
  installSectors([], [{ sector: 'test', feeds }]);
  setLiveRuntime({
    client: {} as never,
    feeds: new Map(feeds.map((feed) => [feed.id, feed])),
    kpis: new Map(),
    events: [],
    connectorOf: () => 'ngsi-ld',
    sectorTitleOf: () => ({ vi: '', en: '' }),
  });
});
afterEach(() => {
  cleanup();
  setShownTime(null);
});
afterAll(() => clock.set(liveSetting()));

function Panel({ feed }: { feed: string }) {
  const table = useTable(feed);
  if (!table) return <AwaitedRows feed={feed} lines={2} />;
  return table.rowCount === 0 ? <NoRows feed={feed} title="Không có dòng nào" /> : <p>có dòng</p>;
}

describe('a panel without rows', () => {
  it('waits, names the lost source and who mends it, and says “none” with its age once that was the answer', () => {
    render(<Panel feed="parks" />);
    expect(document.querySelector('.skeleton')).not.toBeNull();
    act(() => {
      fail('parks', 'not-found');
      showTable(feedOf('parks'), [], NOW_MS);
    });
    expect(screen.getByText('Nguồn không trả lời: Sổ parks')).toBeTruthy();
    expect(document.body.textContent).toContain('quản trị viên sửa cấu hình');
    act(() => heard('parks'));
    expect(screen.getByText('Không có dòng nào')).toBeTruthy();
    expect(screen.getByText(/vừa xong/)).toBeTruthy();
  });

  it('says that no source is connected', () => {
    fail('ports', 'unconnected');
    render(<Panel feed="ports" />);
    expect(screen.getByText('Chưa kết nối nguồn: Sổ ports')).toBeTruthy();
  });

  it('keeps “none” with its age when the source is lost later, but claims none for an instant that was not had', () => {
    heard('hospitals');
    showTable(feedOf('hospitals'), [], NOW_MS);
    fail('hospitals', 'not-found');
    render(<Panel feed="hospitals" />);
    expect(screen.getByText('Không có dòng nào')).toBeTruthy();
    // The answer that came now is that of the instant on show.
    act(() => setShownTime(NOW_MS - 3_600_000));
    expect(screen.getByText(/vừa xong/)).toBeTruthy();
    act(() => {
      fail('hospitals', 'no-history');
    });
    expect(screen.queryByText('Không có dòng nào')).toBeNull();
    expect(screen.getByText('Nguồn không lưu quá khứ: Sổ hospitals')).toBeTruthy();
  });
});
