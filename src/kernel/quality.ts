// The quality of one observation, as one byte in a column and as a word on a screen.

/** Quality codes as they stand in a Uint8Array column. */
export const QUALITY = { good: 0, suspect: 1, stale: 2, missing: 3 } as const;

/** The words of the codes. */
export type Quality = keyof typeof QUALITY;

const WORDS: readonly Quality[] = ['good', 'suspect', 'stale', 'missing'];

/** The word of a quality code; an unknown code reads as `missing`, never as good. */
export function qualityWord(code: number): Quality {
  return WORDS[code] ?? 'missing';
}
