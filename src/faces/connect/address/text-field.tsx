// One line of text to type, with its label and what belongs into it.
import { useId } from 'react';

/** What a field shows; `isSecret` hides what is typed. */
export interface TextFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  placeholder?: string;
  isInvalid?: boolean;
  isWide?: boolean;
  isSecret?: boolean;
  describedBy?: string | undefined;
}

/** The field; its hint is read out with it. */
export function TextField({
  label,
  value,
  onChange,
  hint,
  placeholder,
  isInvalid,
  isWide,
  isSecret,
  describedBy,
}: TextFieldProps) {
  const hintId = useId();
  const described = [hint && hintId, describedBy].filter(Boolean).join(' ');
  return (
    <label className="connect-field" data-wide={isWide}>
      <span>{label}</span>
      <input
        type={isSecret ? 'password' : 'text'}
        value={value}
        placeholder={placeholder}
        autoComplete={isSecret ? 'new-password' : 'off'}
        spellCheck={false}
        aria-invalid={isInvalid}
        aria-describedby={described || undefined}
        onChange={({ target }) => onChange(target.value)}
      />
      {hint && (
        <small id={hintId} className="connect__hint">
          {hint}
        </small>
      )}
    </label>
  );
}
