// The payload of an AIS sentence: six bits a character, read as numbers and texts of any width.

/** The alphabet of texts. */
const LETTERS = '@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_ !"#$%&\'()*+,-./0123456789:;<=>?';

/** Bits of one message. */
export class SixBits {
  readonly length: number;
  private readonly sixes: Uint8Array;

  /** `fillBits` of the last character are padding. Throws SyntaxError for a character outside the armour. */
  constructor(armour: string, fillBits: number) {
    this.sixes = Uint8Array.from(armour, sixOf);
    this.length = Math.max(0, 6 * armour.length - fillBits);
  }

  /** An unsigned number of at most 30 bits; bits beyond the end are 0. */
  unsigned(from: number, width: number): number {
    let value = 0;
    for (let at = from; at < from + width; at += 1) {
      const six = at < this.length ? (this.sixes[Math.floor(at / 6)] ?? 0) : 0;
      value = 2 * value + ((six >> (5 - (at % 6))) & 1);
    }
    return value;
  }

  /** A number in two's complement. */
  signed(from: number, width: number): number {
    const value = this.unsigned(from, width);
    return value >= 2 ** (width - 1) ? value - 2 ** width : value;
  }

  /** A text as it was sent, with its padding. */
  text(from: number, letters: number): string {
    return Array.from({ length: letters }, (_, index) => LETTERS[this.unsigned(from + 6 * index, 6)]).join(
      '',
    );
  }
}

function sixOf(letter: string): number {
  const code = letter.charCodeAt(0) - 48;
  const six = code > 40 ? code - 8 : code;
  const isArmour = (code >= 0 && code < 40) || (code >= 48 && code < 72);
  if (!isArmour) throw new SyntaxError('a character that AIS does not use');
  return six;
}
