// The other sectors while one is open: small, in the same order as on the grid, each with its state.
import { memo } from 'react';
import { useText } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { SectorSpec } from '#kernel/sector/sector.ts';
import { useInstalled } from '#session/installed.ts';
import { useSession } from '#session/session-store.ts';
import { Pictogram } from '#ui/mark/pictogram.tsx';
import { LevelGlyph } from '../status-ladder.tsx';
import { statusWords } from '../summary/summary-words.ts';
import { useSummary } from '../summary/use-summary.ts';

const TEXT = { label: { vi: 'Chuyển lĩnh vực', en: 'Switch sector' } } satisfies Record<
  string,
  LocalizedText
>;

/** A press for every sector, on a narrow screen one list to choose from; `chosenId` is the open one. */
export function SectorStrip({ chosenId }: { chosenId: string }) {
  const { pick } = useText();
  const openSector = useSession((session) => session.openSector);
  const { sectors } = useInstalled();
  return (
    <nav className="sector-strip" aria-label={pick(TEXT.label)}>
      <select
        className="select-box"
        aria-label={pick(TEXT.label)}
        value={chosenId}
        onChange={(event) => openSector(event.target.value)}
      >
        {sectors.map(({ id, title }) => (
          <option key={id} value={id}>
            {pick(title)}
          </option>
        ))}
      </select>
      <ul>
        {sectors.map((sector) => (
          <SectorChip key={sector.id} sector={sector} isChosen={sector.id === chosenId} />
        ))}
      </ul>
    </nav>
  );
}

/** Rendered again when it is chosen or left, and when its words change: not with every switch. */
const SectorChip = memo(function SectorChip({ sector, isChosen }: { sector: SectorSpec; isChosen: boolean }) {
  const text = useText();
  const openSector = useSession((session) => session.openSector);
  const summary = useSummary(sector.kpis.map(({ id }) => id));
  const words = statusWords(summary, text);
  return (
    <li>
      <button
        type="button"
        className="sector-chip"
        aria-current={isChosen ? 'true' : undefined}
        title={words}
        onClick={() => openSector(sector.id)}
      >
        <Pictogram name={sector.icon} />
        <span>{text.pick(sector.title)}</span>
        {summary.level !== 'normal' && <LevelGlyph level={summary.level} />}
        <span className="visually-hidden">, {words}</span>
      </button>
    </li>
  );
});
