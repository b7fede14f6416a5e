// The types, collections or groups that a source offers, each with count, shape, age and the feed it fits; one is chosen.
import { useEffect, useMemo, useState } from 'react';
import { formatAge, formatNumber } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import { isolateText } from '#i18n/isolate-text.ts';
import type { Discovery, Offer } from '#kernel/feed/discovery.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { ConnectorId } from '#kernel/feed/source-config.ts';
import { shownTimeMs } from '#live/shown-time.ts';
import { EmptyState } from '#ui/frame/panel-state.tsx';
import { PanelFrame } from '#ui/frame/panel-frame.tsx';
import { TextField } from '../address/text-field.tsx';
import { feedsInWordsOf, fittingFeed } from '../mapping/feeds-in-words.ts';
import { GEOMETRY_NAMES, TEXTS } from '../texts/connect-texts.ts';

/** Longer lists can be searched. */
const LONG_LIST = 12;

interface OfferListProps {
  connector: ConnectorId;
  discovery: Discovery;
  chosen: Offer | null;
  onChoose: (offer: Offer) => void;
}

/** The offers as a table; the chosen one unfolds its attributes. */
export function OfferList({ connector, discovery, chosen, onChoose }: OfferListProps) {
  const { pick } = useText();
  const [sought, setSought] = useState('');
  const { offers } = discovery;
  const fitting = useFittingFeeds(connector, discovery);
  const nameOf = (offer: Offer) => {
    const feed = fitting.get(offer);
    return feed ? pick(feed.title) : '';
  };
  const words = sought.trim().toLowerCase();
  const shown = offers.filter((offer) =>
    `${offer.title} ${offer.entityType} ${nameOf(offer)}`.toLowerCase().includes(words),
  );
  return (
    <PanelFrame title={pick(TEXTS.offers)} note={offers.length || undefined}>
      {offers.length === 0 ? (
        <EmptyState title={pick(TEXTS.noOffers)} hint="" />
      ) : (
        <>
          <div className="connect-offers__head">
            <p className="connect__hint">{pick(TEXTS.chooseOffer)}</p>
            {offers.length > LONG_LIST && (
              <TextField label={pick(TEXTS.findOffer)} value={sought} onChange={setSought} />
            )}
          </div>
          <div className="connect-scroll">
            <table className="connect-table connect-offers">
              <thead>
                <tr>
                  <th scope="col">{pick(TEXTS.offerType)}</th>
                  <th scope="col">{pick(TEXTS.fits)}</th>
                  <th scope="col" className="connect-number">
                    {pick(TEXTS.count)}
                  </th>
                  <th scope="col">{pick(TEXTS.geometry)}</th>
                  <th scope="col">{pick(TEXTS.newest)}</th>
                  <th scope="col">{pick(TEXTS.cadence)}</th>
                </tr>
              </thead>
              <tbody>
                {shown.map((offer) => (
                  <OfferRow
                    key={offer.entityType}
                    offer={offer}
                    feedName={nameOf(offer)}
                    isChosen={offer === chosen}
                    onChoose={onChoose}
                  />
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      {chosen && <Attributes offer={chosen} />}
    </PanelFrame>
  );
}

interface OfferRowProps {
  offer: Offer;
  feedName: string;
  isChosen: boolean;
  onChoose: (offer: Offer) => void;
}

function OfferRow({ offer, feedName, isChosen, onChoose }: OfferRowProps) {
  const { pick, language } = useText();
  const unknown = pick(TEXTS.unknown);
  const age = (ms: number) => (Number.isNaN(ms) ? unknown : formatAge(ms, language));
  const count = formatNumber(offer.count, 0, language);
  return (
    <tr data-chosen={isChosen}>
      <th scope="row">
        <label className="connect-choice">
          <input type="radio" name="offer" checked={isChosen} onChange={() => onChoose(offer)} />
          <span>{isolateText(offer.title || offer.entityType)}</span>
        </label>
      </th>
      <td data-label={pick(TEXTS.fits)}>{feedName}</td>
      <td className="connect-number" data-label={pick(TEXTS.count)}>
        {Number.isNaN(offer.count)
          ? unknown
          : offer.isCountLeast
            ? pick(TEXTS.atLeast).replace('{count}', count)
            : count}
      </td>
      <td data-label={pick(TEXTS.geometry)}>{pick(GEOMETRY_NAMES[offer.geometry])}</td>
      <td data-label={pick(TEXTS.newest)}>{age(shownTimeMs() - offer.newestMs)}</td>
      <td data-label={pick(TEXTS.cadence)}>{age(offer.cadenceMs)}</td>
    </tr>
  );
}

/** The feed that each offer fits; worked out offer by offer after the list stands. */
function useFittingFeeds(
  connector: ConnectorId,
  { offers, declaredFeeds }: Discovery,
): ReadonlyMap<Offer, FeedSpec> {
  const feeds = useMemo(() => feedsInWordsOf(connector, declaredFeeds), [connector, declaredFeeds]);
  const [fitting, setFitting] = useState<ReadonlyMap<Offer, FeedSpec>>(new Map());
  useEffect(() => {
    let at = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const found = new Map<Offer, FeedSpec>();
    const step = () => {
      const offer = offers[at];
      if (!offer) return setFitting(found);
      const feed = fittingFeed(offer, feeds);
      if (feed) found.set(offer, feed);
      at += 1;
      timer = setTimeout(step, 0);
    };
    step();
    return () => clearTimeout(timer);
  }, [offers, feeds]);
  return fitting;
}

function Attributes({ offer }: { offer: Offer }) {
  const { pick } = useText();
  return (
    <details className="connect-attributes">
      <summary>
        {pick(TEXTS.samples)} ({offer.attributes.length})
      </summary>
      <dl>
        {offer.attributes.map(({ name, unit, examples }) => (
          <div key={name}>
            <dt>{isolateText(unit === '' ? name : `${name} (${unit})`)}</dt>
            <dd>{isolateText(examples.join(' · '))}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
