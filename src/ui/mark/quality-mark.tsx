// The quality of a datum as a swatch and a word: plain, dotted outline, hatch, hollow.
import type { Quality } from '#kernel/quality.ts';
import { useText } from '#i18n/i18n.ts';
import './mark.css';

/** The mark of a quality; good data carry none unless `always`. */
export function QualityMark({ quality, always = false }: { quality: Quality; always?: boolean }) {
  const { t } = useText();
  if (quality === 'good' && !always) return null;
  return (
    <span className="quality" data-quality={quality}>
      <span className="quality__swatch" aria-hidden="true" />
      <span>{t(`words.quality.${quality}`)}</span>
    </span>
  );
}
