// The layers of all sectors, folded by sector: shown or not, how opaque, what their colours mean.
import { useState } from 'react';
import { formatNumber } from '#i18n/format.ts';
import type { LayerSpec, SectorSpec } from '#kernel/sector/sector.ts';
import { useText } from '#i18n/i18n.ts';
import type { Theme } from '#theme/tokens.ts';
import type { Metrics } from '#ui/cell/column-titles.ts';
import { EmptyState } from '#ui/frame/panel-state.tsx';
import { Pictogram } from '#ui/mark/pictogram.tsx';
import { LayerRow } from './layer-row.tsx';
import './layers.css';

/** How a layer is shown now. */
export interface LayerState {
  visible: boolean;
  opacity: number;
}

/** Layers by sector; `stateOf` merges the person's choice with the sector's default. */
export interface LayerListProps {
  sectors: readonly SectorSpec[];
  metrics: Metrics;
  /** More metrics are on their way: a legend whose own is missing waits for it. */
  isNaming?: boolean;
  theme: Theme;
  stateOf: (layer: LayerSpec) => LayerState;
  onChange: (layerId: string, change: Partial<LayerState>) => void;
  /** Number of objects that the layer has now, where known. */
  countOf?: (layer: LayerSpec) => number | undefined;
  /** When the figures of a layer of units or hexagons were taken, epoch ms; NaN or undefined where not known. */
  asOfMsOf?: (layer: LayerSpec) => number | undefined;
  /** Opens the table of what a layer draws. */
  onOpenTable?: (tableId: string) => void;
}

/** The list, grouped by sector. */
export function LayerList({ sectors, ...rest }: LayerListProps) {
  const { t } = useText();
  const groups = sectors.filter((sector) => sector.layers.length > 0);
  if (groups.length === 0) return <EmptyState title={t('layers.empty')} hint="" />;
  return (
    <div className="layer-list">
      {groups.map((sector) => (
        <SectorLayers key={sector.id} sector={sector} {...rest} />
      ))}
      <QualityLegend />
    </div>
  );
}

/** A sector's layers; unfolded where one of them is shown, or by hand. */
function SectorLayers({ sector, ...rest }: Omit<LayerListProps, 'sectors'> & { sector: SectorSpec }) {
  const { t, pick, language } = useText();
  const shown = sector.layers.filter((layer) => rest.stateOf(layer).visible).length;
  const [choice, setChoice] = useState<boolean | null>(null);
  const isOpen = choice ?? shown > 0;
  const count = t('layers.shownOf', {
    shown: formatNumber(shown, 0, language),
    total: formatNumber(sector.layers.length, 0, language),
  });
  return (
    <details className="layer-list__group" open={isOpen}>
      <summary
        className="layer-list__sector"
        onClick={(event) => {
          event.preventDefault();
          setChoice(!isOpen);
        }}
      >
        <Pictogram name={sector.icon} />
        <h3>{pick(sector.title)}</h3>
        <span className="layer-list__shown">{count}</span>
      </summary>
      {isOpen && (
        <ul>
          {sector.layers.map((layer) => (
            <LayerRow
              key={layer.id}
              layer={layer}
              kpi={sector.kpis.find(({ id }) => id === layer.kpi)}
              {...rest}
            />
          ))}
        </ul>
      )}
    </details>
  );
}

/** How missing, stale and suspect data look on every layer. */
function QualityLegend() {
  const { t } = useText();
  return (
    <ul className="layer-list__quality" aria-label={t('table.quality')}>
      {(['suspect', 'stale', 'missing'] as const).map((quality) => (
        <li key={quality} className="quality" data-quality={quality}>
          <span className="quality__swatch" aria-hidden="true" />
          {t(`words.quality.${quality}`)}
        </li>
      ))}
    </ul>
  );
}
