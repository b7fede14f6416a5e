// The head of a group of figures: what they are about, how they stand, and a press that folds them.
import { useText } from '#i18n/i18n.ts';
import { getInstalled } from '#session/installed.ts';
import { Glyph } from '#ui/control/glyph.tsx';
import { ICON_PATHS } from '#ui/control/icon-paths.ts';
import { LevelGlyph } from '../status-ladder.tsx';
import { knownWords, missedWords, statusWords } from '../summary/summary-words.ts';
import { useSummary } from '../summary/use-summary.ts';
import type { FigureGroup } from './group-figures.ts';
import { COLUMN_TEXT } from './tree-columns.ts';

/** One row that heads the rest of its body. */
export function GroupRow({
  group,
  isOpen,
  onToggle,
}: {
  group: FigureGroup;
  isOpen: boolean;
  onToggle: () => void;
}) {
  const text = useText();
  const summary = useSummary(group.kpis.map(({ id }) => id));
  const feed = getInstalled().feeds.get(group.feed);
  return (
    <tr className="group-row" data-level={summary.level}>
      <th scope="rowgroup" colSpan={Object.keys(COLUMN_TEXT).length}>
        <button type="button" className="group-row__fold" aria-expanded={isOpen} onClick={onToggle}>
          <Glyph path={ICON_PATHS[isOpen ? 'chevron-down' : 'chevron-right']} />
          <span className="group-row__title">{feed ? text.pick(feed.title) : group.feed}</span>
          <span className="group-row__state">
            <LevelGlyph level={summary.level} />
            <span>{statusWords(summary, text)}</span>
            {summary.missed > 0 && <span>· {missedWords(summary, text)}</span>}
          </span>
          <span className="group-row__known">{knownWords(summary, text)}</span>
        </button>
      </th>
    </tr>
  );
}
