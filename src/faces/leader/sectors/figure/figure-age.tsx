// The age of a figure, rendered by itself: of all that a row shows, only this changes with the clock.
import { formatAge } from '#i18n/format.ts';
import { readingAt, useKpiText } from '#live/use-kpi.ts';
import { TileAge } from '#ui/tile/tile-age.tsx';

/** “cách đây 2 phút”, “T10/2026”, “Quá hạn cập nhật, 3 giờ”. */
export function FigureAge({ kpiId, isShort = true }: { kpiId: string; isShort?: boolean }) {
  useKpiText(() => {
    const { ageMs, asOfMs, quality, cause } = readingAt(kpiId);
    return [formatAge(ageMs, 'en'), asOfMs, quality, cause].join();
  });
  return <TileAge reading={readingAt(kpiId)} isShort={isShort} />;
}
