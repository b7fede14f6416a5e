// A sector whose figures are still on their way: its place and its name stand already, so that nothing moves when they come.
import { useText } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { SectorHead } from '#kernel/sector/sector.ts';
import { useInstalled } from '#session/installed.ts';
import { Pictogram } from '#ui/mark/pictogram.tsx';
import { LevelGlyph, StatusLadder } from './status-ladder.tsx';

const TEXT = {
  waiting: { vi: 'Đang nhận số liệu', en: 'Receiving data' },
  delayed: { vi: 'Chưa tải được, đang thử lại', en: 'Could not be loaded, trying again' },
} satisfies Record<string, LocalizedText>;

/** A card without a figure; it says so when fetching has failed. */
export function AwaitedCard({ head }: { head: SectorHead }) {
  const { pick } = useText();
  const { isDelayed } = useInstalled();
  const level = isDelayed ? 'unknown' : 'waiting';
  return (
    <li className="sector-card" data-level={level}>
      <StatusLadder level={level} />
      <div className="sector-card__body">
        <h3 className="sector-card__title">
          <Pictogram name={head.icon} />
          <span>{pick(head.title)}</span>
        </h3>
        <p className="sector-card__status">
          <LevelGlyph level={level} />
          <span>{pick(isDelayed ? TEXT.delayed : TEXT.waiting)}</span>
        </p>
      </div>
    </li>
  );
}
