// The legend of a heat matrix: a graded bar between its two ends, or its classes.
import type { LayerColor } from '#kernel/sector/sector.ts';
import { formatQuantity } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import { useSession } from '#session/session-store.ts';
import { legendClasses, legendEnds, legendGradient } from '#ui/layers/legend-entries.ts';
import './matrix.css';

const MISSING = { vi: 'chưa có số liệu', en: 'no data yet' };

/** `above` says what an outlined cell is, where cells have limits. */
interface MatrixLegendProps {
  color: LayerColor;
  digits: number;
  unit: string;
  above?: string | undefined;
}

/** The legend; hatched is missing. */
export function MatrixLegend({ color, digits, unit, above }: MatrixLegendProps) {
  const text = useText();
  const theme = useSession((session) => session.theme);
  const classes = legendClasses(color, digits, theme, text);
  const [low, high] = color.words
    ? legendEnds(color, digits, text.language)
    : color.domain.map((end) => formatQuantity(end, digits, unit, text.language));
  return (
    <ul className="matrix-legend">
      {classes.map(({ css, label, index }) => (
        <li key={index} className="chart-key__entry">
          <span className="matrix-legend__swatch" style={{ background: css }} aria-hidden="true" />
          {label}
        </li>
      ))}
      {classes.length === 0 && (
        <li className="chart-key__entry">
          {low}
          <span
            className="matrix-legend__bar"
            style={{ background: legendGradient(color, theme) }}
            aria-hidden="true"
          />
          {high}
        </li>
      )}
      {above !== undefined && (
        <li className="chart-key__entry">
          <span className="matrix-legend__swatch" data-above="true" aria-hidden="true" />
          {above}
        </li>
      )}
      <li className="chart-key__entry">
        <span className="matrix-legend__swatch" data-missing="true" aria-hidden="true" />
        {text.pick(MISSING)}
      </li>
    </ul>
  );
}
