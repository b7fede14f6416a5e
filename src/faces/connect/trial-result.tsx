// What the mapping brought when it was tried: how many rows, how old, what was refused and why, and the first of them.
import {
  formatAge,
  formatBytes,
  formatDateTime,
  formatNumber,
  formatQuantity,
  NO_VALUE,
} from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import { isolateText } from '#i18n/isolate-text.ts';
import type { ColumnMapping, FeedSpec } from '#kernel/feed/feed.ts';
import type { SampleReply } from '#kernel/feed/ingest-message.ts';
import { FactList } from '#ui/frame/fact-list.tsx';
import { PanelFrame } from '#ui/frame/panel-frame.tsx';
import { describeExample, describeRefusal } from '#ui/health/refusal-text.ts';
import { TEXTS } from './connect-texts.ts';
import { columnTitle } from './mapping-table.tsx';

const SHOWN_ROWS = 5;

/** The result of a trial. */
export function TrialResult({ reply, feed }: { reply: SampleReply; feed: FeedSpec }) {
  const { pick, language } = useText();
  const { receipt, rows } = reply;
  const number = (value: number) => formatNumber(value, 0, language);
  const refused = receipt.refusals.reduce((sum, { count }) => sum + count, 0);
  const cost = [
    `${number(receipt.requestMs)} ms`,
    formatBytes(receipt.bytes, language),
    number(receipt.pages),
  ].join(' · ');
  return (
    <PanelFrame title={pick(TEXTS.trial)}>
      <div className="connect-trial" role="status">
        <FactList
          className="connect-facts"
          facts={[
            [pick(TEXTS.trialRows), number(receipt.rows)],
            [pick(TEXTS.trialRefused), number(refused)],
            [
              pick(TEXTS.trialAge),
              Number.isNaN(receipt.lagMs) ? pick(TEXTS.unknown) : formatAge(receipt.lagMs, language),
            ],
            [pick(TEXTS.trialCost), cost],
          ]}
        />
        {receipt.refusals.length > 0 && (
          <ul className="connect-refusals">
            {receipt.refusals.map(({ reason, count, example }) => (
              <li key={reason}>
                {number(count)} × {describeRefusal(reason, pick)}{' '}
                <span className="connect__hint">{describeExample(example, pick)}</span>
              </li>
            ))}
          </ul>
        )}
        {rows.length === 0 ? <p>{pick(TEXTS.trialNothing)}</p> : <FirstRows reply={reply} feed={feed} />}
      </div>
    </PanelFrame>
  );
}

/** The first rows, with the columns that hold anything. */
function FirstRows({ reply: { rows, present }, feed }: { reply: SampleReply; feed: FeedSpec }) {
  const { pick, language } = useText();
  const filled = feed.columns.filter(({ column }) => (present[column] ?? 0) > 0);
  return (
    <div className="connect-scroll">
      <table className="connect-table">
        <thead>
          <tr>
            <th scope="col">id</th>
            {filled.map(({ column }) => (
              <th key={column} scope="col">
                {titleOf(feed, column, pick)}
                <small className="connect__hint">
                  {formatNumber(present[column] ?? 0, 0, language)} {pick(TEXTS.present)}
                </small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN_ROWS).map(({ id, values }) => (
            <tr key={id}>
              <th scope="row">{isolateText(id)}</th>
              {filled.map((column) => (
                <td key={column.column}>{cellText(column, values[column.column] ?? null, language)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type Pick = ReturnType<typeof useText>['pick'];

function titleOf(feed: FeedSpec, column: string, pick: Pick): string {
  const title = columnTitle(feed, column);
  return title ? pick(title) : column;
}

function cellText(
  { kind, unit, codes }: ColumnMapping,
  value: string | number | null,
  language: ReturnType<typeof useText>['language'],
): string {
  if (value === null) return NO_VALUE;
  if (typeof value === 'string') return isolateText(value);
  if (kind === 'time') return formatDateTime(value, language);
  if (codes) return Object.entries(codes).find(([, code]) => code === value)?.[0] ?? String(value);
  return formatQuantity(value, Number.isInteger(value) ? 0 : 2, unit ?? '', language);
}
