// The legend of a map of areas: a shade with the figures that it holds, and how many areas; what is missing has its own entry.
import type { LocalizedText } from '#kernel/localized-text.ts';
import { formatNumber, formatUnit } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import type { AreaClass } from './area-classes.ts';

const MISSING: LocalizedText = { vi: 'Chưa có số liệu', en: 'No data yet' };

/** Shades are as many as classes. */
interface AreaLegendProps {
  classes: readonly AreaClass[];
  shades: readonly string[];
  missing: number;
  unit: string;
  digits: number;
}

/** The legend; every class is written with its least and its greatest figure. */
export function AreaLegend({ classes, shades, missing, unit, digits }: AreaLegendProps) {
  const { pick, language } = useText();
  const write = (value: number) => formatNumber(value, digits, language);
  const sign = formatUnit(unit, language) === '%' ? '%' : '';
  const range = ({ low, high }: AreaClass) =>
    (low === high ? write(low) : `${write(low)} – ${write(high)}`) + sign;
  return (
    <ul className="area-legend">
      {classes.map((one, index) => (
        <li key={one.low}>
          <span className="area-legend__swatch" style={{ background: shades[index] }} aria-hidden="true" />
          {range(one)} <span className="area-legend__count">({one.count})</span>
        </li>
      ))}
      {missing > 0 && (
        <li>
          <span className="area-legend__swatch" data-missing aria-hidden="true" />
          {pick(MISSING)} <span className="area-legend__count">({missing})</span>
        </li>
      )}
    </ul>
  );
}
