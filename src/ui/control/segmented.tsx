// A choice of a few, all visible at once: native radio buttons, so arrow keys and screen readers work by themselves.
import { useId, type ReactNode } from 'react';
import './control.css';

/** One choice; `name` is read aloud where `label` is an icon or an abbreviation. */
export interface SegmentedOption<Value extends string> {
  value: Value;
  label: ReactNode;
  name?: string;
}

/** What a segmented control needs. */
export interface SegmentedProps<Value extends string> {
  label: string;
  options: readonly SegmentedOption<Value>[];
  value: Value;
  onChange: (value: Value) => void;
}

/** A segmented control. */
export function Segmented<Value extends string>({ label, options, value, onChange }: SegmentedProps<Value>) {
  const group = useId();
  return (
    <fieldset className="segmented">
      <legend className="visually-hidden">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className="segmented__option" title={option.name}>
          <input
            type="radio"
            className="visually-hidden"
            name={group}
            value={option.value}
            checked={option.value === value}
            aria-label={option.name}
            onChange={() => onChange(option.value)}
          />
          <span className="segmented__label">{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
