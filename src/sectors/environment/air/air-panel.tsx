// The air-quality panel: stations ranked by VN_AQI, and for one of them all that the decision wants published.
import type { LocalizedText } from '#kernel/localized-text.ts';
import { shortenText } from '#i18n/shorten-text.ts';
import type { PanelProps } from '#kernel/sector/sector.ts';
import { localizedTextAt, numberAt, textAt } from '#kernel/table/table.ts';
import { useSession } from '#session/session-store.ts';
import { useFirstRows } from '#ui/frame/first-rows.tsx';
import { AgeLabel } from '#ui/mark/age-label.tsx';
import { AwaitedRows } from '#ui/rows/awaited-rows.tsx';
import { NoRows } from '#ui/rows/no-rows.tsx';
import { rankRows } from '../rank-rows.ts';
import { useSubjectTable, type SubjectTable } from '../use-subject-table.ts';
import { AqiChip } from './aqi-chip.tsx';
import { airMetrics } from './air-metrics.ts';
import { StationCard } from './station-card.tsx';
import '../panel.css';

const FEED = 'air-stations';
/** Stations shown before “Xem tất cả”; the selected one always shows. */
const STATIONS_SHOWN = 10;

const TEXT = {
  caption: { vi: 'Các trạm theo VN_AQI giờ, cao nhất trước', en: 'Stations by hourly VN_AQI, highest first' },
  empty: { vi: 'Nguồn chưa có trạm không khí nào', en: 'The source holds no air stations' },
} satisfies Record<string, LocalizedText>;

/** Ranking, then the card of the selected station, or of the worst one. */
export default function AirPanel({ language }: PanelProps) {
  const subject = useSubjectTable(FEED);
  const selection = useSession((session) => session.selection);
  const order = subject ? rankRows(subject.table, 'aqi', (row) => subject.qualityOf(row) === 'good') : [];
  const selected = selection?.feed === FEED ? (subject?.table.rowOf(selection.id) ?? -1) : -1;
  const { shown, more } = useFirstRows(order, STATIONS_SHOWN, (row) => row === selected);
  if (!subject) return <AwaitedRows feed={FEED} lines={8} />;
  const { table } = subject;
  if (table.rowCount === 0) return <NoRows feed={FEED} title={TEXT.empty[language]} />;
  return (
    <>
      <table className="panel-table">
        <caption className="visually-hidden">{TEXT.caption[language]}</caption>
        <thead>
          <tr>
            <th scope="col">{airMetrics['name']?.title[language]}</th>
            <th scope="col">{airMetrics['aqi']?.title[language]}</th>
            <th scope="col" data-kind="text">
              {airMetrics['dominantPollutant']?.title[language]}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <StationRow key={table.ids[row]} {...{ subject, row, language }} isSelected={row === selected} />
          ))}
        </tbody>
      </table>
      {more}
      <StationCard table={table} row={selected === -1 ? (order[0] ?? 0) : selected} language={language} />
    </>
  );
}

interface StationRowProps {
  subject: SubjectTable;
  row: number;
  isSelected: boolean;
  language: PanelProps['language'];
}

function StationRow({ subject, row, isSelected, language }: StationRowProps) {
  const { table, qualityOf, ageMsOf } = subject;
  const select = useSession((session) => session.select);
  const quality = qualityOf(row);
  const dominant = textAt(table, 'dominantPollutant', row);
  return (
    <tr data-quality={quality} data-selected={isSelected}>
      <th scope="row">
        <button
          type="button"
          className="panel-name"
          onClick={() => select({ feed: FEED, id: table.ids[row] ?? '' })}
        >
          {shortenText(localizedTextAt(table, 'name', row, language))}
        </button>
        <span className="panel-remark">
          <AgeLabel ageMs={ageMsOf(row)} quality={quality} />
        </span>
      </th>
      <td>
        <AqiChip index={numberAt(table, 'aqi', row)} language={language} />
      </td>
      <td data-kind="text">{airMetrics['dominantPollutant']?.words?.[dominant]?.[language] ?? '—'}</td>
    </tr>
  );
}
