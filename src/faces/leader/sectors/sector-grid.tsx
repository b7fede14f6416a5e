// Every sector in one even grid, always in the same order: a leader learns where each one stands.
import { useText } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import { getInstalled } from '#session/installed.ts';
import { PanelFrame } from '#ui/frame/panel-frame.tsx';
import { SectorCard } from './sector-card.tsx';
import { levelRank } from './summarize-figures.ts';
import { useLevels } from './use-summary.ts';

const TEXT = {
  title: { vi: 'Các lĩnh vực', en: 'Sectors' },
  beyond: {
    vi: '{{count}}/{{total}} lĩnh vực có chỉ tiêu vượt ngưỡng',
    en: '{{count}} of {{total}} sectors have figures beyond their limits',
  },
  calm: {
    vi: '{{total}} lĩnh vực, không chỉ tiêu nào vượt ngưỡng',
    en: '{{total}} sectors, none beyond limits',
  },
} satisfies Record<string, LocalizedText>;

/** The grid; `focusedId` is the sector whose card takes the keyboard. */
export function SectorGrid({ focusedId }: { focusedId: string | null }) {
  const { pick } = useText();
  const { sectors } = getInstalled();
  return (
    <PanelFrame title={pick(TEXT.title)} note={<GridNote />}>
      <ul className="sector-grid">
        {sectors.map((sector) => (
          <SectorCard key={sector.id} sector={sector} isFocused={sector.id === focusedId} />
        ))}
      </ul>
    </PanelFrame>
  );
}

function GridNote() {
  const { pick } = useText();
  const { sectors } = getInstalled();
  const levels = useLevels(sectors.map(({ kpis }) => kpis.map(({ id }) => id)));
  const count = levels.filter((level) => levelRank(level) >= 1).length;
  const places = { count, total: sectors.length };
  return <>{pick(count > 0 ? TEXT.beyond : TEXT.calm, places)}</>;
}
