// The wall's events: an empty list says that nothing is open only where the register of incidents was heard.
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { clock, liveSetting, settingFrom } from '#kernel/time/clock.ts';
import { noteFailure } from '#live/ingest/feed-records.ts';
import { setLiveRuntime } from '#live/ingest/live-runtime.ts';
import { installSectors } from '#session/installed.ts';
import { WallEvents } from '../../../src/faces/wall/wall-events.tsx';
import { feeds } from '../../../src/sectors/incidents/feeds.ts';
import { sector } from '../../../src/sectors/incidents/sector.ts';
import { heard } from '../heard.ts';
import { showTable } from '../sectors/show-table.ts';

const NOW_MS = Date.parse('2026-11-22T09:00:00+07:00');
const NONE = 'Không có sự kiện nào đang mở.';
const register = feeds.find(({ id }) => id === 'incidents') ?? expect.fail('the register of incidents');

beforeAll(() => {
  Object.assign(globalThis, {
    ResizeObserver: class {
      observe() {}
      disconnect() {}
    },
  });
  clock.set({ ...settingFrom(NOW_MS), rate: 0 });
  installSectors([sector], [{ sector: sector.id, feeds: [register] }]);
  setLiveRuntime({
    client: { request: () => Promise.reject(new Error('nothing is asked')) } as never,
    feeds: new Map([[register.id, register]]),
    kpis: new Map(),
    events: sector.events,
    connectorOf: () => 'ngsi-ld',
    sectorTitleOf: () => sector.title,
  });
});
afterEach(cleanup);
afterAll(() => clock.set(liveSetting()));

const note = () => document.querySelector('.panel__note')?.textContent;

describe('WallEvents', () => {
  it('says that nothing is known while the register is not connected, and that nothing is open once it has answered', () => {
    noteFailure(register.id, { kind: 'unconnected', sourceId: 'broker', detail: '' });
    render(<WallEvents />);
    expect(screen.queryByText(NONE)).toBeNull();
    expect(screen.getByText(/^Chưa biết có sự kiện nào đang mở hay không: chưa kết nối nguồn/)).toBeTruthy();
    expect(note()).toBe('—');
    // A feed that failed has an empty table as well.
    act(() => showTable(register, [], NOW_MS));
    expect(screen.queryByText(NONE)).toBeNull();
    act(() => heard(register.id));
    expect(screen.getByText(NONE)).toBeTruthy();
    expect(screen.queryByText(/chưa kết nối nguồn/i)).toBeNull();
    expect(note()).toBe('0');
  });
});
