// What can be done with a comparison as a whole: pass it on as a link, or take its numbers away as a file.
import type { IndexedSeries } from '#charts/compare/index-series.ts';
import { useText } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import { faceHref } from '#session/face-href.ts';
import { CopyLink } from '#ui/control/copy-link.tsx';
import { ExportButtons } from '#ui/export/export-buttons.tsx';
import { useAreas } from '#ui/kpi/use-areas.ts';
import type { ComparedLine } from './use-compared.ts';

const TEXT = {
  whole: { vi: 'Toàn tỉnh', en: 'Whole province' },
  remark: { vi: 'Cách so sánh', en: 'How compared' },
} satisfies Record<string, LocalizedText>;

/** What the tools are about; `indexed` where the index is on show. */
export interface CompareToolsProps {
  title: string;
  lines: readonly ComparedLine[];
  remarks: readonly string[];
  indexed: IndexedSeries | null;
}

/** The tools. */
export function CompareTools({ title, lines, remarks, indexed }: CompareToolsProps) {
  const text = useText();
  const { pick, language } = text;
  const areas = useAreas();
  const table = async () => {
    const [{ comparisonTable }, { takeProvenance }] = await Promise.all([
      import('./comparison-export.ts'),
      import('#ui/export/views/provenance.ts'),
    ]);
    const view = {
      title,
      lines,
      remarks,
      remarkTitle: pick(TEXT.remark),
      areaName: ({ figure: { area } }: ComparedLine) =>
        area === null ? pick(TEXT.whole) : (areas?.nameOf(area, language) ?? area),
      indexOf: (key: string, endMs: number) => {
        const one = indexed?.series.find((series) => series.key === key);
        return one?.values[one.endsMs.indexOf(endMs)] ?? null;
      },
    };
    return comparisonTable(view, takeProvenance(text));
  };
  return (
    <div className="comparison__tools">
      <CopyLink address={comparisonAddress} />
      <ExportButtons name={title} table={table} />
    </div>
  );
}

/** The present address with the comparison, without what is open over it or watched. */
function comparisonAddress(): string {
  const apart = { sector: null, kpi: null, watched: [], language: null, theme: null };
  return new URL(faceHref('leader', apart), location.href).href;
}
