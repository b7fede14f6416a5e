// Which feed of the centre an offer fills: every one, the likeliest first.
import { useText } from '#i18n/i18n.ts';
import type { MappingProposal } from '#feeds/discovery/propose-mapping.ts';
import { getInstalled } from '#session/installed.ts';
import { TEXTS } from '../texts/connect-texts.ts';

interface FeedSelectProps {
  proposals: readonly MappingProposal[];
  feedId: string;
  onChoose: (proposal: MappingProposal) => void;
}

/** The choice. */
export function FeedSelect({ proposals, feedId, onChoose }: FeedSelectProps) {
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
