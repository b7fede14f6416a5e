// One layer of the list: checkbox, number of objects, table; opacity and legend while it is shown.
import { useId } from 'react';
import { tableIdOf } from '#kernel/sector/layer-table.ts';
import type { KpiSpec, LayerSpec } from '#kernel/sector/sector.ts';
import { formatNumber, formatQuantity } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { Skeleton } from '#ui/frame/skeleton.tsx';
import { colorMetric } from './group-metrics.ts';
import { Legend } from './legend.tsx';
import type { LayerListProps } from './layer-list.tsx';

type LayerRowProps = Omit<LayerListProps, 'sectors'> & { layer: LayerSpec; kpi: KpiSpec | undefined };

/** The row. */
export function LayerRow(props: LayerRowProps) {
  const { layer, kpi, metrics, isNaming, theme, stateOf, onChange, countOf, asOfMsOf, onOpenTable } = props;
  const { t, pick, language } = useText();
  const id = useId();
  const { visible, opacity } = stateOf(layer);
  const title = pick(layer.title);
  const count = countOf?.(layer);
  return (
    <li className="layer-row">
      <div className="layer-row__head">
        <input
          id={id}
          type="checkbox"
          checked={visible}
          onChange={(event) => onChange(layer.id, { visible: event.currentTarget.checked })}
        />
        <label htmlFor={id} className="layer-row__title">
          {title}
        </label>
        {count !== undefined && (
          <span className="layer-row__count">
            {formatNumber(count, 0, language)}
            <span className="visually-hidden"> {t('layers.objects', { count: '' })}</span>
          </span>
        )}
        {onOpenTable && (
          <IconButton
            icon="table"
            label={t('layers.openTable', { layer: title })}
            onPress={() => onOpenTable(tableIdOf(layer))}
          />
        )}
      </div>
      {visible && (
        <div className="layer-row__body">
          <label className="layer-row__opacity">
            <span aria-hidden="true">{t('layers.opacityShort')}</span>
            <input
              type="range"
              min={0.1}
              max={1}
              step={0.05}
              value={opacity}
              aria-label={t('layers.opacity', { layer: title })}
              aria-valuetext={formatQuantity(opacity * 100, 0, '%', language)}
              onChange={(event) => onChange(layer.id, { opacity: event.currentTarget.valueAsNumber })}
            />
            <span className="layer-row__percent">{formatQuantity(opacity * 100, 0, '%', language)}</span>
          </label>
          {isNaming && !colorMetric(layer, kpi, metrics) ? (
            <Skeleton lines={3} />
          ) : (
            <Legend layer={layer} kpi={kpi} metrics={metrics} theme={theme} asOfMs={asOfMsOf?.(layer)} />
          )}
        </div>
      )}
    </li>
  );
}
