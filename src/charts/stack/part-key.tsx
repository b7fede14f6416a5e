// The key of stacked parts: shade and name, in the order of the stack.
import { SHADES } from './stack-layout.ts';
import './stack.css';

/** The key. */
export function PartKey({ parts }: { parts: readonly { key: string; name: string }[] }) {
  return (
    <ul className="chart-key">
      {parts.map(({ key, name }, index) => (
        <li key={key} className="chart-key__entry">
          <span className="stack-swatch" data-shade={index % SHADES} aria-hidden="true" />
          {name}
        </li>
      ))}
    </ul>
  );
}
