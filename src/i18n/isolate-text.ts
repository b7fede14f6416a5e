// Foreign text inside a sentence of ours must not turn our words and numbers around: it is set apart as Unicode's algorithm wants it.

/** Letters written from right to left, and the controls that change direction. */
const CHANGES_DIRECTION = /[\u0590-\u08ff\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/**
 * The text as an isolate of UAX #9, its own isolates balanced so that none ends ours early; text of one direction stays
 * as it is. An override such as U+202E would otherwise show the “25” that follows it as “52”.
 */
export function isolateText(text: string): string {
  if (!CHANGES_DIRECTION.test(text)) return text;
  let open = 0;
  let unmatched = 0;
  for (const character of text) {
    if (character >= '\u2066' && character <= '\u2068') open += 1;
    else if (character === POP_ISOLATE && open > 0) open -= 1;
    else if (character === POP_ISOLATE) unmatched += 1;
  }
  return FIRST_STRONG_ISOLATE.repeat(1 + unmatched) + text + POP_ISOLATE.repeat(1 + open);
}
