// Which administrative division maps and rankings show: that of the time shown, unless a person chooses another.
import { useText } from '#i18n/i18n.ts';
import { vintageAt } from '#kernel/pack/province-pack.ts';
import { HOUR_MS, localDate } from '#kernel/time/local-time.ts';
import { useNow } from '#live/use-now.ts';
import { getDeployment } from '#session/deployment.ts';
import { useSession } from '#session/session-store.ts';

/** The picker. */
export function VintagePicker() {
  const { t, pick } = useText();
  const { vintages } = getDeployment().pack.manifest;
  const chosen = useSession((session) => session.vintage);
  const setVintage = useSession((session) => session.setVintage);
  const present = vintageAt(vintages, localDate(useNow(HOUR_MS)))?.id;
  return (
    <select
      className="select-box"
      aria-label={t('map.vintage')}
      title={t('map.vintage')}
      value={chosen ?? present}
      onChange={({ target }) => setVintage(target.value === present ? null : target.value)}
    >
      {vintages.map(({ id, title }) => (
        <option key={id} value={id}>
          {pick(title)}
        </option>
      ))}
    </select>
  );
}
