// How single values leave the program: instants in ISO 8601 with the province's offset, texts of whole characters.
import { LOCAL_OFFSET_MS } from '#kernel/time/local-time.ts';

/** The first and the last instant that four digits of a year can write, local time, epoch ms. */
const FIRST_MS = Date.UTC(0, 0, 1) - LOCAL_OFFSET_MS;
const LAST_MS = 253_402_300_799_999 - LOCAL_OFFSET_MS;

/** `2026-11-22T09:00:00+07:00`, with milliseconds where there are any; '' for what is no instant. */
export function isoLocal(ms: number): string {
  if (!(ms >= FIRST_MS && ms <= LAST_MS)) return '';
  return `${new Date(ms + LOCAL_OFFSET_MS).toISOString().replace(/(?:\.000)?Z$/, '')}+07:00`;
}

/** The text with U+FFFD in place of halves of surrogate pairs, which no encoding can write. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\uFFFD');
}
