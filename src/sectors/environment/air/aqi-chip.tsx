// A VN_AQI value on its official colour.
import type { Language } from '#kernel/localized-text.ts';
import { formatNumber } from '#i18n/format.ts';
import { useSession } from '#session/session-store.ts';
import { inkOn } from '#theme/contrast.ts';
import { RAMPS } from '#theme/ramp-colors.ts';
import { AQI_BANDS, bandOf } from './rules/aqi-bands.ts';
import '../panel.css';

/** The value with the name of its band for screen readers; an unknown index is a plain dash without colour. */
export function AqiChip({ index, language }: { index: number; language: Language }) {
  const theme = useSession((session) => session.theme);
  const band = bandOf(index);
  const text = formatNumber(index, 0, language);
  if (!band) return <span className="measures__chip">{text}</span>;
  const fill = RAMPS['vn-aqi'][theme][AQI_BANDS.indexOf(band)] ?? 'transparent';
  return (
    <span
      className="measures__chip"
      style={{ background: fill, color: inkOn(fill) }}
      title={band.title[language]}
    >
      {text}
      <span className="visually-hidden"> {band.title[language]}</span>
    </span>
  );
}
