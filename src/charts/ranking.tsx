// A ranking of places or objects by one value, as bars or as a table.
import { useMemo } from 'react';
import { formatNumber, formatUnit } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import { Chart } from './chart.tsx';
import { ChartOrTable } from './chart-or-table.tsx';
import type { ChartStyle } from './chart-style.ts';
import { rankEntries, rankingOption, type RankingEntry } from './ranking-option.ts';

/** Memoise `entries`; `limit` bars are drawn, ten by default. */
export interface RankingProps {
  title: string;
  entries: readonly RankingEntry[];
  unit: string;
  digits: number;
  limit?: number;
}

/** The ranking. */
export function Ranking({ title, entries, unit, digits, limit = 10 }: RankingProps) {
  const { t } = useText();
  const ranked = useMemo(() => rankEntries(entries, limit), [entries, limit]);
  const build = useMemo(
    () => (style: ChartStyle) => rankingOption(ranked, unit, digits, style),
    [ranked, unit, digits],
  );
  return (
    <ChartOrTable
      title={title}
      chart={<Chart label={t('panel.chart', { title })} build={build} heightRem={1 + ranked.length * 1.5} />}
      table={<RankingTable title={title} ranked={ranked} unit={unit} digits={digits} />}
    />
  );
}

function RankingTable({
  title,
  ranked,
  unit,
  digits,
}: {
  title: string;
  ranked: readonly RankingEntry[];
  unit: string;
  digits: number;
}) {
  const { t, language } = useText();
  const symbol = formatUnit(unit, language);
  return (
    <div className="series-table">
      <table>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('panel.rank')}</th>
            <th scope="col">{t('panel.name')}</th>
            <th scope="col">{symbol === '' ? t('panel.value') : `${t('panel.value')} (${symbol})`}</th>
          </tr>
        </thead>
        <tbody>
          {ranked.map(({ id, name, value }, index) => (
            <tr key={id}>
              <td>{index + 1}</td>
              <th scope="row">{name}</th>
              <td>{formatNumber(value, digits, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
