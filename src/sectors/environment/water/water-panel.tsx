// The water panel: reservoirs by how far they stand above their normal level, and gauges by alarm level.
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { PanelProps } from '#kernel/sector/sector.ts';
import { useFirstRows } from '#ui/frame/first-rows.tsx';
import { AwaitedRows } from '#ui/rows/awaited-rows.tsx';
import { NoRows } from '#ui/rows/no-rows.tsx';
import { rankRows } from '../rank-rows.ts';
import { useSubjectTable, type SubjectTable } from '../use-subject-table.ts';
import { GaugeRow } from './gauge-row.tsx';
import { ReservoirRow } from './reservoir-row.tsx';
import { reservoirMetrics, riverMetrics } from './water-metrics.ts';
import '../panel.css';

const TEXT = {
  reservoirs: { vi: 'Hồ chứa', en: 'Reservoirs' },
  rivers: { vi: 'Sông và thủy triều', en: 'Rivers and tide' },
  noReservoirs: { vi: 'Nguồn chưa có hồ chứa nào', en: 'The source holds no reservoirs' },
  noGauges: { vi: 'Nguồn chưa có trạm thủy văn nào', en: 'The source holds no gauges' },
  flows: { vi: 'Lưu lượng về · xả', en: 'Inflow · release' },
} satisfies Record<string, LocalizedText>;

/** Rows of a table shown before “Xem tất cả”. */
const ROWS_SHOWN = 10;
const RESERVOIR_COLUMNS = ['name', 'storageRatio', 'waterLevel', 'aboveNormalM'];
const GAUGE_COLUMNS = ['name', 'waterLevel', 'alarmLevel', 'toNextAlarmM', 'discharge'];

/** Two tables, the most pressing rows first; roles are spelt out because a narrow panel lays rows out in two lines. */
export default function WaterPanel({ language }: PanelProps) {
  return (
    <>
      <h3 className="panel-heading">{TEXT.reservoirs[language]}</h3>
      <Reservoirs language={language} />
      <h3 className="panel-heading">{TEXT.rivers[language]}</h3>
      <Gauges language={language} />
    </>
  );
}

function Reservoirs({ language }: PanelProps) {
  const subject = useSubjectTable('reservoirs');
  const { shown, more } = useFirstRows(rankedRows(subject, 'aboveNormalM'), ROWS_SHOWN);
  if (!subject) return <AwaitedRows feed="reservoirs" lines={6} />;
  if (subject.table.rowCount === 0) return <NoRows feed="reservoirs" title={TEXT.noReservoirs[language]} />;
  const titles = RESERVOIR_COLUMNS.map((column) => reservoirMetrics[column]?.title[language] ?? column);
  return (
    <>
      <table className="panel-table water-table" role="table">
        <Head titles={[...titles, TEXT.flows[language]]} />
        <tbody role="rowgroup">
          {shown.map((row) => (
            <ReservoirRow key={subject.table.ids[row]} subject={subject} row={row} language={language} />
          ))}
        </tbody>
      </table>
      {more}
    </>
  );
}

function Gauges({ language }: PanelProps) {
  const subject = useSubjectTable('river-gauges');
  const { shown, more } = useFirstRows(rankedRows(subject, 'alarmLevel'), ROWS_SHOWN);
  if (!subject) return <AwaitedRows feed="river-gauges" lines={4} />;
  if (subject.table.rowCount === 0) return <NoRows feed="river-gauges" title={TEXT.noGauges[language]} />;
  const titles = GAUGE_COLUMNS.map((column) => riverMetrics[column]?.title[language] ?? column);
  return (
    <>
      <table className="panel-table water-table" data-rows="gauges" role="table">
        <Head titles={titles} text={riverMetrics['alarmLevel']?.title[language]} />
        <tbody role="rowgroup">
          {shown.map((row) => (
            <GaugeRow key={subject.table.ids[row]} subject={subject} row={row} language={language} />
          ))}
        </tbody>
      </table>
      {more}
    </>
  );
}

/** Rows with the greatest value of the column first; none before the table has come. */
function rankedRows(subject: SubjectTable | undefined, column: string): number[] {
  return subject ? rankRows(subject.table, column, (row) => subject.qualityOf(row) === 'good') : [];
}

/** `text` is the title of a column of words. */
function Head({ titles, text }: { titles: readonly string[]; text?: string | undefined }) {
  return (
    <thead role="rowgroup">
      <tr role="row">
        {titles.map((title) => (
          <th
            key={title}
            role="columnheader"
            scope="col"
            {...(title === text ? { 'data-kind': 'text' } : {})}
          >
            {title}
          </th>
        ))}
      </tr>
    </thead>
  );
}
