// Finds figures by name as people type it: without accents, in any order of words, in either language.
import type { Language } from '#kernel/localized-text.ts';
import type { KpiSpec, SectorSpec } from '#kernel/sector/sector.ts';

/** A figure with its sector. */
export interface FoundFigure {
  kpi: KpiSpec;
  sector: SectorSpec;
}

/** A text for comparing: “Tỷ lệ Đúng hạn” as “ty le dung han”. */
export function foldAccents(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/**
 * At most `limit` figures in whose name, sector or id every word of `query` stands; names that begin with it come first,
 * then names with words that begin so, then the rest in the order of the sectors. Nothing for a blank query.
 */
export function matchFigures(
  sectors: readonly SectorSpec[],
  query: string,
  language: Language,
  limit: number,
): FoundFigure[] {
  const wanted = foldAccents(query);
  if (wanted === '') return [];
  const words = wanted.split(' ');
  const found = sectors.flatMap((sector) =>
    sector.kpis.flatMap((kpi) => {
      const names = [kpi.title.vi, kpi.title.en, sector.title.vi, sector.title.en].map(foldAccents);
      const all = [...names, kpi.id].join(' ');
      if (!words.every((word) => all.includes(word))) return [];
      return [{ kpi, sector, rank: rankOf(foldAccents(kpi.title[language]), wanted, words) }];
    }),
  );
  return found.sort((a, b) => a.rank - b.rank).slice(0, limit);
}

function rankOf(name: string, wanted: string, words: readonly string[]): number {
  if (name.startsWith(wanted)) return 0;
  const starts = ` ${name}`;
  if (words.every((word) => starts.includes(` ${word}`))) return 1;
  return words.every((word) => name.includes(word)) ? 2 : 3;
}
