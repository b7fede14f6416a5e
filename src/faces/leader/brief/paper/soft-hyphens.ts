// Where a long word of a narrow column may break: browsers without a hyphenation dictionary break it anywhere.

/** Words that are longer do not fit the column of sectors in print; letters that stay together at both ends. */
const LONGEST_WHOLE = 14;
const END_LETTERS = 4;
const SOFT_HYPHEN = '\u00ad';
const OPEN_SYLLABLE = /[aeiou](?=[bcdfghjklmnpqrstvwxz][aeiou])/gi;

/** The text with soft hyphens after open syllables of its long words: “Telecommu­nications”. */
export function softHyphens(text: string): string {
  return text.replace(/\p{Letter}+/gu, (word) =>
    word.length <= LONGEST_WHOLE
      ? word
      : word.replace(OPEN_SYLLABLE, (vowel, at: number) =>
          at + 1 < END_LETTERS || word.length - at - 1 < END_LETTERS ? vowel : vowel + SOFT_HYPHEN,
        ),
  );
}
