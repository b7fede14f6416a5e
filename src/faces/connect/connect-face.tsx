// The source wizard: an address in, a tried mapping and its piece of config.json out. For who connects a province's own systems.
import { useCallback, useRef, useState } from 'react';
import { useText } from '#i18n/i18n.ts';
import type { Discovery, Offer } from '#kernel/feed/discovery.ts';
import type { FeedError, ProbeRequest } from '#kernel/feed/ingest-message.ts';
import { askForSource } from '#live/ingest/discovery-requests.ts';
import { FaceFrame } from '#ui/face/face-frame.tsx';
import { ErrorState } from '#ui/frame/panel-state.tsx';
import { AddressForm } from './address/address-form.tsx';
import { MappingStep } from './mapping/mapping-step.tsx';
import { ConfigPanel } from './piece/config-panel.tsx';
import type { ConfigPiece } from './piece/configuration-piece.ts';
import { useKeptPieces } from './piece/kept-pieces.ts';
import { FoundSource } from './source/found-source.tsx';
import { OfferList } from './source/offer-list.tsx';
import { TEXTS } from './texts/connect-texts.ts';
import './connect.css';
import './tables.css';

/** An address that was probed, as it was typed, with what was found there. */
interface Probed {
  typed: ProbeRequest['source'];
  discovery: Discovery;
}

/** The face at `/connect`. */
export function ConnectFace() {
  const { pick, t } = useText();
  const { probed, error, offer, present, isProbing, ask, stop, forget, choose, setPresent } = useProbe();
  const { kept, keep, drop } = useKeptPieces();
  return (
    <FaceFrame face="connect" theme="light" hasHeading>
      <div className="connect">
        <header>
          <h1>{t('faces.connect.title')}</h1>
          <p className="connect__intro">{pick(TEXTS.intro)}</p>
        </header>
        <AddressForm
          isProbing={isProbing}
          onProbe={(typed) => void ask(typed)}
          onStop={stop}
          onForget={forget}
        />
        {error && <ErrorState error={error} />}
        {probed && <FoundSource discovery={probed.discovery} typed={probed.typed} />}
        {probed?.discovery.connector && (
          <OfferList
            connector={probed.discovery.connector}
            discovery={probed.discovery}
            chosen={offer}
            onChoose={choose}
          />
        )}
        {probed?.discovery.connector && offer && (
          <MappingStep
            key={offer.entityType}
            discovery={probed.discovery}
            connector={probed.discovery.connector}
            typed={probed.typed}
            offer={offer}
            onPiece={setPresent}
          />
        )}
        <ConfigPanel present={present} kept={kept} onKeep={keep} onDrop={drop} />
      </div>
    </FaceFrame>
  );
}

/** What was probed, what of it was chosen, and what that makes; a new probe forgets all of it. */
function useProbe() {
  const [probed, setProbed] = useState<Probed | null>(null);
  const [error, setError] = useState<FeedError | null>(null);
  const [offer, setOffer] = useState<Offer | null>(null);
  const running = useRef<AbortController | null>(null);
  const [isProbing, setProbing] = useState(false);
  const [present, setPresent] = useState<ConfigPiece | null>(null);

  const stop = () => running.current?.abort();
  const choose = useCallback((next: Offer | null) => {
    setOffer(next);
    setPresent(null);
  }, []);
  const forget = () => {
    stop();
    setProbed(null);
    choose(null);
    setError(null);
  };
  const ask = async (typed: ProbeRequest['source']) => {
    forget();
    const controller = new AbortController();
    running.current = controller;
    setProbing(true);
    const answer = await askForSource(typed, controller.signal);
    if (running.current !== controller) return;
    setProbing(false);
    if (answer.ok) {
      setProbed({ typed, discovery: answer.value });
      choose(answer.value.offers.length === 1 ? (answer.value.offers[0] ?? null) : null);
    } else if (answer.error.kind !== 'cancelled') setError(answer.error);
  };
  return { probed, error, offer, present, isProbing, ask, stop, forget, choose, setPresent };
}
