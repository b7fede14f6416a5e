// The source wizard: an address in, a tried mapping and its piece of config.json out. For who connects a province's own systems.
import { useRef, useState } from 'react';
import { useText } from '#i18n/i18n.ts';
import type { Discovery, Offer } from '#kernel/feed/discovery.ts';
import type { FeedError, ProbeRequest } from '#kernel/feed/ingest-message.ts';
import { askForSource } from '#live/ingest/discovery-requests.ts';
import { FaceFrame } from '#ui/face/face-frame.tsx';
import { ErrorState } from '#ui/frame/panel-state.tsx';
import { AddressForm } from './address-form.tsx';
import { TEXTS } from './connect-texts.ts';
import { FoundSource } from './found-source.tsx';
import { MappingStep } from './mapping-step.tsx';
import { OfferList } from './offer-list.tsx';
import './connect.css';

/** An address that was probed, as it was typed, with what was found there. */
interface Probed {
  typed: ProbeRequest['source'];
  discovery: Discovery;
}

/** The face at `/connect`. */
export function ConnectFace() {
  const { pick, t } = useText();
  const [probed, setProbed] = useState<Probed | null>(null);
  const [error, setError] = useState<FeedError | null>(null);
  const [offer, setOffer] = useState<Offer | null>(null);
  const running = useRef<AbortController | null>(null);
  const [isProbing, setProbing] = useState(false);

  const stop = () => running.current?.abort();
  const ask = async (typed: ProbeRequest['source']) => {
    stop();
    const controller = new AbortController();
    running.current = controller;
    setProbing(true);
    setProbed(null);
    setOffer(null);
    setError(null);
    const answer = await askForSource(typed, controller.signal);
    if (running.current !== controller) return;
    setProbing(false);
    if (answer.ok) {
      setProbed({ typed, discovery: answer.value });
      setOffer(answer.value.offers.length === 1 ? (answer.value.offers[0] ?? null) : null);
    } else if (answer.error.kind !== 'cancelled') setError(answer.error);
  };

  return (
    <FaceFrame face="connect" theme="light" hasHeading>
      <div className="connect">
        <header>
          <h1>{t('faces.connect.title')}</h1>
          <p className="connect__intro">{pick(TEXTS.intro)}</p>
        </header>
        <AddressForm isProbing={isProbing} onProbe={(typed) => void ask(typed)} onStop={stop} />
        {error && <ErrorState error={error} />}
        {probed && <FoundSource discovery={probed.discovery} typed={probed.typed} />}
        {probed?.discovery.connector && (
          <OfferList offers={probed.discovery.offers} chosen={offer} onChoose={setOffer} />
        )}
        {probed?.discovery.connector && offer && (
          <MappingStep
            key={offer.entityType}
            discovery={{ ...probed.discovery, connector: probed.discovery.connector }}
            typed={probed.typed}
            offer={offer}
          />
        )}
      </div>
    </FaceFrame>
  );
}
