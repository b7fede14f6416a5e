// The ports panel: how full each quay is, what its terminal handled last month, and which ships wait, lie there or come next.
import { useMemo, useState } from 'react';
import type { Language, LocalizedText } from '#kernel/localized-text.ts';
import type { PanelProps } from '#kernel/sector/sector.ts';
import { freshRows } from '#kernel/table/row-quality.ts';
import { numberAt, textAt, type Table } from '#kernel/table/table.ts';
import { BulletList } from '#charts/bullet/bullet-list.tsx';
import { formatQuantity, formatSigned } from '#i18n/format.ts';
import { useNow } from '#live/use-now.ts';
import { useTable } from '#live/use-table.ts';
import { getInstalled } from '#session/installed.ts';
import { AwaitedRows } from '#ui/rows/awaited-rows.tsx';
import { ConfirmedAge } from '#ui/rows/confirmed-age.tsx';
import { NoRows } from '#ui/rows/no-rows.tsx';
import { CallList } from './call-list.tsx';

const TERMINALS = 'port-terminals';
const CALLS = 'port-calls';
const THROUGHPUT = 'port-throughput';
const REFRESH_MS = 30_000;

const TEXT = {
  occupancy: { vi: 'Cầu cảng đang có tàu theo bến', en: 'Berths occupied by terminal' },
  free: { vi: 'còn trống', en: 'free' },
  full: { vi: 'gần kín', en: 'nearly full' },
  berths: { vi: '{used}/{all} cầu', en: '{used} of {all} berths' },
  waiting: { vi: '{count} tàu chờ', en: '{count} waiting' },
  lastMonth: { vi: 'tháng trước', en: 'last month' },
  sameMonth: { vi: 'so cùng kỳ', en: 'on the year' },
  empty: { vi: 'Nguồn chưa có bến cảng nào', en: 'The source holds no terminal' },
} satisfies Record<string, LocalizedText>;

/** Bullets of the terminals; pressing one narrows the list of ships under it, pressing it again widens it. */
export default function PortsPanel({ language }: PanelProps) {
  const terminals = useTable(TERMINALS);
  const calls = useTable(CALLS);
  const [chosen, setChosen] = useState('');
  if (!terminals) return <AwaitedRows feed={TERMINALS} lines={8} />;
  if (terminals.rowCount === 0) return <NoRows feed={TERMINALS} title={TEXT.empty[language]} />;
  return (
    <div className="ports">
      <Occupancy
        table={terminals}
        language={language}
        chosen={chosen}
        onChoose={(key) => setChosen(key === chosen ? '' : key)}
      />
      {calls ? (
        <CallList table={calls} terminal={chosen} language={language} />
      ) : (
        <AwaitedRows feed={CALLS} lines={6} />
      )}
      <ConfirmedAge feed={CALLS} />
    </div>
  );
}

interface OccupancyProps extends PanelProps {
  table: Table;
  chosen: string;
  onChoose: (terminal: string) => void;
}

function Occupancy({ table, language, chosen, onChoose }: OccupancyProps) {
  const nowMs = useNow(REFRESH_MS);
  const throughput = useTable(THROUGHPUT);
  const feed = getInstalled().feeds.get(TERMINALS);
  const items = useMemo(() => {
    const fresh = new Set(feed ? freshRows(table, feed, nowMs) : []);
    const bands = [
      { upTo: 75, label: TEXT.free[language] },
      { upTo: 100, label: TEXT.full[language] },
    ];
    return Array.from({ length: table.rowCount }, (_, row) => {
      const terminal = textAt(table, 'terminal', row);
      return {
        key: terminal,
        label: terminal,
        value: fresh.has(row) ? numberAt(table, 'occupancy', row) : Number.NaN,
        unit: '%',
        digits: 0,
        bands,
        note: [berthsText(table, row, language), handledText(throughput, terminal, language)]
          .filter((part) => part !== '')
          .join(' · '),
      };
    });
  }, [table, feed, nowMs, throughput, language]);
  return (
    <section>
      <BulletList title={TEXT.occupancy[language]} items={items} highlighted={chosen} onSelect={onChoose} />
    </section>
  );
}

function berthsText(table: Table, row: number, language: Language): string {
  const [used, all, waiting] = ['berthsOccupied', 'berths', 'shipsWaiting'].map((column) =>
    numberAt(table, column, row),
  );
  if (Number.isNaN((used ?? Number.NaN) + (all ?? Number.NaN))) return '';
  const berths = TEXT.berths[language].replace('{used}', String(used)).replace('{all}', String(all));
  const queue = (waiting ?? 0) > 0 ? ` · ${TEXT.waiting[language].replace('{count}', String(waiting))}` : '';
  return berths + queue;
}

/** “tháng trước 202.833 TEU (+9,1% so cùng kỳ)”; tonnes where a terminal handles no containers; '' without a report. */
function handledText(throughput: Table | undefined, terminal: string, language: Language): string {
  if (!throughput) return '';
  const row = Array.from({ length: throughput.rowCount }, (_, index) => index).find(
    (index) => textAt(throughput, 'terminal', index) === terminal,
  );
  if (row === undefined) return '';
  const hasContainers = numberAt(throughput, 'teu', row) > 0;
  const [column, unit] = hasContainers ? (['teu', '{TEU}'] as const) : (['cargo', 't'] as const);
  const amount = formatQuantity(numberAt(throughput, column, row), 0, unit, language);
  const change = numberAt(throughput, `${column}Change`, row);
  const against = Number.isNaN(change)
    ? ''
    : ` (${formatSigned(change, 1, language)}% ${TEXT.sameMonth[language]})`;
  return `${TEXT.lastMonth[language]} ${amount}${against}`;
}
