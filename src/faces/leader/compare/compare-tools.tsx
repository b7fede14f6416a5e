// What can be done with a comparison as a whole: pass it on as a link, or take its numbers away as a file.
import { useState } from 'react';
import type { IndexedSeries } from '#charts/compare/index-series.ts';
import { useText } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import { faceHref } from '#session/face-href.ts';
import { TextButton } from '#ui/control/text-button.tsx';
import { ExportButtons } from '#ui/export/export-buttons.tsx';
import { useAreas } from '#ui/kpi/use-areas.ts';
import type { ComparedLine } from './use-compared.ts';

const TEXT = {
  link: { vi: 'Chép liên kết so sánh', en: 'Copy link to this comparison' },
  copied: { vi: 'Đã chép liên kết.', en: 'Link copied.' },
  refused: {
    vi: 'Trình duyệt không cho chép; hãy chép từ ô này:',
    en: 'The browser does not allow copying; copy it from here:',
  },
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
      <CopyLink />
      <ExportButtons name={title} table={table} />
    </div>
  );
}

function CopyLink() {
  const { pick } = useText();
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  const address = () => new URL(faceHref('leader'), location.href).href;
  // Without a secure context there is no clipboard at all.
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address());
      setOutcome('copied');
    } catch {
      setOutcome('refused');
    }
  };
  return (
    <>
      <TextButton onPress={() => void copy()}>{pick(TEXT.link)}</TextButton>
      <span role="status" className="comparison__said">
        {outcome && pick(TEXT[outcome])}
      </span>
      {outcome === 'refused' && (
        <input
          className="comparison__link"
          readOnly
          aria-label={pick(TEXT.link)}
          value={address()}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </>
  );
}
