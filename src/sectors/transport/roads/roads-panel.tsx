// The roads panel: which road is slow or jammed, by how much, and from how many reporting segments.
import { useMemo } from 'react';
import type { LocalizedText } from '#kernel/localized-text.ts';
import { QUALITY, qualityWord } from '#kernel/quality.ts';
import type { PanelProps } from '#kernel/sector/sector.ts';
import { rowQuality } from '#kernel/table/row-quality.ts';
import { effectiveQuality } from '#kernel/time/freshness.ts';
import { formatNumber, formatQuantity } from '#i18n/format.ts';
import { shortenText } from '#i18n/shorten-text.ts';
import { useNow } from '#live/use-now.ts';
import { useTable } from '#live/use-table.ts';
import { getInstalled } from '#session/installed.ts';
import { useSession } from '#session/session-store.ts';
import { rampCss } from '#theme/ramps.ts';
import { useFirstRows } from '#ui/frame/first-rows.tsx';
import { AgeLabel } from '#ui/mark/age-label.tsx';
import { AwaitedRows } from '#ui/rows/awaited-rows.tsx';
import { NoRows } from '#ui/rows/no-rows.tsx';
import { layers } from '../layers.ts';
import { rankRoads, type RoadState } from './road-ranking.ts';
import './roads-panel.css';

const FEED = 'traffic-segments';
const REFRESH_MS = 10_000;
/** Roads shown before “Xem tất cả”. */
const ROADS_SHOWN = 15;
const COLOR = layers[0]?.color;

const TEXT = {
  road: { vi: 'Tuyến đường', en: 'Road' },
  speed: { vi: 'Tốc độ so với thông thoáng', en: 'Speed against free flow' },
  jammed: { vi: 'Ùn tắc', en: 'Jammed' },
  reporting: { vi: 'Đoạn có số liệu', en: 'Segments reporting' },
  show: { vi: 'Xem đoạn chậm nhất', en: 'Show the slowest segment' },
  empty: { vi: 'Nguồn chưa có đoạn đường nào', en: 'The source holds no segments' },
} satisfies Record<string, LocalizedText>;

/** Ranking of roads, most jammed first; a road's name selects its slowest segment. */
export default function RoadsPanel({ language }: PanelProps) {
  const table = useTable(FEED);
  const nowMs = useNow(REFRESH_MS);
  const feed = getInstalled().feeds.get(FEED);
  const roads = useMemo(() => {
    if (!table || !feed) return [];
    return rankRoads(table, (row) => rowQuality(table, row, feed, nowMs) === QUALITY.good);
  }, [table, feed, nowMs]);
  const { shown, more } = useFirstRows(roads, ROADS_SHOWN);
  if (!table || !feed) return <AwaitedRows feed={FEED} lines={6} />;
  if (roads.length === 0) return <NoRows feed={FEED} title={TEXT.empty[language]} />;
  const quality = effectiveQuality(QUALITY.good, table.watermarkMs, nowMs, feed);
  return (
    <>
      <table className="panel-table">
        <thead>
          <tr>
            {[TEXT.road, TEXT.speed, TEXT.jammed, TEXT.reporting].map((title) => (
              <th key={title.en} scope="col">
                {title[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((state) => (
            <RoadRow key={state.road} state={state} language={language} />
          ))}
        </tbody>
      </table>
      {more}
      <p className="panel-note">
        <AgeLabel ageMs={nowMs - table.watermarkMs} quality={qualityWord(quality)} />
      </p>
    </>
  );
}

function RoadRow({ state, language }: { state: RoadState; language: PanelProps['language'] }) {
  const theme = useSession((session) => session.theme);
  const select = useSession((session) => session.select);
  const { road, name, speedRatio, jammedM, segments, reporting, worstId } = state;
  const color = COLOR ? rampCss(COLOR, speedRatio, theme) : 'currentColor';
  return (
    <tr data-silent={reporting === 0}>
      <th scope="row">
        <button
          type="button"
          className="panel-name"
          title={TEXT.show[language]}
          disabled={worstId === ''}
          onClick={() => select({ feed: FEED, id: worstId })}
        >
          {shortenText(road)}
          {name !== road && <span className="panel-remark">{shortenText(name)}</span>}
        </button>
      </th>
      <td>
        <span className="roads__bar" aria-hidden="true">
          <span style={{ inlineSize: `${Math.min(100, (speedRatio || 0) * 100)}%`, background: color }} />
        </span>
        {formatQuantity(speedRatio * 100, 0, '%', language)}
      </td>
      <td>
        {reporting === 0 ? formatNumber(NaN, 0, language) : formatQuantity(jammedM / 1000, 1, 'km', language)}
      </td>
      <td>
        {formatNumber(reporting, 0, language)}/{formatNumber(segments, 0, language)}
      </td>
    </tr>
  );
}
