// Places are Vietnamese proper names in English texts too: “Lộc An Beach”, never “Loc An Beach”.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../../public/provinces/ba-ria-vung-tau/', import.meta.url);

interface Named {
  nameVi: string;
  nameEn: string;
}

function namesOf(file: string): Named[] {
  const { features } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as {
    features: { properties: Partial<Named> }[];
  };
  return features.flatMap(({ properties: { nameVi, nameEn } }) =>
    nameVi && nameEn ? [{ nameVi, nameEn }] : [],
  );
}

function bare(word: string): string {
  return word.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}

const wordsOf = (name: string): string[] => name.match(/\p{L}+/gu) ?? [];

/** Words of the English name that are Vietnamese words without their marks. */
function strippedWords({ nameVi, nameEn }: Named): string[] {
  const stripped = new Set(
    wordsOf(nameVi)
      .filter((word) => bare(word) !== word)
      .map(bare),
  );
  return wordsOf(nameEn).filter((word) => stripped.has(word));
}

describe('English names of the pack', () => {
  it.each([
    ['places.geojson', 100],
    ['units.geojson', 30],
    ['districts.geojson', 15],
  ])('keep their marks in %s', (file, least) => {
    const names = namesOf(file);
    expect(names.length).toBeGreaterThanOrEqual(least);
    const wrong = names.filter((name) => strippedWords(name).length > 0);
    expect(wrong).toEqual([]);
  });

  it('would be found without them', () => {
    expect(strippedWords({ nameVi: 'Bãi Lộc An', nameEn: 'Loc An Beach' })).toEqual(['Loc']);
    expect(strippedWords({ nameVi: 'Huyện Đất Đỏ', nameEn: 'Dat Do District' })).toEqual(['Dat', 'Do']);
    expect(strippedWords({ nameVi: 'Bãi Lộc An', nameEn: 'Lộc An Beach' })).toEqual([]);
  });
});
