// The tree as a table: a body for each matter, which folds, and a row for each of its figures.
import { useState } from 'react';
import { useText } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { SectorSpec } from '#kernel/sector/sector.ts';
import { useStandings } from '../summary/use-summary.ts';
import { FigureRow } from './figure-row.tsx';
import { groupFigures, sortWorstFirst, type FigureGroup, type FigureOrder } from './group-figures.ts';
import { GroupRow } from './group-row.tsx';
import { COLUMN_TEXT } from './tree-columns.ts';
import { summaryRank } from '../summary/summarize-figures.ts';

const TEXT = {
  caption: { vi: 'Chỉ tiêu của lĩnh vực {{title}}', en: 'Figures of {{title}}' },
} satisfies Record<string, LocalizedText>;

/** A sector of so few figures is read whole: nothing is folded away. */
const FEW_FIGURES = 12;
/** Rows that are in view when a sector opens: their pasts are asked for with the first drawing, not by a second one. */
const ROWS_AT_ONCE = 8;

/** The table of a sector's figures; which groups a person folds is remembered while it is open. */
export function FigureTree({ sector, order }: { sector: SectorSpec; order: FigureOrder }) {
  const { pick } = useText();
  const declared = groupFigures(sector);
  const kpiIds = declared.flatMap(({ kpis }) => kpis.map(({ id }) => id));
  const standings = useStandings(kpiIds.map((id) => [id]));
  const rankOf = (kpiId: string): number => {
    const standing = standings[kpiIds.indexOf(kpiId)];
    return standing ? summaryRank(standing) : 0;
  };
  const [folds, setFolds] = useState<Readonly<Record<string, boolean>>>({});
  const isOpen = ({ feed, kpis, hasHeadline }: FigureGroup) =>
    folds[feed] ?? (hasHeadline || kpiIds.length <= FEW_FIGURES || kpis.some(({ id }) => rankOf(id) > 0));
  const groups = order === 'worst' ? sortWorstFirst(declared, rankOf) : declared;
  return (
    <table className="figure-tree">
      <caption className="visually-hidden">{pick(TEXT.caption, { title: pick(sector.title) })}</caption>
      <thead>
        <tr>
          {Object.entries(COLUMN_TEXT).map(([column, title]) => (
            <th key={column} scope="col" data-column={column}>
              {pick(title)}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.feed}>
          <GroupRow
            group={group}
            isOpen={isOpen(group)}
            onToggle={() => setFolds({ ...folds, [group.feed]: !isOpen(group) })}
          />
          {isOpen(group) &&
            group.kpis.map((kpi) => (
              <FigureRow key={kpi.id} kpi={kpi} startsSeen={kpiIds.indexOf(kpi.id) < ROWS_AT_ONCE} />
            ))}
        </tbody>
      ))}
    </table>
  );
}
