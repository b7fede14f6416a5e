// The key of a plot that is its readout as well: each stroke with its name and the figure of the period pointed at.
import type { ReactNode } from 'react';
import './plot.css';

/** One line of the plot; `text` is its figure, written. */
export interface ReadoutEntry {
  key: string;
  name: string;
  text: string;
  /** The stroke, drawn in a box of 24 × 12. */
  stroke: ReactNode;
}

/** `when` names the period that the figures belong to. */
export function PlotReadout({ when, entries }: { when: string; entries: readonly ReadoutEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <div className="plot-readout">
      <p className="plot-readout__when" aria-live="polite">
        {when}
      </p>
      <ul className="chart-key">
        {entries.map(({ key, name, text, stroke }) => (
          <li key={key} className="chart-key__entry">
            <svg className="chart-key__stroke" viewBox="0 0 24 12" aria-hidden="true">
              {stroke}
            </svg>
            {name} <b className="chart-key__figure">{text}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}
