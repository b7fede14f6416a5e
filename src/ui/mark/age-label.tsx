// How old a datum is, in words; past its cadence it says so instead of only counting on.
import type { Quality } from '#kernel/quality.ts';
import { formatAge } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import { QualityMark } from './quality-mark.tsx';
import './mark.css';

/** Below this an age is no news: counting single seconds only flickers. */
const JUST_NOW_MS = 10_000;
/** A datum dated further ahead than this is no news of this moment: its clock is wrong. */
const AHEAD_MS = 60_000;

/** What an age is said of; `isShort` where letters are large and places narrow, as on a wall; `never` says why there is no age. */
interface AgeLabelProps {
  ageMs: number;
  quality: Quality;
  isShort?: boolean;
  never?: string | undefined;
}

/** Age in ms (NaN: never seen) with its quality. */
export function AgeLabel({ ageMs, quality, isShort = false, never }: AgeLabelProps) {
  const { t, language } = useText();
  const age = formatAge(ageMs, language);
  if (Number.isNaN(ageMs)) return <span className="age">{never ?? t('tile.neverSeen')}</span>;
  if (quality === 'stale') {
    return (
      <span className="age quality" data-quality="stale">
        <span className="quality__swatch" aria-hidden="true" />
        {t(isShort ? 'tile.staleForShort' : 'tile.staleFor', { age })}
      </span>
    );
  }
  const words =
    ageMs < -AHEAD_MS
      ? t(isShort ? 'tile.aheadShort' : 'tile.ahead', { age: formatAge(-ageMs, language) })
      : ageMs < JUST_NOW_MS
        ? t('tile.justNow')
        : t('tile.age', { age });
  return (
    <span className="age">
      {words} <QualityMark quality={quality} />
    </span>
  );
}
