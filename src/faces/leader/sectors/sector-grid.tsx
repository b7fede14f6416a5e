// Every sector in one even grid, always in the same order: a leader learns where each one stands.
import { useText } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import { useInstalled } from '#session/installed.ts';
import { PanelFrame } from '#ui/frame/panel-frame.tsx';
import { FiguresExport } from './figures-export.tsx';
import { AwaitedCard } from './awaited-card.tsx';
import { SectorCard } from './sector-card.tsx';
import { isBeyond, type SummaryLevel } from './summary/summarize-figures.ts';
import { useStandings } from './summary/use-summary.ts';

const TEXT = {
  title: { vi: 'Các lĩnh vực', en: 'Sectors' },
  all: { vi: 'Mọi chỉ tiêu', en: 'All figures' },
  beyond: {
    vi: '{{count}}/{{total}} có chỉ tiêu vượt ngưỡng',
    en: '{{count}} of {{total}} have figures beyond their limits',
  },
  calm: { vi: 'không chỉ tiêu nào vượt ngưỡng', en: 'no figure beyond its limits' },
  missed: { vi: '{{count}} chỉ tiêu chưa đạt mục tiêu', en: '{{count}} figures short of their targets' },
  unknown: { vi: '{{count}} thiếu số liệu', en: '{{count}} lack data' },
  unconnected: { vi: '{{count}} chưa kết nối nguồn', en: '{{count}} without a source' },
  waiting: { vi: 'đang nhận số liệu', en: 'receiving data' },
} satisfies Record<string, LocalizedText>;

/** The grid; `focusedId` is the sector whose card takes the keyboard. */
export function SectorGrid({ focusedId }: { focusedId: string | null }) {
  const { pick } = useText();
  const { heads, sectors, isWhole } = useInstalled();
  const kpis = sectors.flatMap((sector) => sector.kpis);
  return (
    <PanelFrame
      title={pick(TEXT.title)}
      note={<GridNote />}
      // A file that lacks most sectors would not say so.
      actions={isWhole && <FiguresExport title={pick(TEXT.all)} kpis={kpis} asksPast={false} />}
    >
      <ul className="sector-grid">
        {heads.map((head) => {
          const sector = sectors.find(({ id }) => id === head.id);
          if (!sector) return <AwaitedCard key={head.id} head={head} />;
          return <SectorCard key={head.id} sector={sector} isFocused={head.id === focusedId} />;
        })}
      </ul>
    </PanelFrame>
  );
}

/** How many stand how; calm is claimed only once nothing is awaited, and of what is known. */
function GridNote() {
  const { pick } = useText();
  const { heads, sectors, isWhole } = useInstalled();
  const standings = useStandings(sectors.map(({ kpis }) => kpis.map(({ id }) => id)));
  const countOf = (wanted: SummaryLevel) => standings.filter(({ level }) => level === wanted).length;
  const beyond = standings.filter(({ level }) => isBeyond(level)).length;
  const missed = standings.reduce((sum, standing) => sum + standing.missed, 0);
  const unknown = countOf('unknown');
  const unconnected = countOf('unconnected');
  const isAwaited = !isWhole || countOf('waiting') > 0;
  const parts: string[] = [];
  if (beyond > 0) parts.push(pick(TEXT.beyond, { count: beyond, total: heads.length }));
  else if (!isAwaited && countOf('normal') + countOf('unlimited') > 0) parts.push(pick(TEXT.calm));
  if (missed > 0) parts.push(pick(TEXT.missed, { count: missed }));
  if (unknown > 0) parts.push(pick(TEXT.unknown, { count: unknown }));
  if (unconnected > 0) parts.push(pick(TEXT.unconnected, { count: unconnected }));
  if (isAwaited) parts.push(pick(TEXT.waiting));
  return <>{parts.join(' · ')}</>;
}
