// The water panel: reservoirs by how far they stand above their normal level, and gauges by alarm level.
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { PanelProps } from '#kernel/sector/sector.ts';
import { EmptyState } from '#ui/frame/panel-state.tsx';
import { MOST_LISTED, RestNote } from '#ui/frame/rest-note.tsx';
import { Skeleton } from '#ui/frame/skeleton.tsx';
import { rankRows } from '../rank-rows.ts';
import { useSubjectTable } from '../use-subject-table.ts';
import { GaugeRow } from './gauge-row.tsx';
import { ReservoirRow } from './reservoir-row.tsx';
import { reservoirMetrics, riverMetrics } from './water-metrics.ts';
import '../panel.css';

const TEXT = {
  reservoirs: { vi: 'Hồ chứa', en: 'Reservoirs' },
  rivers: { vi: 'Sông và thủy triều', en: 'Rivers and tide' },
  noReservoirs: { vi: 'Nguồn chưa có hồ chứa nào', en: 'The source holds no reservoirs' },
  noGauges: { vi: 'Nguồn chưa có trạm thủy văn nào', en: 'The source holds no gauges' },
  age: { vi: 'Tuổi số liệu', en: 'Age' },
} satisfies Record<string, LocalizedText>;

const RESERVOIR_COLUMNS = [
  'name',
  'storageRatio',
  'waterLevel',
  'aboveNormalM',
  'inflow',
  'discharge',
  'state',
];
const GAUGE_COLUMNS = ['name', 'waterLevel', 'alarmLevel', 'toNextAlarmM', 'discharge'];

/** Two tables, the most pressing rows first. */
export default function WaterPanel({ language }: PanelProps) {
  return (
    <>
      <h3 className="measures__heading">{TEXT.reservoirs[language]}</h3>
      <Reservoirs language={language} />
      <h3 className="measures__heading">{TEXT.rivers[language]}</h3>
      <Gauges language={language} />
    </>
  );
}

function Reservoirs({ language }: PanelProps) {
  const subject = useSubjectTable('reservoirs');
  if (!subject) return <Skeleton lines={6} />;
  const { table, qualityOf } = subject;
  if (table.rowCount === 0) return <EmptyState title={TEXT.noReservoirs[language]} />;
  const titles = RESERVOIR_COLUMNS.map((column) => reservoirMetrics[column]?.title[language] ?? column);
  return (
    <>
      <table className="measures">
        <Head titles={[...titles, TEXT.age[language]]} />
        <tbody>
          {rankRows(table, 'aboveNormalM', (row) => qualityOf(row) === 'good')
            .slice(0, MOST_LISTED)
            .map((row) => (
              <ReservoirRow key={table.ids[row]} subject={subject} row={row} language={language} />
            ))}
        </tbody>
      </table>
      <RestNote rows={table.rowCount} />
    </>
  );
}

function Gauges({ language }: PanelProps) {
  const subject = useSubjectTable('river-gauges');
  if (!subject) return <Skeleton lines={4} />;
  const { table, qualityOf } = subject;
  if (table.rowCount === 0) return <EmptyState title={TEXT.noGauges[language]} />;
  const titles = GAUGE_COLUMNS.map((column) => riverMetrics[column]?.title[language] ?? column);
  return (
    <>
      <table className="measures">
        <Head titles={[...titles, TEXT.age[language]]} />
        <tbody>
          {rankRows(table, 'alarmLevel', (row) => qualityOf(row) === 'good')
            .slice(0, MOST_LISTED)
            .map((row) => (
              <GaugeRow key={table.ids[row]} subject={subject} row={row} language={language} />
            ))}
        </tbody>
      </table>
      <RestNote rows={table.rowCount} />
    </>
  );
}

function Head({ titles }: { titles: readonly string[] }) {
  return (
    <thead>
      <tr>
        {titles.map((title) => (
          <th key={title} scope="col">
            {title}
          </th>
        ))}
      </tr>
    </thead>
  );
}
