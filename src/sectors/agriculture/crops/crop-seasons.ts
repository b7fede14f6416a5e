// The three seasons of annual crops by the names that reports give their columns.
import type { LocalizedText } from '#kernel/localized-text.ts';

/** One season; its columns are `<id>Planned`, `<id>Planted` and `<id>Harvested`. */
export interface CropSeasonWords {
  id: string;
  title: LocalizedText;
}

/** In the order of the year. */
export const CROP_SEASONS: readonly CropSeasonWords[] = [
  { id: 'winterSpring', title: { vi: 'Vụ Đông Xuân', en: 'Winter–spring' } },
  { id: 'summerAutumn', title: { vi: 'Vụ Hè Thu', en: 'Summer–autumn' } },
  { id: 'main', title: { vi: 'Vụ Mùa', en: 'Main season' } },
];
