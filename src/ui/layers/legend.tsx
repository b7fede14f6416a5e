// The legend of one layer: colour classes or ramp, size, in words and units.
import type { LayerSpec } from '#kernel/sector/sector.ts';
import { severityWord } from '#kernel/severity.ts';
import { formatNumber, formatUnit } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import { SEVERITY_SHAPES } from '#theme/pictograms.ts';
import type { Theme } from '#theme/tokens.ts';
import type { Metrics } from '#ui/cell/column-titles.ts';
import { Glyph } from '#ui/control/glyph.tsx';
import { legendClasses, legendEnds, legendGradient } from './legend-entries.ts';
import './layers.css';

/** A layer, the metrics that name its columns, and the theme whose colours it shows. */
export interface LegendProps {
  layer: LayerSpec;
  metrics: Metrics;
  theme: Theme;
}

/** The legend. */
export function Legend({ layer, metrics, theme }: LegendProps) {
  const text = useText();
  const { t, pick, language } = text;
  const metric = metrics.get(`${layer.feed}.${layer.color.column}`);
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
      <SizeNote layer={layer} metrics={metrics} />
    </figure>
  );
}

/** Severities keep their shapes in the legend; other classes are squares, lines for flows, discs for points. */
function Swatch({ layer, css, index }: { layer: LayerSpec; css: string; index: number }) {
  if (layer.color.ramp === 'severity' && layer.kind !== 'areas') {
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

function SizeNote({ layer: { feed, kind, size }, metrics }: { layer: LayerSpec; metrics: Metrics }) {
  const { t, pick, language } = useText();
  const metric = size.column === undefined ? undefined : metrics.get(`${feed}.${size.column}`);
  if (!metric || !size.domain) return null;
  const write = (value: number) => formatNumber(value, 0, language);
  const unit = formatUnit(metric.unit ?? '', language);
  const title = `${pick(metric.title)}, ${write(size.domain[0])} – ${write(size.domain[1])} ${unit}`.trim();
  return <p className="legend__size">{t(kind === 'flows' ? 'layers.width' : 'layers.size', { title })}</p>;
}
