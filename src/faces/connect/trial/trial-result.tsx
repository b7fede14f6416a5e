// What the mapping brought when it was tried: how many rows, how old, what was remarked on and why, and the first of them.
import { formatAge, formatBytes, formatNumber } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import type { Offer } from '#kernel/feed/discovery.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { FeedReceipt, SampleReply } from '#kernel/feed/ingest-message.ts';
import { FactList, type Fact } from '#ui/frame/fact-list.tsx';
import { PanelFrame } from '#ui/frame/panel-frame.tsx';
import { describeExample, describeRefusal } from '#ui/health/refusal-text.ts';
import { TEXTS } from '../texts/connect-texts.ts';
import { FirstRows } from './first-rows.tsx';

interface TrialResultProps {
  reply: SampleReply;
  /** The feed in the words of the source's standard. */
  feed: FeedSpec;
  offer: Offer;
}

/** The result of a trial. */
export function TrialResult({ reply, feed, offer }: TrialResultProps) {
  const { pick, language } = useText();
  const { receipt, placed, rows } = reply;
  const number = (value: number) => formatNumber(value, 0, language);
  const isPart = receipt.rows < offer.count;
  const facts: Fact[] = [
    [
      pick(TEXTS.trialRows),
      isPart
        ? pick(TEXTS.trialOf).replace('{rows}', number(receipt.rows)).replace('{count}', number(offer.count))
        : number(receipt.rows),
    ],
    ...(feed.geometry === 'none' ? [] : [[pick(TEXTS.trialPlaced), number(placed)] as const]),
    [
      pick(TEXTS.trialAge),
      Number.isNaN(receipt.lagMs) ? pick(TEXTS.unknown) : formatAge(receipt.lagMs, language),
    ],
    [pick(TEXTS.trialCost), costOf(receipt, language)],
  ];
  return (
    <PanelFrame title={pick(TEXTS.trial)}>
      <div className="connect-trial" role="status">
        <FactList className="connect-facts" facts={facts} />
        {isPart && (
          <p className="connect__hint">
            {feed.query ? pick(TEXTS.trialFilter).replace('{query}', feed.query) : pick(TEXTS.trialArea)}
          </p>
        )}
        <Remarks refusals={receipt.refusals} />
        {rows.length === 0 ? <p>{pick(TEXTS.trialNothing)}</p> : <FirstRows reply={reply} feed={feed} />}
      </div>
    </PanelFrame>
  );
}

/** Rows and values that were refused or kept with a doubt, by reason. */
function Remarks({ refusals }: Pick<FeedReceipt, 'refusals'>) {
  const { pick, language } = useText();
  if (refusals.length === 0) return null;
  return (
    <section aria-label={pick(TEXTS.trialRemarks)}>
      <h3 className="connect__label">{pick(TEXTS.trialRemarks)}</h3>
      <ul className="connect-refusals">
        {refusals.map(({ reason, count, example }) => (
          <li key={reason}>
            {formatNumber(count, 0, language)} × {describeRefusal(reason, pick)}{' '}
            <span className="connect__hint">{describeExample(example, pick)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function costOf(
  { requestMs, bytes, pages }: FeedReceipt,
  language: ReturnType<typeof useText>['language'],
): string {
  return [
    `${formatNumber(requestMs, 0, language)} ms`,
    formatBytes(bytes, language),
    formatNumber(pages, 0, language),
  ].join(' · ');
}
