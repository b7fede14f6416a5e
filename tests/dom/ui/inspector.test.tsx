// The inspector and the hover card: words, units, age, quality; a raw record stays text and is fetched when opened.
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { MetricSpec } from '#kernel/sector/sector-about.ts';
import type { LayerSpec } from '#kernel/sector/sector.ts';
import { HoverCard } from '#ui/hover/hover-card.tsx';
import { AttributeTable } from '#ui/inspector/attribute-table.tsx';
import { InspectorSection } from '#ui/inspector/inspector-section.tsx';
import { InspectorShell } from '#ui/inspector/inspector-shell.tsx';
import { RawRecord } from '#ui/inspector/raw-record.tsx';
import { buildTable, NOW_MS, numberColumn, textColumn } from './build-table.ts';

afterEach(cleanup);

const metrics = new Map<string, MetricSpec>([
  ['air.name', { title: { vi: 'Tên trạm', en: 'Station' } }],
  ['air.pm25', { title: { vi: 'Bụi PM2.5', en: 'PM2.5' }, unit: 'ug/m3', digits: 1 }],
  ['air.no2', { title: { vi: 'NO2', en: 'NO2' }, unit: 'ug/m3', digits: 1 }],
]);
const table = buildTable(
  'air',
  ['urn:air:1'],
  [
    textColumn('name', ['<i>Trạm Vũng Tàu</i>']),
    numberColumn('pm25', 'ug/m3', [41.26]),
    numberColumn('no2', 'ug/m3', [Number.NaN]),
    numberColumn('internal', '1', [7]),
  ],
);

describe('AttributeTable', () => {
  it('lists attributes with units, folds unnamed ones, and keeps markup as text', () => {
    const { container } = render(<AttributeTable table={table} row={0} metrics={metrics} />);
    const rows = screen.getAllByRole('row').map(({ textContent }) => textContent);
    expect(rows).toContain('Tên trạm<i>Trạm Vũng Tàu</i>');
    expect(rows).toContain('Bụi PM2.541,3µg/m³');
    expect(rows).toContain('NO2—µg/m³');
    expect(container.querySelector('i')).toBeNull();
    expect(container.querySelector('details')?.textContent).toContain('internal7');
  });
});

describe('InspectorShell', () => {
  it('says what it is, how old, how good and where from', () => {
    const onClose = vi.fn();
    render(
      <InspectorShell
        title="Trạm Vũng Tàu"
        kind="Trạm không khí"
        entityId="urn:air:1"
        quality="suspect"
        observedAtMs={NOW_MS - 60_000}
        receivedAtMs={NOW_MS - 5_000}
        nowMs={NOW_MS}
        source="Không khí · broker"
        onClose={onClose}
      >
        <p>con</p>
      </InspectorShell>,
    );
    const text = screen.getByRole('article').textContent ?? '';
    for (const part of [
      'Trạm Vũng Tàu',
      '10:13 22/11/2026',
      '1 phút',
      'Nghi ngờ',
      'urn:air:1',
      'broker',
      'con',
    ])
      expect(text).toContain(part);
    fireEvent.click(screen.getByRole('button', { name: 'Đóng chi tiết đối tượng' }));
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('InspectorSection', () => {
  it('mounts its content only when it is opened', () => {
    const { container } = render(
      <InspectorSection title="Bản ghi gốc">
        <p>nội dung</p>
      </InspectorSection>,
    );
    expect(screen.queryByText('nội dung')).toBeNull();
    const details = container.querySelector('details')!;
    details.open = true;
    fireEvent(details, new Event('toggle'));
    expect(screen.getByText('nội dung')).toBeTruthy();
  });
});

describe('RawRecord', () => {
  const record = {
    id: 'urn:air:1',
    raw: '<img src=x onerror=alert(1)>',
    contentType: 'application/ld+json',
    fetchedAtMs: NOW_MS,
  };

  it('shows the record as text', () => {
    const { container } = render(
      <RawRecord answer={{ status: 'success', value: record, error: undefined, retry: vi.fn() }} />,
    );
    expect(container.querySelector('pre')?.textContent).toBe(record.raw);
    expect(container.querySelector('img')).toBeNull();
  });

  it('cuts a huge record and says so', () => {
    const value = { ...record, raw: 'x'.repeat(3_000_000) };
    const { container } = render(
      <RawRecord answer={{ status: 'success', value, error: undefined, retry: vi.fn() }} />,
    );
    expect(container.querySelector('pre')?.textContent?.length).toBe(200_000);
    expect(container.textContent).toContain('3,0\u202fMB');
  });

  it('explains a failure and tries again on request', () => {
    const retry = vi.fn();
    const error = { kind: 'timeout', sourceId: 'broker', detail: '' } as const;
    render(<RawRecord answer={{ status: 'error', value: undefined, error, retry }} />);
    expect(screen.getByRole('alert').textContent).toContain('không trả lời trong thời gian cho phép');
    fireEvent.click(screen.getByRole('button', { name: 'Thử lại' }));
    expect(retry).toHaveBeenCalledOnce();
  });
});

describe('HoverCard', () => {
  const layer: LayerSpec = {
    id: 'air.stations',
    title: { vi: 'Trạm không khí', en: 'Air' },
    feed: 'air',
    kind: 'points',
    order: 1,
    visible: true,
    opacity: 1,
    color: { column: 'pm25', ramp: 'sequential', domain: [0, 100] },
    size: { range: [4, 4] },
    card: ['pm25', 'no2'],
    titleColumn: 'name',
  };

  it('shows values that are there, and degrades past the cadence', () => {
    const place = { x: 10, y: 10, width: 400, height: 300 };
    const cadence = { cadenceMs: 60_000, pollMs: 15_000 };
    const card = (nowMs: number) => (
      <HoverCard {...{ layer, table, metrics, cadence, nowMs, ...place }} row={0} />
    );
    const { container, rerender } = render(card(NOW_MS));
    expect(container.textContent).toContain('41,3\u202fµg/m³');
    expect(container.textContent).not.toContain('NO2');
    expect(container.textContent).toContain('cách đây 1 phút');
    rerender(card(NOW_MS + 3_600_000));
    expect(container.textContent).toContain('Quá hạn cập nhật, 1 giờ 1 phút');
  });
});
