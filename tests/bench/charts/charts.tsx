// Ten trends of the program on one page, which all get new data in the same tick: `window.updateCharts()`.
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Trend } from '#charts/trend.tsx';

const CHARTS = 10;
const POINTS = 288;
const STEP_MS = 300_000;
const START_MS = Date.UTC(2026, 2, 2);

/** A day of five-minute values that differ from one round to the next. */
function lineOf(chart: number, round: number) {
  return {
    name: `Chart ${chart}`,
    timesMs: Float64Array.from({ length: POINTS }, (_, index) => START_MS + index * STEP_MS),
    values: Float64Array.from(
      { length: POINTS },
      (_, index) => 50 + 40 * Math.sin((index + round * 7 + chart * 13) / 20),
    ),
  };
}

function Charts() {
  const [round, setRound] = useState(0);
  Object.assign(window, { updateCharts: () => flushSync(() => setRound(round + 1)) });
  return Array.from({ length: CHARTS }, (_, chart) => (
    <Trend
      key={chart}
      title={`Chart ${chart}`}
      lines={[lineOf(chart, round)]}
      unit="km/h"
      digits={0}
      fromMs={START_MS}
      toMs={START_MS + POINTS * STEP_MS}
      nowMs={START_MS + POINTS * STEP_MS}
      target={60}
    />
  ));
}

createRoot(document.getElementById('root') ?? document.body).render(<Charts />);
