// The clock of the screen: the time on show, in the province, with its day.
import { formatClock, formatDate } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import './header.css';

/** Hours, minutes, seconds and the date of `nowMs`; not a live region, since nobody wants each second read aloud. */
export function ClockFace({ nowMs }: { nowMs: number }) {
  const { t, language } = useText();
  return (
    <time className="clock-face" dateTime={new Date(nowMs).toISOString()} title={t('page.localTime')}>
      <span className="clock-face__time">{formatClock(nowMs)}</span>
      <span className="clock-face__date">{formatDate(nowMs, language)}</span>
    </time>
  );
}
