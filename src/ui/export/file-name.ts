// Names of exported files: plain letters, so that every system and every archive keeps them, and when the data were taken.
import { LOCAL_OFFSET_MS } from '#kernel/time/local-time.ts';

/** Characters of a name before its date. */
const MOST_LETTERS = 60;

/** `ty-le-ho-so-tre-han-2026-11-22-0905.csv` of a title in any language. */
export function exportFileName(title: string, atMs: number, extension: 'csv' | 'xlsx'): string {
  const slug = title
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MOST_LETTERS)
    .replace(/^-+|-+$/g, '');
  const local = new Date(atMs + LOCAL_OFFSET_MS).toISOString();
  const at = `${local.slice(0, 10)}-${local.slice(11, 16).replace(':', '')}`;
  return `${slug || 'hai-dang'}-${at}.${extension}`;
}
