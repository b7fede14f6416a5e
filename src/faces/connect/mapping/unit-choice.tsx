// The unit in which a source's values come: named by the source itself, else one that a person chooses.
import { formatUnit } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import { unitsLike } from '#kernel/units.ts';
import type { ProposedColumn } from '#feeds/discovery/propose-mapping.ts';
import { TEXTS } from '../texts/connect-texts.ts';

interface UnitChoiceProps {
  proposed: ProposedColumn;
  /** Name of the column. */
  label: string;
  onColumn: (column: ProposedColumn) => void;
}

/** The unit, or the choice of it; nothing for what has none. */
export function UnitChoice({ proposed, label, onColumn }: UnitChoiceProps) {
  const { pick, language } = useText();
  const { column, unit, isUnitNamed } = proposed;
  if (unit === '') return null;
  const own = column.unit ?? '1';
  const nameOf = (code: string) =>
    code === '1' ? pick(own === '%' ? TEXTS.ratio : TEXTS.noUnit) : formatUnit(code, language) || code;
  const choices = unitsLike(own);
  if (isUnitNamed || choices.length < 2) return <>{nameOf(unit)}</>;
  return (
    <div className="connect-unit">
      <select
        aria-label={`${label}: ${pick(TEXTS.unit)}`}
        value={unit}
        onChange={({ target }) => onColumn({ ...proposed, unit: target.value })}
      >
        {choices.map((code) => (
          <option key={code} value={code}>
            {nameOf(code)}
          </option>
        ))}
      </select>
      <small className="connect__hint">{pick(TEXTS.assumed)}</small>
    </div>
  );
}
