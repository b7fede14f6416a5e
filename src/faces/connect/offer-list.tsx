// The types, collections or groups that a source offers, each with count, shape, age and cadence; one is chosen.
import { formatAge, formatNumber } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import { isolateText } from '#i18n/isolate-text.ts';
import type { Offer } from '#kernel/feed/discovery.ts';
import { shownTimeMs } from '#live/shown-time.ts';
import { EmptyState } from '#ui/frame/panel-state.tsx';
import { PanelFrame } from '#ui/frame/panel-frame.tsx';
import { GEOMETRY_NAMES, TEXTS } from './connect-texts.ts';

interface OfferListProps {
  offers: readonly Offer[];
  chosen: Offer | null;
  onChoose: (offer: Offer) => void;
}

/** The offers as a table; the chosen one unfolds its attributes. */
export function OfferList({ offers, chosen, onChoose }: OfferListProps) {
  const { pick, language } = useText();
  const unknown = pick(TEXTS.unknown);
  const age = (ms: number) => (Number.isNaN(ms) ? unknown : formatAge(ms, language));
  return (
    <PanelFrame title={pick(TEXTS.offers)} note={offers.length || undefined}>
      {offers.length === 0 ? (
        <EmptyState title={pick(TEXTS.noOffers)} hint="" />
      ) : (
        <div className="connect-scroll">
          <table className="connect-table">
            <thead>
              <tr>
                <th scope="col">{pick(TEXTS.offerType)}</th>
                <th scope="col" className="connect-number">
                  {pick(TEXTS.count)}
                </th>
                <th scope="col">{pick(TEXTS.geometry)}</th>
                <th scope="col">{pick(TEXTS.newest)}</th>
                <th scope="col">{pick(TEXTS.cadence)}</th>
              </tr>
            </thead>
            <tbody>
              {offers.map((offer) => (
                <tr key={offer.entityType} data-chosen={offer === chosen}>
                  <th scope="row">
                    <label className="connect-choice">
                      <input
                        type="radio"
                        name="offer"
                        checked={offer === chosen}
                        onChange={() => onChoose(offer)}
                      />
                      <span>{isolateText(offer.title || offer.entityType)}</span>
                    </label>
                  </th>
                  <td className="connect-number">
                    {Number.isNaN(offer.count) ? unknown : formatNumber(offer.count, 0, language)}
                  </td>
                  <td>{pick(GEOMETRY_NAMES[offer.geometry])}</td>
                  <td>{age(shownTimeMs() - offer.newestMs)}</td>
                  <td>{age(offer.cadenceMs)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {chosen && <Attributes offer={chosen} />}
    </PanelFrame>
  );
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
