// Stacked bars of categories in plain HTML: name and total on one line, the parts under it from one zero line.
import { useMemo } from 'react';
import { formatNumber } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import { ChartOrTable } from '../chart-or-table.tsx';
import { ScenarioKey } from '../plot/scenario.tsx';
import { titleWithUnit } from '../plot/title-with-unit.ts';
import { PartKey } from './part-key.tsx';
import { layOutStack, SHADES, stackEnds, type CategoryBar, type Stack } from './stack-layout.ts';
import type { StackedCategoryProps } from './stack-props.ts';
import { StackTable } from './stack-table.tsx';
import { STACK_TEXT } from './stack-text.ts';
import { writeTotal } from './write-total.ts';
import './stack.css';

/** The rows. */
export function StackedRows(props: StackedCategoryProps) {
  const { title, unit, digits, series, bars } = props;
  const { pick, language } = useText();
  const stacks = useMemo(() => bars.map(({ values }) => layOutStack(values)), [bars]);
  const ends = [0, ...stackEnds(stacks)];
  const span: Span = { low: Math.min(...ends), high: Math.max(...ends) };
  const heading = titleWithUnit(title, unit, language);
  const scenarios = [...new Set(bars.map(({ scenario }) => scenario ?? 'AC'))];
  return (
    <ChartOrTable
      title={heading}
      chart={
        <div className="stack-rows" role="group" aria-label={heading}>
          <PartKey parts={series} />
          <ScenarioKey scenarios={scenarios} language={language} />
          <ul className="stack-rows__bars">
            {bars.map((bar, index) => (
              <li key={bar.key}>
                <Row {...props} bar={bar} stack={stacks[index] ?? layOutStack([])} span={span} />
              </li>
            ))}
          </ul>
        </div>
      }
      table={
        <StackTable
          title={heading}
          digits={digits}
          series={series}
          nameColumn={pick(STACK_TEXT.category)}
          rows={bars.map(({ key, label, scenario = 'AC' }, index) => ({
            key,
            name: label,
            stack: stacks[index] ?? layOutStack([]),
            scenario,
          }))}
        />
      }
    />
  );
}

interface Span {
  low: number;
  high: number;
}

interface RowProps extends StackedCategoryProps {
  bar: CategoryBar;
  stack: Stack;
  span: Span;
}

function Row({ bar, stack, span, digits, series, highlighted, onSelect }: RowProps) {
  const { pick, language } = useText();
  const isHighlighted = bar.key === highlighted;
  const Frame = onSelect ? 'button' : 'div';
  const isMissing = Number.isNaN(stack.total);
  return (
    <Frame
      className="stack-rows__row"
      data-highlighted={isHighlighted}
      {...(onSelect
        ? { type: 'button' as const, 'aria-pressed': isHighlighted, onClick: () => onSelect(bar.key) }
        : {})}
    >
      <span className="stack-rows__label">
        {bar.label}
        {bar.note !== undefined && <span className="stack-rows__note">{bar.note}</span>}
      </span>
      <span className="stack-rows__total">
        {isMissing ? pick(STACK_TEXT.missing) : writeTotal(stack, digits, '1', language)}
      </span>
      <span className="stack-rows__track">
        {stack.segments.map((segment) => (
          <Part
            key={segment.series}
            start={(Math.min(segment.from, segment.to) - span.low) / (span.high - span.low || 1)}
            length={Math.abs(segment.value) / (span.high - span.low || 1)}
            shade={segment.series % SHADES}
            scenario={bar.scenario ?? 'AC'}
            name={series[segment.series]?.name ?? ''}
            text={formatNumber(segment.value, digits, language)}
          />
        ))}
      </span>
    </Frame>
  );
}

/** Percent of the track that one printed character needs on the narrowest panel. */
const CHARACTER_PERCENT = 2.6;

interface PartProps {
  start: number;
  length: number;
  shade: number;
  scenario: string;
  name: string;
  text: string;
}

/** A part; its figure is printed where it fits and read aloud always. */
function Part({ start, length, shade, scenario, name, text }: PartProps) {
  const fits = scenario === 'AC' && length * 100 > (text.length + 1) * CHARACTER_PERCENT;
  return (
    <span
      className="stack-part"
      data-shade={shade}
      data-scenario={scenario}
      title={`${name}: ${text}`}
      style={{ insetInlineStart: `${start * 100}%`, inlineSize: `${length * 100}%` }}
    >
      <span className="visually-hidden">{name}: </span>
      <span className={fits ? undefined : 'visually-hidden'}>{text}</span>
    </span>
  );
}
