// The boats at sea by their signal, and those of which there is something to say, the gravest first.
import { useMemo } from 'react';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { PanelProps } from '#kernel/sector/sector.ts';
import { ShareBar } from '#charts/stack/share-bar.tsx';
import { useNow } from '#live/use-now.ts';
import { useTable } from '#live/use-table.ts';
import { MOST_LISTED, RestNote } from '#ui/frame/rest-note.tsx';
import { AwaitedRows } from '#ui/rows/awaited-rows.tsx';
import { ConfirmedAge } from '#ui/rows/confirmed-age.tsx';
import { BoatItem } from './boat-item.tsx';
import { SIGNAL_WORDS } from './fleet-words.ts';
import { countBySignal, rankBoats } from './rank-boats.ts';

const FEED = 'fishing-fleet';
const REFRESH_MS = 30_000;
const STATES = ['reporting', 'lost-6h', 'lost-10d'];

const TEXT = {
  signal: { vi: 'Tàu cá trên biển theo tín hiệu', en: 'Boats at sea by signal' },
  list: { vi: 'Tàu cần theo dõi', en: 'Boats to look after' },
  none: {
    vi: 'Mọi tàu trên biển đều có tín hiệu và ở trong vùng',
    en: 'Every boat reports and keeps to its zone',
  },
} satisfies Record<string, LocalizedText>;

/** The panel; an entry selects its boat. */
export default function FleetPanel({ language }: PanelProps) {
  const table = useTable(FEED);
  const nowMs = useNow(REFRESH_MS);
  const ranked = useMemo(() => (table ? rankBoats(table) : []), [table]);
  const parts = useMemo(() => {
    const counts = table ? countBySignal(table, STATES) : [];
    return STATES.map((key, index) => ({
      key,
      label: SIGNAL_WORDS[key]?.[language] ?? key,
      value: counts[index] ?? Number.NaN,
    }));
  }, [table, language]);
  if (!table) return <AwaitedRows feed={FEED} lines={6} />;
  return (
    <div className="panel-parts">
      <section>
        <ShareBar title={TEXT.signal[language]} unit="{count}" digits={0} parts={parts} />
      </section>
      <section>
        <h3 className="panel-heading">{TEXT.list[language]}</h3>
        {ranked.length === 0 && <p className="panel-note">{TEXT.none[language]}</p>}
        <ul className="panel-list">
          {ranked.slice(0, MOST_LISTED).map((row) => (
            <BoatItem key={table.ids[row]} table={table} row={row} nowMs={nowMs} language={language} />
          ))}
        </ul>
        <RestNote rows={ranked.length} />
        <ConfirmedAge feed={FEED} />
      </section>
    </div>
  );
}
