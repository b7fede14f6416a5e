// The first rows of a trial, as the centre would hold them: id, time, and every column that holds anything.
import { formatDateTime, formatNumber, formatQuantity, NO_VALUE } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import { isolateText } from '#i18n/isolate-text.ts';
import type { ColumnMapping, FeedSpec } from '#kernel/feed/feed.ts';
import type { SampleReply } from '#kernel/feed/ingest-message.ts';
import { columnTitle } from '../mapping/mapping-table.tsx';
import { TEXTS } from '../texts/connect-texts.ts';

const SHOWN_ROWS = 5;

type Language = ReturnType<typeof useText>['language'];
type Values = SampleReply['rows'][number]['values'];

/** The rows as a table that scrolls inside its frame. */
export function FirstRows({
  reply: { rows, present, receipt },
  feed,
}: {
  reply: SampleReply;
  feed: FeedSpec;
}) {
  const { pick, language } = useText();
  const filled = feed.columns.filter(({ column }) => (present[column] ?? 0) > 0);
  const shown = rows.slice(0, SHOWN_ROWS);
  const number = (value: number) => formatNumber(value, 0, language);
  const titleOf = (column: string) => {
    const title = columnTitle(feed, column);
    return title ? pick(title) : column;
  };
  const caption = pick(TEXTS.trialFirst)
    .replace('{shown}', number(shown.length))
    .replace('{rows}', number(receipt.rows));
  return (
    <>
      <p className="connect__hint">{caption}</p>
      <div className="connect-scroll" role="region" aria-label={caption} tabIndex={0}>
        <table className="connect-table connect-rows">
          <thead>
            <tr>
              <th scope="col">{pick(TEXTS.recordId)}</th>
              <th scope="col">{pick(TEXTS.observed)}</th>
              {filled.map(({ column }) => (
                <th key={column} scope="col">
                  {titleOf(column)}
                  <small className="connect__hint">
                    {number(present[column] ?? 0)} {pick(TEXTS.present)}
                  </small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ id, observedAtMs, values }) => (
              <tr key={id}>
                <th scope="row">{isolateText(id)}</th>
                <td>{Number.isNaN(observedAtMs) ? NO_VALUE : formatDateTime(observedAtMs, language)}</td>
                {filled.map((column) => (
                  <td key={column.column}>
                    {cellText(column, values[column.column] ?? null, digitsOf(column, shown), language)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** Decimals that all shown values of a column share: at most two, none where all are whole. */
function digitsOf({ column }: ColumnMapping, rows: readonly { values: Values }[]): number {
  const values = rows.map(({ values: row }) => row[column]).filter((value) => typeof value === 'number');
  return [0, 1].find((digits) => values.every((value) => Number(value.toFixed(digits)) === value)) ?? 2;
}

function cellText(
  { kind, unit, codes }: ColumnMapping,
  value: string | number | null,
  digits: number,
  language: Language,
): string {
  if (value === null) return NO_VALUE;
  if (typeof value === 'string') return isolateText(value);
  if (kind === 'time') return formatDateTime(value, language);
  if (codes) return Object.entries(codes).find(([, code]) => code === value)?.[0] ?? String(value);
  return formatQuantity(value, digits, unit ?? '', language);
}
