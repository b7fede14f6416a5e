// One line of the state network in the panel.
import type { Language, LocalizedText } from '#kernel/localized-text.ts';
import { qualityWord } from '#kernel/quality.ts';
import { rowQuality } from '#kernel/table/row-quality.ts';
import { numberAt, textAt, type Table } from '#kernel/table/table.ts';
import { formatAge, formatQuantity } from '#i18n/format.ts';
import { shortenText } from '#i18n/shorten-text.ts';
import { getInstalled } from '#session/installed.ts';
import { useSession } from '#session/session-store.ts';
import { AgeLabel } from '#ui/mark/age-label.tsx';
import { SeverityMark } from '#ui/mark/status-mark.tsx';
import { LINE_STANDING } from './line-rules.ts';
import { DOWN_CAUSE_WORDS, STANDING_WORDS } from './line-words.ts';

const FEED = 'state-network';

const TEXT = {
  downFor: { vi: 'mất kết nối', en: 'down for' },
  used: { vi: 'dùng', en: 'using' },
  of: { vi: 'của', en: 'of' },
  uptime: { vi: 'sẵn sàng', en: 'uptime' },
} satisfies Record<string, LocalizedText>;

const SEVERITIES = ['informational', 'informational', 'medium', 'high'] as const;

interface LineItemProps {
  table: Table;
  row: number;
  nowMs: number;
  language: Language;
}

/** The entry; pressing it selects the line. */
export function LineItem({ table, row, nowMs, language }: LineItemProps) {
  const selection = useSession((session) => session.selection);
  const select = useSession((session) => session.select);
  const feed = getInstalled().feeds.get(FEED);
  const id = table.ids[row] ?? '';
  const standing = numberAt(table, 'standing', row);
  const isDown = standing === LINE_STANDING.down;
  const english = language === 'en' ? textAt(table, 'name@en', row) : '';
  const quality = feed ? qualityWord(rowQuality(table, row, feed, nowMs)) : 'missing';
  const quantity = (column: string, digits: number, unit: string) =>
    formatQuantity(numberAt(table, column, row), digits, unit, language);
  const remark = isDown
    ? DOWN_CAUSE_WORDS[textAt(table, 'downCause', row)]
    : standing > 0 && STANDING_WORDS[standing];
  const use = `${TEXT.used[language]} ${quantity('usedShare', 0, '%')} ${TEXT.of[language]} ${quantity('capacityMbps', 0, 'Mbit/s')}`;
  const downFor = `${TEXT.downFor[language]} ${formatAge(nowMs - numberAt(table, 'stateSince', row), language)}`;
  return (
    <li data-quality={quality}>
      <button
        type="button"
        className="panel-item"
        aria-pressed={selection?.feed === FEED && selection.id === id}
        onClick={() => select({ feed: FEED, id })}
      >
        <SeverityMark severity={SEVERITIES[standing] ?? 'informational'} showWord={false} />
        <span className="panel-item__what">
          {shortenText(english || textAt(table, 'name', row))}
          {remark && <span className="panel-remark">{remark[language]}</span>}
        </span>
        <span className="panel-item__figures">
          {`${TEXT.uptime[language]} ${quantity('uptime', 2, '%')}`}
          <span className="panel-remark">{isDown ? downFor : use}</span>
          {quality !== 'good' && (
            <AgeLabel ageMs={nowMs - (table.observedAtMs[row] ?? Number.NaN)} quality={quality} />
          )}
        </span>
      </button>
    </li>
  );
}
