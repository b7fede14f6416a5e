// Long words of a sector's name may break between syllables, short ones and Vietnamese nowhere.
import { describe, expect, it } from 'vitest';
import { softHyphens } from '#faces/leader/brief/paper/soft-hyphens.ts';

const shown = (text: string) => softHyphens(text).replaceAll('\u00ad', '-');

describe('softHyphens', () => {
  it('divides long words after open syllables, never next to their ends', () => {
    expect(shown('Telecommunications and digital infrastructure')).toBe(
      'Tele-commu-ni-ca-tions and digital infrastructure',
    );
  });

  it('leaves words that fit as they are', () => {
    const names = ['Agriculture and fisheries', 'Viễn thông và hạ tầng số', 'E-government', ''];
    expect(names.map(softHyphens)).toEqual(names);
  });
});
