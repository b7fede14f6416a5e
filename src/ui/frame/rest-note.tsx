// A ranking on a panel names the first; the rest is counted, and stands whole in the table of the feed, which draws only what is seen.
import { formatNumber } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import './frame.css';

/** Rows that a panel lists in full: more are not read, and a hundred thousand would stop the page. */
export const MOST_LISTED = 100;

/** “Còn 1.204 dòng khác…” where there are more rows than a panel lists. */
export function RestNote({ rows }: { rows: number }) {
  const { t, language } = useText();
  if (rows <= MOST_LISTED) return null;
  return (
    <p className="panel-rest">{t('panel.rest', { count: formatNumber(rows - MOST_LISTED, 0, language) })}</p>
  );
}
