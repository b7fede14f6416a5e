// Units and hexagons in words: the figure with its unit and what it was made from, or that there is too little; never a bare zero.
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { QUALITY } from '#kernel/quality.ts';
import type { KpiSpec, LayerSpec } from '#kernel/sector/sector.ts';
import { applyBatch } from '#kernel/table/table.ts';
import { HoverCard } from '#ui/hover/hover-card.tsx';
import { withGroupMetrics } from '#ui/layers/group-metrics.ts';
import { Legend } from '#ui/layers/legend.tsx';
import { batchOf, numbers, pointsAt, texts } from '../../unit/map/support/table-of.ts';

afterEach(cleanup);

const NOW_MS = Date.UTC(2026, 10, 23, 3);
const kpi: KpiSpec = {
  id: 's.on-time',
  title: { vi: 'Xử lý đúng hạn', en: 'On time' },
  unit: '%',
  digits: 1,
  direction: 'up',
  feed: 'reports',
  unitColumn: 'unit',
};
const layer: LayerSpec = {
  id: 's.by-unit',
  title: { vi: 'Đúng hạn theo đơn vị', en: 'On time by unit' },
  feed: 'reports',
  kind: 'units',
  kpi: kpi.id,
  order: 1,
  visible: true,
  opacity: 1,
  color: { column: 'value', ramp: 'sequential', domain: [0, 100], breaks: [70, 90] },
  size: { range: [1, 1] },
  card: ['value'],
  titleColumn: 'name',
};
const hex: LayerSpec = {
  ...layer,
  id: 's.density',
  kind: 'hex',
  card: ['count'],
  color: { ...layer.color, column: 'cost' },
};
const metrics = new Map([
  ['reports.cost', { title: { vi: 'Chi phí', en: 'Cost' }, unit: '{count}', digits: 0 }],
]);
const cadence = { cadenceMs: 60_000, pollMs: 60_000 };
const table = applyBatch(undefined, {
  ...batchOf(
    pointsAt(107, 10, 107, 10),
    [
      texts('name', 'Phường Vũng Tàu', 'Xã Long Sơn'),
      numbers('value', 92.35, Number.NaN),
      numbers('rowsUsed', 12, 1),
      numbers('rowsTotal', 14, 9),
      numbers('count', 12, 9),
      numbers('cost', 1234, Number.NaN),
    ],
    [NOW_MS - 60_000, Number.NaN],
  ),
  quality: Uint8Array.of(QUALITY.good, QUALITY.missing),
});

function card(shown: LayerSpec, row: number): string {
  const place = { x: 10, y: 10, width: 400, height: 300 };
  const own = withGroupMetrics(metrics, shown, kpi);
  const { container } = render(
    <HoverCard {...{ layer: shown, table, row, cadence, ...place }} metrics={own} nowMs={NOW_MS} />,
  );
  return (container.textContent ?? '').replaceAll('\u202f', ' ');
}

describe('the card of a group', () => {
  it('says the figure, the rows behind it and its age', () => {
    const said = card(layer, 0);
    expect(said).toContain('Phường Vũng Tàu');
    expect(said).toMatch(/Xử lý đúng hạn92,[34]\s?%/);
    expect(said).toContain('12/14');
    expect(said).toContain('09:59 23/11/2026');
    expect(said).toContain('cách đây 1 phút');
  });

  it('says that too little reports, with how much does, and no figure', () => {
    const said = card(layer, 1);
    expect(said).toContain('chưa đủ dữ liệu');
    expect(said).toContain('1/9');
    expect(said).not.toContain('%');
  });

  it('says the exact sum and the number of records of a hexagon', () => {
    const said = card(hex, 0);
    expect(said).toContain('Tổng: Chi phí1.234');
    expect(said).toContain('Số bản ghi12');
  });
});

describe('the words for a hexagon', () => {
  it('are the sector’s own for what is counted, on card and legend', () => {
    const counted = {
      title: { vi: 'Số phản ánh trong ô', en: 'Reports per cell' },
      unit: '{count}',
      digits: 0,
    };
    const shown: LayerSpec = { ...hex, id: 's.counted', color: { ...hex.color, column: 'count' } };
    const own = new Map([...metrics, ['s.counted.count', counted] as const]);
    expect(withGroupMetrics(own, shown).get('s.counted.count')).toBe(counted);
    render(<Legend layer={shown} metrics={own} theme="dark" />);
    const said = screen.getByRole('figure').textContent;
    expect(said).toContain('Số phản ánh trong ô');
    expect(said).not.toContain('bản ghi');
  });
});

describe('the legend of a group', () => {
  it('is named after the figure and shows how missing looks and what time it is of', () => {
    render(<Legend {...{ layer, kpi, metrics }} theme="dark" asOfMs={NOW_MS} />);
    const said = screen.getByRole('figure', { name: 'Chú giải lớp Đúng hạn theo đơn vị' }).textContent;
    expect(said).toContain('Xử lý đúng hạn (%)');
    expect(said).toContain('70,0 – 90,0');
    expect(said).toContain('chưa đủ dữ liệu');
    expect(said).toContain('Số liệu đến: 10:00 23/11/2026');
  });
});
