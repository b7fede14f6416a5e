// How the columns of a layer of units or hexagons are named: by the sector's own words for what is counted, else by the figure or column that is folded.
import { isAggregate } from '#kernel/sector/layer-table.ts';
import type { MetricSpec } from '#kernel/sector/sector-about.ts';
import type { KpiSpec, LayerSpec } from '#kernel/sector/sector.ts';
import type { Metrics } from '#ui/cell/column-titles.ts';

const UNIT_NAME: MetricSpec = { title: { vi: 'Đơn vị hành chính', en: 'Administrative unit' } };
const CELL_NAME: MetricSpec = { title: { vi: 'Ô lục giác tại', en: 'Hexagon at' } };
const COUNT: MetricSpec = { title: { vi: 'Số bản ghi', en: 'Records' }, unit: '{count}', digits: 0 };
const ROWS_USED: MetricSpec = { title: { vi: 'Bản ghi được tính', en: 'Records used' }, digits: 0 };
const ROWS_TOTAL: MetricSpec = { title: { vi: 'Bản ghi phải có', en: 'Records expected' }, digits: 0 };

/** The metric of a layer's colour; `metrics` are those of its feed, and of hexagons under the id of the layer. */
export function colorMetric(
  layer: LayerSpec,
  kpi: KpiSpec | undefined,
  metrics: Metrics,
): MetricSpec | undefined {
  const own = metrics.get(`${layer.feed}.${layer.color.column}`);
  if (layer.kind === 'units') return kpi && { title: kpi.title, unit: kpi.unit, digits: kpi.digits };
  if (layer.kind !== 'hex') return own;
  const named = metrics.get(`${layer.id}.${layer.color.column}`);
  if (named) return named;
  if (layer.color.column === 'count') return COUNT;
  if (!own) return undefined;
  const { vi, en } = own.title;
  return { ...own, title: { vi: `Tổng: ${vi}`, en: `Sum: ${en}` } };
}

/** `metrics`, and for a layer of groups those of its own table. */
export function withGroupMetrics(metrics: Metrics, layer: LayerSpec | undefined, kpi?: KpiSpec): Metrics {
  if (!layer || !isAggregate(layer)) return metrics;
  const isUnits = layer.kind === 'units';
  const color = colorMetric(layer, kpi, metrics);
  const columns: readonly (readonly [string, MetricSpec])[] = [
    ['name', isUnits ? UNIT_NAME : CELL_NAME],
    ...(color ? [[layer.color.column, color] as const] : []),
    ...(isUnits
      ? ([
          ['rowsUsed', ROWS_USED],
          ['rowsTotal', ROWS_TOTAL],
        ] as const)
      : ([['count', metrics.get(`${layer.id}.count`) ?? COUNT]] as const)),
  ];
  return new Map([...metrics, ...columns.map(([name, metric]) => [`${layer.id}.${name}`, metric] as const)]);
}
