// Bytes of a JSON string to a JavaScript string.

/** A byte order mark inside a text is a character of it. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
/** Below this the decoder's call costs more than the characters. */
const SHORT = 12;

/** The text of UTF-8 bytes without escapes; what is no UTF-8 becomes U+FFFD, as in `TextDecoder`. */
export function decodeText(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > SHORT) return decoder.decode(bytes.subarray(from, to));
  let text = '';
  for (let at = from; at < to; at += 1) {
    const code = bytes[at] as number;
    if (code > 127) return decoder.decode(bytes.subarray(from, to));
    text += String.fromCharCode(code);
  }
  return text;
}

/** The text of bytes that hold JSON escapes, which the scanner has found to be well formed. */
export function decodeEscaped(bytes: Uint8Array, from: number, to: number): string {
  return JSON.parse(`"${decoder.decode(bytes.subarray(from, to))}"`) as string;
}
