// The table of stacked bars: one row a bar, one column a part, and the total.
import { formatNumber } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import { FigureTable } from '../plot/figure-table.tsx';
import { SCENARIO_WORDS, type Scenario } from '../plot/scenario.tsx';
import type { Stack, StackSeries } from './stack-layout.ts';
import { STACK_TEXT } from './stack-text.ts';
import { writeTotal } from './write-total.ts';

/** Bars with their names written; the title carries the unit. */
export interface StackTableProps {
  title: string;
  digits: number;
  series: readonly StackSeries[];
  nameColumn: string;
  rows: readonly { key: string; name: string; stack: Stack; scenario: Scenario }[];
}

/** The table. */
export function StackTable({ title, digits, series, nameColumn, rows }: StackTableProps) {
  const { pick, language } = useText();
  const hasScenarios = rows.some(({ scenario }) => scenario !== 'AC');
  return (
    <FigureTable
      title={title}
      head={[
        nameColumn,
        ...(hasScenarios ? [pick(STACK_TEXT.scenario)] : []),
        ...series.map(({ name }) => name),
        pick(STACK_TEXT.total),
      ]}
      rows={rows.map(({ key, name, stack, scenario }) => ({
        key,
        cells: [
          name,
          ...(hasScenarios ? [pick(SCENARIO_WORDS[scenario])] : []),
          ...series.map((_, index) =>
            formatNumber(
              stack.segments.find((segment) => segment.series === index)?.value ?? Number.NaN,
              digits,
              language,
            ),
          ),
          writeTotal(stack, digits, '1', language),
        ],
      }))}
    />
  );
}
