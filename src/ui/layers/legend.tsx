// The legend of one layer: colour classes or ramp, size, in words and units.
import { isAggregate } from '#kernel/sector/layer-table.ts';
import type { KpiSpec, LayerSpec } from '#kernel/sector/sector.ts';
import { severityWord } from '#kernel/severity.ts';
import { formatDateTime, formatNumber, formatUnit } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import { SEVERITY_SHAPES } from '#theme/pictograms.ts';
import type { Theme } from '#theme/tokens.ts';
import type { Metrics } from '#ui/cell/column-titles.ts';
import { Glyph } from '#ui/control/glyph.tsx';
import { colorMetric } from './group-metrics.ts';
import { legendClasses, legendEnds, legendGradient } from './legend-entries.ts';
import './layers.css';

/** A layer, the metrics that name its columns, and the theme whose colours it shows. */
export interface LegendProps {
  layer: LayerSpec;
  /** The figure that a layer of units draws. */
  kpi?: KpiSpec | undefined;
  metrics: Metrics;
  theme: Theme;
  /** When the figures of units or hexagons were taken, epoch ms. */
  asOfMs?: number | undefined;
}

/** The legend. */
export function Legend({ layer, kpi, metrics, theme, asOfMs = Number.NaN }: LegendProps) {
  const text = useText();
  const { t, pick, language } = text;
  const metric = colorMetric(layer, kpi, metrics);
  const digits = metric?.digits ?? 0;
  const unit = formatUnit(metric?.unit ?? '', language);
  const title = metric ? pick(metric.title) : pick(layer.title);
  const classes = legendClasses(layer.color, digits, theme, text);
  return (
    <figure className="legend" aria-label={t('layers.legendOf', { layer: pick(layer.title) })}>
      <figcaption className="legend__title">
        {title}
        {unit !== '' && !layer.color.words && ` (${unit})`}
      </figcaption>
      {classes.length > 0 ? (
        <ul className="legend__classes">
          {classes.map(({ css, label, index }) => (
            <li key={index} className="legend__class">
              <Swatch layer={layer} css={css} index={index} />
              {label}
            </li>
          ))}
        </ul>
      ) : (
        <GradientBar layer={layer} digits={digits} theme={theme} />
      )}
      <GroupNotes layer={layer} asOfMs={asOfMs} />
      <SizeNote layer={layer} metrics={metrics} />
    </figure>
  );
}

/** How a unit without a figure looks, and what time the figures are of. */
function GroupNotes({ layer, asOfMs }: { layer: LayerSpec; asOfMs: number }) {
  const { t, language } = useText();
  if (!isAggregate(layer)) return null;
  return (
    <>
      {layer.kind === 'units' && (
        <p className="legend__class">
          <span className="legend__swatch" data-missing="true" aria-hidden="true" />
          {t('layers.notEnough')}
        </p>
      )}
      {!Number.isNaN(asOfMs) && (
        <p className="legend__size">
          {t('layers.asOf')}: {formatDateTime(asOfMs, language)}
        </p>
      )}
    </>
  );
}

/** Severities keep their shapes in the legend; other classes are squares, lines for flows, discs for points. */
function Swatch({ layer, css, index }: { layer: LayerSpec; css: string; index: number }) {
  if (layer.color.ramp === 'severity' && layer.kind !== 'areas' && !isAggregate(layer)) {
    return (
      <span className="legend__shape" style={{ color: css }}>
        <Glyph path={SEVERITY_SHAPES[severityWord(index)]} />
      </span>
    );
  }
  return (
    <span
      className="legend__swatch"
      data-kind={layer.motion ? 'symbols' : layer.kind}
      style={{ background: css }}
      aria-hidden="true"
    />
  );
}

function GradientBar({ layer, digits, theme }: { layer: LayerSpec; digits: number; theme: Theme }) {
  const { language } = useText();
  const [low, high] = legendEnds(layer.color, digits, language);
  return (
    <div>
      <div
        className="legend__bar"
        style={{ background: legendGradient(layer.color, theme) }}
        aria-hidden="true"
      />
      <div className="legend__ends">
        <span>{low}</span>
        <span>{high}</span>
      </div>
    </div>
  );
}

/** What the size says, unless the classes have said it: colour and size of one column. */
function SizeNote({ layer: { feed, kind, size, color }, metrics }: { layer: LayerSpec; metrics: Metrics }) {
  const { t, pick, language } = useText();
  const metric = size.column === undefined ? undefined : metrics.get(`${feed}.${size.column}`);
  if (!metric || !size.domain || size.column === color.column) return null;
  const write = (value: number) => formatNumber(value, 0, language);
  const unit = formatUnit(metric.unit ?? '', language);
  const title = `${pick(metric.title)}, ${write(size.domain[0])} – ${write(size.domain[1])} ${unit}`.trim();
  return <p className="legend__size">{t(kind === 'flows' ? 'layers.width' : 'layers.size', { title })}</p>;
}
