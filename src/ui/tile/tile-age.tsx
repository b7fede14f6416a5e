// How old a figure is, as every tile and row writes it.
import { formatPeriod } from '#i18n/format-period.ts';
import { useText } from '#i18n/i18n.ts';
import type { KpiReading } from '#live/kpis.ts';
import { getInstalled } from '#session/installed.ts';
import { causeWords } from '#ui/kpi/cause-words.ts';
import { AgeLabel } from '#ui/mark/age-label.tsx';

/** The age, or why there is none; of a stated figure the period it belongs to (“T10/2026”) as well, which on a wall says enough while it is not overdue. */
export function TileAge({ reading, isShort }: { reading: KpiReading; isShort: boolean }) {
  const { pick, language } = useText();
  const { kpi, asOfMs, ageMs, quality } = reading;
  const cause = causeWords(reading);
  const age = (
    <AgeLabel ageMs={ageMs} quality={quality} isShort={isShort} never={cause && pick(cause.label)} />
  );
  const isStated = getInstalled().feeds.get(kpi.feed)?.lifetime === 'report';
  if (!isStated || !kpi.period || Number.isNaN(asOfMs)) return age;
  return (
    <>
      <span className="age">{formatPeriod(asOfMs - 1, kpi.period, language)}</span>
      {(!isShort || quality !== 'good') && age}
    </>
  );
}
