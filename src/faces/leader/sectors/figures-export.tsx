// Saves figures as they read now, with last year's beside them: of the open sector, or all.
import { useText } from '#i18n/i18n.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { readingAt } from '#live/use-kpi.ts';
import { getInstalled } from '#session/installed.ts';
import { ExportButtons } from '#ui/export/export-buttons.tsx';

/** What a person waits for the pasts at most; what is not there by then stays empty. */
const WAIT_MS = 10_000;

/** The buttons; `kpis` in the order of the view. Their pasts are asked for unless they are too many (`asksPast`). */
export function FiguresExport({
  title,
  kpis,
  asksPast,
}: {
  title: string;
  kpis: readonly KpiSpec[];
  asksPast: boolean;
}) {
  const text = useText();
  const table = async () => {
    const [{ figuresTable }, { takeProvenance }, { askKpiAnswers, kpiAnswersAtHand }] = await Promise.all([
      import('#ui/export/views/figures-table.ts'),
      import('#ui/export/views/provenance.ts'),
      import('#live/kpi/ask-kpi-answers.ts'),
    ]);
    const answers = asksPast ? await askKpiAnswers(kpis, WAIT_MS) : kpiAnswersAtHand(kpis);
    const { sectors } = getInstalled();
    const view = {
      title,
      readings: kpis.map(({ id }) => readingAt(id)),
      sectorOf: (kpiId: string) => sectors.find((sector) => sector.kpis.some(({ id }) => id === kpiId)),
      answerOf: (kpiId: string) => answers.get(kpiId),
    };
    return figuresTable(view, takeProvenance(text));
  };
  return <ExportButtons name={title} table={table} />;
}
