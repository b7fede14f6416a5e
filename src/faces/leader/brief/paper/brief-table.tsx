// The headline figures of every sector in one table, and the reader's own watch-list under them.
import { useText, type Text } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { Brief, BriefFigure, BriefGroup } from '../brief-data.ts';
import { FigureCells } from './figure-cells.tsx';
import { softHyphens } from './soft-hyphens.ts';
import { writeCaveat } from './write-figure.ts';

const TEXT = {
  heading: { vi: 'Chỉ tiêu chính của từng lĩnh vực', en: 'Headline figures by sector' },
  watched: { vi: 'Danh sách theo dõi', en: 'Watch-list' },
  legend: {
    vi: 'Chênh lệch in đậm: kém hơn mục tiêu hoặc cùng kỳ. — ở cột cùng kỳ: chỉ tiêu tức thời, theo ngày, hoặc nguồn không có số cùng kỳ; ở cột trạng thái: chưa đặt ngưỡng.',
    en: 'Bold difference: worse than the target or last year. — under last year: a state at an instant, a figure of the day, or a source without it; under status: no limits are set.',
  },
} satisfies Record<string, LocalizedText>;

const COLUMNS: readonly LocalizedText[] = [
  { vi: 'Lĩnh vực', en: 'Sector' },
  { vi: 'Chỉ tiêu (đơn vị)', en: 'Figure (unit)' },
  { vi: 'Giá trị', en: 'Value' },
  { vi: 'Mục tiêu', en: 'Target' },
  { vi: 'So mục tiêu', en: 'Against target' },
  { vi: 'Cùng kỳ năm trước', en: 'Last year' },
  { vi: 'So cùng kỳ', en: 'Against last year' },
  { vi: 'Số liệu đến (tuổi)', en: 'As of (age)' },
  { vi: 'Trạng thái', en: 'Status' },
];

/** The table; roles are spelt out because a narrow screen lays its rows out as cards, and display types would take them away. */
export function BriefTable({ brief }: { brief: Brief }) {
  const text = useText();
  const { pick } = text;
  const caveats = caveatsOf(brief, text);
  const numberOf = new Map(caveats.map(({ figure }, index) => [figure, index + 1]));
  const labels = COLUMNS.map((column) => pick(column));
  return (
    <section className="brief-section">
      <h2 id="brief-figures">{pick(TEXT.heading)}</h2>
      <table role="table" className="brief-table" aria-labelledby="brief-figures">
        <colgroup>
          {labels.map((label) => (
            <col key={label} />
          ))}
        </colgroup>
        <thead role="rowgroup">
          <tr role="row">
            {labels.map((label) => (
              <th key={label} role="columnheader" scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        {brief.groups.map((group) => (
          <Group
            key={group.sector?.id ?? ''}
            group={group}
            takenMs={brief.takenMs}
            labels={labels}
            numberOf={numberOf}
          />
        ))}
      </table>
      <p className="brief-legend">{pick(TEXT.legend)}</p>
      {caveats.length > 0 && (
        <p className="brief-legend">
          {caveats.map(({ words }, index) => `[${index + 1}] ${words}.`).join(' ')}
        </p>
      )}
    </section>
  );
}

/** What must be known before a comparison is believed, in the order of the rows. */
function caveatsOf({ groups }: Brief, text: Text): { figure: BriefFigure; words: string }[] {
  return groups
    .flatMap(({ figures }) => figures)
    .map((figure) => ({ figure, words: writeCaveat(figure, text) }))
    .filter(({ words }) => words !== '');
}

function Group({
  group: { sector, figures },
  takenMs,
  labels,
  numberOf,
}: {
  group: BriefGroup;
  takenMs: number;
  labels: readonly string[];
  numberOf: ReadonlyMap<BriefFigure, number>;
}) {
  const { pick } = useText();
  return (
    <tbody role="rowgroup">
      {figures.map((figure, index) => (
        <tr key={figure.reading.kpi.id} role="row" data-kpi={figure.reading.kpi.id}>
          {index === 0 && (
            <th role="rowheader" scope="rowgroup" rowSpan={figures.length} className="brief-group">
              {softHyphens(pick(sector?.title ?? TEXT.watched))}
            </th>
          )}
          <FigureCells figure={figure} takenMs={takenMs} labels={labels} note={numberOf.get(figure)} />
        </tr>
      ))}
    </tbody>
  );
}
