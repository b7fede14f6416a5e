// A text to take away: shown whole, copied by one press, selectable where the browser refuses.
import { useState } from 'react';
import { useText } from '#i18n/i18n.ts';
import { TextButton } from '#ui/control/text-button.tsx';
import { TEXTS } from '../texts/connect-texts.ts';

interface CopyBoxProps {
  title: string;
  /** Where the text belongs, step by step. */
  hints: readonly string[];
  text: string;
}

/** The box. */
export function CopyBox({ title, hints, text }: CopyBoxProps) {
  const { pick } = useText();
  const [outcome, setOutcome] = useState<{ text: string; isCopied: boolean } | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setOutcome({ text, isCopied: true }),
      () => setOutcome({ text, isCopied: false }),
    );
  return (
    <section className="connect-copy" aria-label={title}>
      <header>
        <h3>{title}</h3>
        <TextButton onPress={() => void copy()}>{pick(TEXTS.copy)}</TextButton>
        <span role="status">
          {outcome?.text === text && pick(outcome.isCopied ? TEXTS.copied : TEXTS.copyFailed)}
        </span>
      </header>
      <ul className="connect__hint">
        {hints.map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ul>
      <pre tabIndex={0}>{text}</pre>
    </section>
  );
}
