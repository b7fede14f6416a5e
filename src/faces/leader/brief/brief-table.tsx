// The headline figures of every sector in one table, and the reader's own watch-list under them.
import { useText } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { Brief, BriefGroup } from './brief-data.ts';
import { FigureCells } from './figure-cells.tsx';

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
  const { pick } = useText();
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
          <Group key={group.sector?.id ?? ''} group={group} takenMs={brief.takenMs} labels={labels} />
        ))}
      </table>
      <p className="brief-legend">{pick(TEXT.legend)}</p>
    </section>
  );
}

function Group({
  group: { sector, figures },
  takenMs,
  labels,
}: {
  group: BriefGroup;
  takenMs: number;
  labels: readonly string[];
}) {
  const { pick } = useText();
  return (
    <tbody role="rowgroup">
      {figures.map((figure, index) => (
        <tr key={figure.reading.kpi.id} role="row" data-kpi={figure.reading.kpi.id}>
          {index === 0 && (
            <th role="rowheader" scope="rowgroup" rowSpan={figures.length} className="brief-group">
              {pick(sector?.title ?? TEXT.watched)}
            </th>
          )}
          <FigureCells figure={figure} takenMs={takenMs} labels={labels} />
        </tr>
      ))}
    </tbody>
  );
}
