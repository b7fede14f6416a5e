// A trend the size of a word, in plain SVG: tiles must not load a chart library.
import { useText } from '#i18n/i18n.ts';
import { formatQuantity, formatShortDateTime } from '#i18n/format.ts';
import { layOutSparkline, SPARKLINE_BOX } from './sparkline-path.ts';
import './tile.css';

/** Steps of the last written digit that fill the height of a sparkline at least. */
const LEAST_STEPS = 4;

/** A series with its unit; `timesMs` ascends and has the length of `values`, NaN is missing. */
export interface SparklineProps {
  timesMs: Float64Array;
  values: Float64Array;
  unit: string;
  digits: number;
  target?: number;
}

/** The line, its gaps, its target as a dashed line, and its last value as a dot. */
export function Sparkline({ timesMs, values, unit, digits, target }: SparklineProps) {
  const { t, language } = useText();
  const shape = layOutSparkline(timesMs, values, target, LEAST_STEPS * 10 ** -digits);
  if (!shape) return <p className="sparkline sparkline--empty">{t('tile.sparklineEmpty')}</p>;
  const label = t('tile.sparkline', {
    from: formatShortDateTime(timesMs[0] ?? Number.NaN, language),
    to: formatShortDateTime(timesMs.at(-1) ?? Number.NaN, language),
    min: formatQuantity(shape.min, digits, unit, language),
    max: formatQuantity(shape.max, digits, unit, language),
  });
  const { width, height } = SPARKLINE_BOX;
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {!Number.isNaN(shape.targetY) && (
        <path className="sparkline__target" d={`M0 ${shape.targetY}H${width}`} />
      )}
      <path className="sparkline__line" d={shape.path} />
      {shape.last && <path className="sparkline__last" d={`M${shape.last.x} ${shape.last.y}h0`} />}
    </svg>
  );
}
