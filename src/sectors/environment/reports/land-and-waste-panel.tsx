// Forests by fire danger, then units by the waste that they collect.
import { useMemo } from 'react';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { PanelProps } from '#kernel/sector/sector.ts';
import { freshRows } from '#kernel/table/row-quality.ts';
import { localizedTextAt, numberAt } from '#kernel/table/table.ts';
import { BarRanking } from '#charts/ranking/bar-ranking.tsx';
import { formatQuantity } from '#i18n/format.ts';
import { useNow } from '#live/use-now.ts';
import { getInstalled } from '#session/installed.ts';
import { useSession } from '#session/session-store.ts';
import { AgeLabel } from '#ui/mark/age-label.tsx';
import { AwaitedRows } from '#ui/rows/awaited-rows.tsx';
import { NoRows } from '#ui/rows/no-rows.tsx';
import { ForestTable } from '../forests/forest-table.tsx';
import { useSubjectTable } from '../use-subject-table.ts';
import { COLLECTED_TARGET } from './report-view.ts';
import '../panel.css';

const FEED = 'environment-reports';
const REFRESH_MS = 60_000;
const UNITS_SHOWN = 8;

const TEXT = {
  forests: { vi: 'Cấp dự báo cháy rừng', en: 'Forest fire danger' },
  waste: { vi: 'Chất thải rắn được thu gom theo đơn vị', en: 'Solid waste collected by unit' },
  collected: { vi: 'thu gom {part} trong {whole}', en: '{part} of {whole} collected' },
  empty: { vi: 'Chưa có báo cáo còn hiệu lực', en: 'No current report' },
} satisfies Record<string, LocalizedText>;

/** Two sections. */
export default function LandAndWastePanel({ language }: PanelProps) {
  return (
    <>
      <section>
        <h3 className="panel-heading">{TEXT.forests[language]}</h3>
        <ForestTable language={language} />
      </section>
      <section>
        <WasteRanking language={language} />
      </section>
    </>
  );
}

function WasteRanking({ language }: PanelProps) {
  const subject = useSubjectTable(FEED);
  const table = subject?.table;
  const nowMs = useNow(REFRESH_MS);
  const feed = getInstalled().feeds.get(FEED);
  const selection = useSession((session) => session.selection);
  const select = useSession((session) => session.select);
  const rows = useMemo(() => (table && feed ? freshRows(table, feed, nowMs) : []), [table, feed, nowMs]);
  const items = useMemo(() => {
    if (!table) return [];
    const tonnes = (column: string, row: number) =>
      formatQuantity(numberAt(table, column, row), 0, 't', language);
    return rows.map((row) => ({
      key: table.ids[row] ?? '',
      label: localizedTextAt(table, 'name', row, language),
      value: numberAt(table, 'wasteCollectedShare', row),
      note: TEXT.collected[language]
        .replace('{part}', tonnes('wasteCollected', row))
        .replace('{whole}', tonnes('waste', row)),
    }));
  }, [table, rows, language]);
  if (!subject) return <AwaitedRows feed={FEED} lines={8} />;
  const first = rows[0];
  if (first === undefined)
    return (
      <>
        <h3 className="panel-heading">{TEXT.waste[language]}</h3>
        <NoRows feed={FEED} title={TEXT.empty[language]} />
      </>
    );
  return (
    <>
      <BarRanking
        title={TEXT.waste[language]}
        unit="%"
        digits={1}
        items={items}
        order="ascending"
        target={COLLECTED_TARGET}
        mostShown={UNITS_SHOWN}
        highlighted={selection?.feed === FEED ? selection.id : undefined}
        onSelect={(id) => select({ feed: FEED, id })}
      />
      <p className="panel-note">
        <AgeLabel ageMs={subject.ageMsOf(first)} quality={subject.qualityOf(first)} />
      </p>
    </>
  );
}
