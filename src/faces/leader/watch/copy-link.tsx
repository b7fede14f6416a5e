// Copies the address that shows this watch-list, and says whether it did; where the browser forbids it the address stands there to be copied by hand.
import { useState } from 'react';
import { useText } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import { faceHref } from '#session/face-href.ts';
import { TextButton } from '#ui/control/text-button.tsx';

const TEXT = {
  copy: { vi: 'Sao chép liên kết', en: 'Copy link' },
  copied: { vi: 'Đã sao chép liên kết', en: 'Link copied' },
  byHand: {
    vi: 'Trình duyệt không cho sao chép; xin chép tay:',
    en: 'The browser forbids it; copy by hand:',
  },
} satisfies Record<string, LocalizedText>;

/** The button and what came of it. */
export function CopyLink() {
  const { pick } = useText();
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'forbidden'>('none');
  const [address, setAddress] = useState('');
  const copy = async () => {
    const link = listAddress();
    setAddress(link);
    setOutcome((await putInClipboard(link)) ? 'copied' : 'forbidden');
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
          value={address}
          onFocus={(event) => event.target.select()}
        />
      )}
      <TextButton onPress={() => void copy()}>{pick(TEXT.copy)}</TextButton>
    </>
  );
}

/** The present address with the list, without what lies open over it or is a matter of the sender's taste. */
function listAddress(): string {
  const shared = { sector: null, kpi: null, compared: [], selection: null, camera: null, layerOverrides: {} };
  return new URL(faceHref('leader', { ...shared, language: null, theme: null }), location.href).href;
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
