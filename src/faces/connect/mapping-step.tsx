// From an offer to a tried mapping: which feed, which attribute for which column, the trial, and the configuration to copy.
import { useMemo, useRef, useState } from 'react';
import { useText } from '#i18n/i18n.ts';
import { isolateText } from '#i18n/isolate-text.ts';
import { applyMapping } from '#kernel/feed/deployed-feed.ts';
import type { Discovery, Offer } from '#kernel/feed/discovery.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { FeedError, ProbeRequest, SampleReply } from '#kernel/feed/ingest-message.ts';
import type { ConnectorId } from '#kernel/feed/source-config.ts';
import {
  proposeMappings,
  type MappingProposal,
  type ProposedColumn,
} from '#feeds/discovery/propose-mapping.ts';
import { tryMapping } from '#live/ingest/discovery-requests.ts';
import { getInstalled } from '#session/installed.ts';
import { TextButton } from '#ui/control/text-button.tsx';
import { ErrorState } from '#ui/frame/panel-state.tsx';
import { PanelFrame } from '#ui/frame/panel-frame.tsx';
import { TEXTS } from './connect-texts.ts';
import { CopyBox } from './copy-box.tsx';
import { configPiece, draftOf, overrideOf, sourceOf, type MappingDraft } from './configuration-piece.ts';
import { MappingTable } from './mapping-table.tsx';
import { TrialResult } from './trial-result.tsx';

interface MappingStepProps {
  discovery: Discovery & { connector: ConnectorId };
  typed: ProbeRequest['source'];
  offer: Offer;
}

type Trial =
  | { state: 'none' }
  | { state: 'running' }
  | { state: 'failed'; error: FeedError }
  | { state: 'done'; reply: SampleReply };

/** The step; it begins with the feed that fits best. */
export function MappingStep({ discovery, typed, offer }: MappingStepProps) {
  const { pick } = useText();
  const feeds = useMemo(() => feedsInWordsOf(discovery.connector), [discovery.connector]);
  const proposals = useMemo(() => proposeMappings(offer, feeds.values()), [offer, feeds]);
  const [draft, setDraft] = useState<MappingDraft | null>(() => {
    const [best] = proposals;
    return best ? draftOf(best, offer) : null;
  });
  const { trial, run, forget } = useTrial();
  if (!draft) return null;
  const feed = feeds.get(draft.feedId);
  if (!feed) return null;

  const source = sourceOf(discovery, typed);
  const mapping = overrideOf(draft, offer, source.id);
  const change = (next: MappingDraft) => {
    forget();
    setDraft(next);
  };
  const setColumn = (column: ProposedColumn) =>
    change({
      ...draft,
      columns: draft.columns.map((other) => (other.column.column === column.column.column ? column : other)),
    });
  return (
    <>
      <PanelFrame title={pick(TEXTS.mapping)}>
        <div className="connect-mapping">
          <FeedSelect
            proposals={proposals}
            feedId={draft.feedId}
            onChoose={(proposal) => change(draftOf(proposal, offer))}
          />
          <MappingTable draft={draft} offer={offer} feed={feed} onColumn={setColumn} onChange={change} />
          <TextButton emphasis onPress={() => run({ source, feedId: draft.feedId, mapping })}>
            {pick(trial.state === 'running' ? TEXTS.trying : TEXTS.try)}
          </TextButton>
        </div>
      </PanelFrame>
      {trial.state === 'failed' && (
        <div className="connect-failed">
          <ErrorState error={trial.error} />
          <p className="connect__detail">{isolateText(trial.error.detail)}</p>
        </div>
      )}
      {trial.state === 'done' && <TrialResult reply={trial.reply} feed={feed} />}
      <PanelFrame title={pick(TEXTS.config)}>
        <CopyBox
          title="config.json"
          hint={pick(TEXTS.configHint)}
          text={configPiece(source, draft.feedId, mapping, location.origin)}
        />
      </PanelFrame>
    </>
  );
}

/** Every feed as its sector maps it to a standard: names that the sector foresaw are proposed before all others. */
function feedsInWordsOf(connector: ConnectorId): ReadonlyMap<string, FeedSpec> {
  const inWords = (feed: FeedSpec) => {
    const mapping = feed.mappings?.[connector];
    return mapping ? applyMapping(feed, mapping) : feed;
  };
  return new Map([...getInstalled().feeds].map(([id, feed]) => [id, inWords(feed)]));
}

/** The feeds, the likeliest first. */
function FeedSelect({
  proposals,
  feedId,
  onChoose,
}: {
  proposals: readonly MappingProposal[];
  feedId: string;
  onChoose: (proposal: MappingProposal) => void;
}) {
  const { pick } = useText();
  const { feeds } = getInstalled();
  const choose = (id: string) => {
    const proposal = proposals.find((one) => one.feedId === id);
    if (proposal) onChoose(proposal);
  };
  return (
    <label className="connect-field">
      <span>{pick(TEXTS.feed)}</span>
      <select value={feedId} onChange={({ target }) => choose(target.value)}>
        {proposals.map(({ feedId: id }) => (
          <option key={id} value={id}>
            {pick(feeds.get(id)?.title ?? { vi: id, en: id })}
          </option>
        ))}
      </select>
    </label>
  );
}

function useTrial() {
  const [trial, setTrial] = useState<Trial>({ state: 'none' });
  const running = useRef<AbortController | null>(null);
  const forget = () => {
    running.current?.abort();
    running.current = null;
    setTrial({ state: 'none' });
  };
  const run = async (request: Parameters<typeof tryMapping>[0]) => {
    forget();
    const controller = new AbortController();
    running.current = controller;
    setTrial({ state: 'running' });
    const answer = await tryMapping(request, controller.signal);
    if (running.current !== controller) return;
    setTrial(answer.ok ? { state: 'done', reply: answer.value } : { state: 'failed', error: answer.error });
  };
  return { trial, forget, run: (request: Parameters<typeof tryMapping>[0]) => void run(request) };
}
