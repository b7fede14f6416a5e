// The four scenarios of a figure by IBCS: actual solid, previous year lighter, plan outlined, forecast hatched.
import type { LocalizedText } from '#kernel/localized-text.ts';
import './plot.css';

/** AC actual, PY previous year, PL plan, FC forecast. */
export type Scenario = 'AC' | 'PY' | 'PL' | 'FC';

/** Their words. */
export const SCENARIO_WORDS: Readonly<Record<Scenario, LocalizedText>> = {
  AC: { vi: 'Thực hiện', en: 'Actual' },
  PY: { vi: 'Cùng kỳ năm trước', en: 'Same period last year' },
  PL: { vi: 'Kế hoạch', en: 'Plan' },
  FC: { vi: 'Dự báo', en: 'Forecast' },
};

/** A swatch of a scenario for keys beside bars. */
export function ScenarioSwatch({ scenario }: { scenario: Scenario }) {
  return <span className="scenario-swatch" data-scenario={scenario} aria-hidden="true" />;
}

/** The key of the scenarios that a chart holds; nothing where all is actual. */
export function ScenarioKey({
  scenarios,
  words = SCENARIO_WORDS,
  language,
}: {
  scenarios: readonly Scenario[];
  words?: Readonly<Record<Scenario, LocalizedText>>;
  language: keyof LocalizedText;
}) {
  if (scenarios.every((scenario) => scenario === 'AC')) return null;
  return (
    <ul className="chart-key">
      {scenarios.map((scenario) => (
        <li key={scenario} className="chart-key__entry">
          <ScenarioSwatch scenario={scenario} />
          {words[scenario][language]}
        </li>
      ))}
    </ul>
  );
}

/** The 45° hatch of a forecast for SVG fills, in ink or, over filled parts, in the ground; no other pattern has this `id`. */
export function HatchPattern({
  id,
  stepPx,
  ink = 'text',
}: {
  id: string;
  stepPx: number;
  ink?: 'text' | 'ground';
}) {
  return (
    <pattern
      id={id}
      width={stepPx}
      height={stepPx}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <path className="plot__hatch" data-ink={ink} d={`M0 0V${stepPx}`} strokeWidth={stepPx / 2.5} />
    </pattern>
  );
}
