// Copies an address and says whether it did; where the browser forbids it the address stands there to be copied by hand.
import { useState } from 'react';
import { useText } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import { TextButton } from './text-button.tsx';
import './control.css';

const TEXT = {
  copy: { vi: 'Sao chép liên kết', en: 'Copy link' },
  copied: { vi: 'Đã sao chép liên kết', en: 'Link copied' },
  byHand: {
    vi: 'Trình duyệt không cho sao chép; xin chép tay:',
    en: 'The browser forbids it; copy by hand:',
  },
} satisfies Record<string, LocalizedText>;

/** The button and what came of it; `address` is asked for when it is pressed. */
export function CopyLink({ address }: { address: () => string }) {
  const { pick } = useText();
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'forbidden'>('none');
  const [link, setLink] = useState('');
  const copy = async () => {
    const asked = address();
    setLink(asked);
    setOutcome((await putInClipboard(asked)) ? 'copied' : 'forbidden');
  };
  return (
    <>
      <span role="status" className="copy-link__said">
        {outcome === 'copied' && pick(TEXT.copied)}
        {outcome === 'forbidden' && pick(TEXT.byHand)}
      </span>
      {outcome === 'forbidden' && (
        <input
          className="copy-link__address"
          readOnly
          aria-label={pick(TEXT.byHand)}
          value={link}
          onFocus={(event) => event.target.select()}
        />
      )}
      <TextButton onPress={() => void copy()}>{pick(TEXT.copy)}</TextButton>
    </>
  );
}

async function putInClipboard(link: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(link);
    return true;
  } catch {
    // A centre's own network often serves plain HTTP, where browsers have no clipboard but still know this.
    return copyFromField(link);
  }
}

function copyFromField(link: string): boolean {
  const field = document.createElement('textarea');
  field.value = link;
  field.style.position = 'fixed';
  const before = document.activeElement;
  document.body.append(field);
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    if (before instanceof HTMLElement) before.focus();
  }
}
