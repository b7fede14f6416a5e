// The layers of all sectors: shown or not, how opaque, what their colours mean.
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
  const { t, pick } = useText();
  const groups = sectors.filter((sector) => sector.layers.length > 0);
  if (groups.length === 0) return <EmptyState title={t('layers.empty')} hint="" />;
  return (
    <div className="layer-list">
      {groups.map((sector) => (
        <section key={sector.id} aria-label={pick(sector.title)}>
          <h3 className="layer-list__sector">
            <Pictogram name={sector.icon} /> {pick(sector.title)}
          </h3>
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
        </section>
      ))}
      <QualityLegend />
    </div>
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
