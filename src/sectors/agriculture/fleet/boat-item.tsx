// One boat of the panel: what is the matter, how long it has been silent, where it is at home, and what it owes.
import type { Language, LocalizedText } from '#kernel/localized-text.ts';
import { severityWord } from '#kernel/severity.ts';
import { localizedTextAt, numberAt, textAt, type Table } from '#kernel/table/table.ts';
import { formatAge, formatQuantity, formatShortDateTime } from '#i18n/format.ts';
import { useSession } from '#session/session-store.ts';
import { SeverityMark } from '#ui/mark/status-mark.tsx';
import { TIER_WORDS } from './fleet-words.ts';

const FEED = 'fishing-fleet';

const TEXT = {
  heard: { vi: 'tín hiệu cuối {age} trước, {time}', en: 'last signal {age} ago, {time}' },
  call: { vi: 'Báo vị trí trước {time}', en: 'To call before {time}' },
  callLate: { vi: 'Quá giờ báo vị trí từ {time}', en: 'Call overdue since {time}' },
  back: { vi: 'về bờ trước {time}', en: 'back before {time}' },
  backLate: { vi: 'quá hạn về bờ từ {time}', en: 'should be back since {time}' },
  beyond: { vi: 'cách ranh giới vùng khai thác {km}', en: '{km} from the edge of the zone' },
  in: { vi: 'đang ở {port}', en: 'is in {port}' },
} satisfies Record<string, LocalizedText>;

interface BoatItemProps {
  table: Table;
  row: number;
  nowMs: number;
  language: Language;
}

/** The entry; pressing it selects the boat. */
export function BoatItem({ table, row, nowMs, language }: BoatItemProps) {
  const selection = useSession((session) => session.selection);
  const select = useSession((session) => session.select);
  const id = table.ids[row] ?? '';
  const lastSignalMs = numberAt(table, 'lastSignal', row);
  const heard = TEXT.heard[language]
    .replace('{age}', formatAge(nowMs - lastSignalMs, language))
    .replace('{time}', formatShortDateTime(lastSignalMs, language));
  return (
    <li>
      <button
        type="button"
        className="panel-item"
        aria-pressed={selection?.feed === FEED && selection.id === id}
        onClick={() => select({ feed: FEED, id })}
      >
        <SeverityMark severity={severityWord(numberAt(table, 'severity', row))} showWord={false} />
        <span className="panel-item__what">
          {textAt(table, 'name', row)}: {TIER_WORDS[textAt(table, 'tier', row)]?.[language]}
          <span className="panel-remark">
            {localizedTextAt(table, 'homePort', row, language)}
            {Number.isNaN(lastSignalMs) ? '' : ` · ${heard}`}
          </span>
        </span>
        <Owed table={table} row={row} nowMs={nowMs} language={language} />
      </button>
    </li>
  );
}

/** A silent boat owes calls and its return; of others it is said where they are. */
function Owed({ table, row, nowMs, language }: BoatItemProps) {
  const tier = textAt(table, 'tier', row);
  const callDueMs = numberAt(table, 'callDue', row);
  if (Number.isNaN(callDueMs))
    return <span className="panel-item__figures">{whereOf(table, row, tier, language)}</span>;
  const backDueMs = numberAt(table, 'returnDue', row);
  const time = (text: LocalizedText, atMs: number) =>
    text[language].replace('{time}', formatShortDateTime(atMs, language));
  return (
    <span className="panel-item__figures">
      <span className={nowMs > callDueMs ? 'panel-late' : undefined}>
        {time(nowMs > callDueMs ? TEXT.callLate : TEXT.call, callDueMs)}
      </span>
      <span className={nowMs > backDueMs ? 'panel-late' : 'panel-remark'}>
        {time(nowMs > backDueMs ? TEXT.backLate : TEXT.back, backDueMs)}
      </span>
    </span>
  );
}

function whereOf(table: Table, row: number, tier: string, language: Language): string {
  if (tier === 'wrong-port')
    return TEXT.in[language].replace('{port}', localizedTextAt(table, 'lastPort', row, language));
  if (tier !== 'near' && tier !== 'beyond') return '';
  const km = Math.abs(numberAt(table, 'edgeKm', row));
  return TEXT.beyond[language].replace('{km}', formatQuantity(km, 0, 'km', language));
}
