// Texts inside a workbook's XML: what XML cannot hold is written as Office writes it, so that every text comes back as it was.
import { wellFormed } from '../cell-text.ts';

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes for element content and attributes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => NAMED[sign] ?? sign);
}

/**
 * A cell's text (ST_Xstring, ECMA-376 part 1, 22.9.2.19): control characters and carriage returns as `_xHHHH_`, and what
 * looks like such a sign already with its underscore written out.
 */
export function escapeCell(text: string): string {
  // Most cells hold nothing of the kind: one look tells.
  if (!/[&<>"_\p{Cc}\p{Cs}\ufffe\uffff]/u.test(text)) return text;
  const written = wellFormed(text)
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (sign) => (sign === '\t' || sign === '\n' ? sign : asCode(sign)));
  return escapeXml(written);
}

function asCode(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
