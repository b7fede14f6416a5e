// The layer list: every control has a name, and changes are handed over as they are made.
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { MetricSpec } from '#kernel/sector/sector-about.ts';
import type { LayerSpec, SectorSpec } from '#kernel/sector/sector.ts';
import { rampCss } from '#theme/ramps.ts';
import { LayerList } from '#ui/layers/layer-list.tsx';

afterEach(cleanup);

const layer: LayerSpec = {
  id: 'water.reservoirs',
  title: { vi: 'Hồ chứa', en: 'Reservoirs' },
  feed: 'reservoirs',
  kind: 'points',
  order: 50,
  visible: true,
  opacity: 1,
  color: { column: 'storage', ramp: 'storage', domain: [0, 100], breaks: [30, 60, 90] },
  size: { column: 'volume', domain: [0, 200], range: [4, 16], scale: 'sqrt' },
  card: ['storage'],
  titleColumn: 'name',
};
const sector: SectorSpec = {
  id: 'water',
  title: { vi: 'Nước', en: 'Water' },
  owner: { vi: 'Sở Thử nghiệm', en: 'Test Department' },
  icon: 'water',
  order: 1,
  about: () => Promise.resolve({ about: { metrics: {}, kpis: {} } }),
  kpis: [],
  layers: [layer, { ...layer, id: 'water.hidden', title: { vi: 'Lớp ẩn', en: 'Hidden' } }],
  events: [],
  panels: [],
  shows: { wall: [], leader: [] },
};
const metrics = new Map<string, MetricSpec>([
  ['reservoirs.storage', { title: { vi: 'Tích nước', en: 'Storage' }, unit: '%', digits: 0 }],
  ['reservoirs.volume', { title: { vi: 'Dung tích', en: 'Volume' }, unit: '10*6.m3', digits: 1 }],
]);

function show({ isShown = true } = {}) {
  const [onChange, onOpenTable] = [vi.fn(), vi.fn()];
  render(
    <LayerList
      sectors={[sector]}
      metrics={metrics}
      theme="dark"
      stateOf={({ id }) => ({ visible: isShown && id === layer.id, opacity: 0.8 })}
      onChange={onChange}
      countOf={() => 30}
      onOpenTable={onOpenTable}
    />,
  );
  return { onChange, onOpenTable };
}

describe('LayerList', () => {
  it('groups by sector and shows opacity and legend of visible layers only', () => {
    show();
    expect(screen.getByRole('heading', { name: 'Nước' }).parentElement!.textContent).toContain('1/2 lớp');
    expect(screen.getAllByRole('checkbox').map((box) => (box as HTMLInputElement).checked)).toEqual([
      true,
      false,
    ]);
    expect(screen.getAllByRole('slider')).toHaveLength(1);
    const legend = screen.getByRole('figure', { name: 'Chú giải lớp Hồ chứa' });
    expect(legend.textContent).toContain('Tích nước (%)');
    expect(
      within(legend)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['≤ 30', '30 – 60', '60 – 90', '> 90']);
    expect(legend.textContent).toContain('Cỡ: Dung tích, 0 – 200 triệu m³');
  });

  it('folds a sector of which nothing is shown, and any by hand', () => {
    show({ isShown: false });
    expect(screen.queryAllByRole('checkbox')).toHaveLength(0);
    fireEvent.click(screen.getByText('Nước'));
    expect(screen.getAllByRole('checkbox')).toHaveLength(2);
    fireEvent.click(screen.getByText('Nước'));
    expect(screen.queryAllByRole('checkbox')).toHaveLength(0);
  });

  it('draws the swatches in the colours of the map', () => {
    show();
    const swatch = document.querySelector<HTMLElement>('.legend__swatch');
    expect(swatch?.style.background.replaceAll(' ', '')).toBe(
      rampCss(layer.color, 15, 'dark').replaceAll(' ', ''),
    );
  });

  it('hands over visibility, opacity and the wish for a table', () => {
    const { onChange, onOpenTable } = show();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Lớp ẩn' }));
    expect(onChange).toHaveBeenLastCalledWith('water.hidden', { visible: true });
    fireEvent.change(screen.getByRole('slider', { name: 'Độ mờ đục lớp Hồ chứa' }), {
      target: { value: '0.5' },
    });
    expect(onChange).toHaveBeenLastCalledWith(layer.id, { opacity: 0.5 });
    fireEvent.click(screen.getByRole('button', { name: 'Mở bảng Hồ chứa' }));
    expect(onOpenTable).toHaveBeenCalledWith('reservoirs');
  });
});
