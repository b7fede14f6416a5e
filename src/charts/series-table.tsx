// The numbers of a trend as a table: newest first, one column a line, a dash where nothing was measured.
import { formatNumber, formatShortDateTime, formatUnit } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import type { TrendLine } from './trend-option.ts';
import './charts.css';

/** Lines that may have different instants; rows are the union of them. */
export interface SeriesTableProps {
  title: string;
  lines: readonly TrendLine[];
  unit: string;
  digits: number;
}

/** The table. */
export function SeriesTable({ title, lines, unit, digits }: SeriesTableProps) {
  const { t, language } = useText();
  const symbol = formatUnit(unit, language);
  const columns = lines.map(
    ({ timesMs, values }) => new Map(Array.from(timesMs, (ms, index) => [ms, values[index]])),
  );
  const instants = [...new Set(lines.flatMap(({ timesMs }) => [...timesMs]))].sort((a, b) => b - a);
  return (
    <div className="series-table" role="region" tabIndex={0} aria-label={title}>
      <table>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('panel.time')}</th>
            {lines.map(({ name }) => (
              <th key={name} scope="col">
                {name}
                {symbol !== '' && ` (${symbol})`}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {instants.map((ms) => (
            <tr key={ms}>
              <th scope="row">{formatShortDateTime(ms, language)}</th>
              {columns.map((column, index) => (
                <td key={lines[index]?.name}>
                  {formatNumber(column.get(ms) ?? Number.NaN, digits, language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
