// From an offer to a tried mapping: which feed, which attribute for which column, the trial, and the configuration to copy.
import { useEffect, useMemo, useState } from 'react';
import { useText } from '#i18n/i18n.ts';
import { isolateText } from '#i18n/isolate-text.ts';
import type { Discovery, Offer } from '#kernel/feed/discovery.ts';
import type { ProbeRequest } from '#kernel/feed/ingest-message.ts';
import type { ConnectorId } from '#kernel/feed/source-config.ts';
import { proposeMappings, type ProposedColumn } from '#feeds/discovery/propose-mapping.ts';
import { TextButton } from '#ui/control/text-button.tsx';
import { ErrorState } from '#ui/frame/panel-state.tsx';
import { PanelFrame } from '#ui/frame/panel-frame.tsx';
import {
  draftOf,
  overrideOf,
  pieceOf,
  sourceOf,
  type ConfigPiece,
  type MappingDraft,
} from '../piece/configuration-piece.ts';
import { TEXTS } from '../texts/connect-texts.ts';
import { TrialResult } from '../trial/trial-result.tsx';
import { FeedSelect } from './feed-select.tsx';
import { feedsInWordsOf } from './feeds-in-words.ts';
import { MappingTable } from './mapping-table.tsx';
import { useTrial } from './use-trial.ts';

interface MappingStepProps {
  discovery: Discovery;
  connector: ConnectorId;
  typed: ProbeRequest['source'];
  offer: Offer;
  /** Told of the piece of configuration that the choices make. */
  onPiece: (piece: ConfigPiece) => void;
}

/** The step; it begins with the feed that fits best. */
export function MappingStep({ discovery, connector, typed, offer, onPiece }: MappingStepProps) {
  const { pick } = useText();
  const feeds = useMemo(() => feedsInWordsOf(connector, discovery.declaredFeeds), [connector, discovery]);
  const proposals = useMemo(() => proposeMappings(offer, feeds.values()), [offer, feeds]);
  const [draft, setDraft] = useState<MappingDraft | null>(() => {
    const [best] = proposals;
    return best ? draftOf(best, offer) : null;
  });
  const { trial, run, forget } = useTrial();
  const source = useMemo(() => sourceOf({ ...discovery, connector }, typed), [discovery, connector, typed]);
  useEffect(() => {
    if (!draft) return;
    onPiece(pieceOf(source, draft.feedId, overrideOf(draft, offer, source.id), location.origin));
  }, [draft, offer, source, onPiece]);
  if (!draft) return null;
  const feed = feeds.get(draft.feedId);
  if (!feed) return null;

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
      {trial.state === 'done' && <TrialResult reply={trial.reply} feed={feed} offer={offer} />}
    </>
  );
}
