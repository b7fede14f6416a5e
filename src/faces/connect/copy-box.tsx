// A text to take away: shown whole, copied by one press, selectable where the browser refuses.
import { useState } from 'react';
import { useText } from '#i18n/i18n.ts';
import { TextButton } from '#ui/control/text-button.tsx';
import { TEXTS } from './connect-texts.ts';

/** The box; `hint` says where the text belongs. */
export function CopyBox({ title, hint, text }: { title: string; hint: string; text: string }) {
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
      <p className="connect__hint">{hint}</p>
      <pre tabIndex={0}>{text}</pre>
    </section>
  );
}
