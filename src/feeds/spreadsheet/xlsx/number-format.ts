// What the number formats of a workbook make of a number: a date, a share, or the number itself.
import { DAY_MS } from '#kernel/time/local-time.ts';
import { childrenOf, type XmlElement } from '../../cap/xml-element.ts';

/** What a cell's format says of its number. */
export type NumberMeaning = 'number' | 'percent' | 'date';

/** ECMA-376 part 1 §18.8.30: formats that every program has without naming them. */
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
const BUILT_IN_PERCENT = new Set([9, 10]);
/** Day 0 of the 1900 system is 1899-12-30 for every day after the 29 February 1900 that never was. */
const EPOCH_1900_MS = Date.UTC(1899, 11, 30);
const EPOCH_1904_MS = Date.UTC(1904, 0, 1);
const LAST_FALSE_DAY = 61;

/** The meaning of each style number of a workbook (`s` of a cell). */
export function readMeanings(styles: XmlElement | undefined): NumberMeaning[] {
  const sheet = childrenOf(styles, 'styleSheet')[0];
  const codes = new Map(
    childrenOf(childrenOf(sheet, 'numFmts')[0], 'numFmt').flatMap((format) =>
      typeof format === 'object' ? [[Number(format['@numFmtId']), String(format['@formatCode'] ?? '')]] : [],
    ),
  );
  return childrenOf(childrenOf(sheet, 'cellXfs')[0], 'xf').map((style) => {
    const id = Number((style as XmlElement)['@numFmtId'] ?? 0);
    const code = codes.get(id);
    if (code === undefined)
      return isBuiltInDate(id) ? 'date' : BUILT_IN_PERCENT.has(id) ? 'percent' : 'number';
    return meaningOfCode(code);
  });
}

/** A format's code without its texts, colours and conditions; only the part for positive numbers counts. */
function meaningOfCode(code: string): NumberMeaning {
  const [positive = ''] = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').split(';');
  if (/[ymdhs]/i.test(positive) && !/general/i.test(positive)) return 'date';
  return positive.includes('%') ? 'percent' : 'number';
}

/** Wall-clock time of a serial number as epoch ms of UTC, to the second; NaN for what no calendar has. */
export function serialToMs(serial: number, is1904: boolean): number {
  if (!(serial >= 0 && serial < 2_958_466)) return Number.NaN;
  if (!is1904 && serial < LAST_FALSE_DAY) return Number.NaN;
  return Math.round((serial * DAY_MS + (is1904 ? EPOCH_1904_MS : EPOCH_1900_MS)) / 1000) * 1000;
}
