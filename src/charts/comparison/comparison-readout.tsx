// The readout of a comparison: the stroke of each scenario with its figure in one period.
import type { LocalizedText } from '#kernel/localized-text.ts';
import { formatQuantity } from '#i18n/format.ts';
import type { ReadoutEntry } from '../plot/plot-readout.tsx';
import { HatchPattern, SCENARIO_WORDS, type Scenario } from '../plot/scenario.tsx';
import type { ComparisonSlots } from './comparison-slots.ts';

const TEXT = {
  interval: { vi: 'khoảng', en: 'interval' },
  target: { vi: 'Mục tiêu', en: 'Target' },
} satisfies Record<string, LocalizedText>;

interface ReadoutOptions {
  digits: number;
  unit: string;
  language: keyof LocalizedText;
  hatchId: string;
  target: number | undefined;
}

/** Entries for the scenarios that have any value at all, figures of slot `index`. */
export function readoutEntries(
  data: ComparisonSlots,
  index: number,
  { digits, unit, language, hatchId, target }: ReadoutOptions,
): ReadoutEntry[] {
  const write = (value: number | undefined) => formatQuantity(value ?? Number.NaN, digits, unit, language);
  const entry = (scenario: Scenario, values: readonly number[], text: string): ReadoutEntry[] =>
    values.some(Number.isFinite)
      ? [
          {
            key: scenario,
            name: SCENARIO_WORDS[scenario][language],
            text,
            stroke: <Stroke scenario={scenario} hatchId={hatchId} />,
          },
        ]
      : [];
  const { actual, previousYear, plan, forecast, low, high } = data;
  const hasInterval = Number.isFinite(low[index]) && Number.isFinite(high[index]);
  const interval = hasInterval
    ? ` (${TEXT.interval[language]} ${write(low[index])} – ${write(high[index])})`
    : '';
  return [
    ...entry('AC', actual, write(actual[index])),
    ...entry('PY', previousYear, write(previousYear[index])),
    ...entry('PL', plan, write(plan[index])),
    ...entry('FC', forecast, write(forecast[index]) + interval),
    ...(target === undefined
      ? []
      : [
          {
            key: 'target',
            name: TEXT.target[language],
            text: write(target),
            stroke: <path className="plot__threshold" d="M1 6H23" />,
          },
        ]),
  ];
}

function Stroke({ scenario, hatchId }: { scenario: Scenario; hatchId: string }) {
  const path = scenario === 'PL' ? 'M1 9H12V3H23' : 'M2 6H22';
  return (
    <>
      {scenario === 'FC' && (
        <>
          <defs>
            <HatchPattern id={hatchId} stepPx={6} />
          </defs>
          <path d="M0 0H24V12H0Z" fill={`url(#${hatchId})`} />
        </>
      )}
      <path className="plot__line" data-scenario={scenario} d={path} />
      {scenario === 'PL' && <path className="plot__line" data-scenario="PL" data-inner d={path} />}
    </>
  );
}
