// The number of a tile with its unit; a change is a soft mark of one second, and nothing moves.
import type { KpiReading } from '#live/kpis.ts';
import { formatNumber, formatQuantity, formatUnit } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import { useChangeCount } from './use-change-count.ts';

/** The value, a dash when missing, or the sentence that there is not enough data. */
export function TileValue({ reading }: { reading: KpiReading }) {
  const { t, language } = useText();
  const { kpi, value, sample, reportingShare, quality } = reading;
  const text = formatNumber(value, kpi.digits, language);
  const changes = useChangeCount(text);
  const isThin = Number.isNaN(value) && sample !== undefined && quality !== 'missing' && reportingShare < 1;
  if (isThin) {
    const share = formatQuantity(reportingShare * 100, 0, '%', language);
    return (
      <p className="kpi-tile__value kpi-tile__value--thin">
        <span>{t('tile.notEnoughData')}</span>
        <span className="kpi-tile__reporting">{t('tile.reporting', { share })}</span>
      </p>
    );
  }
  const unit = formatUnit(kpi.unit, language);
  return (
    <p className="kpi-tile__value" data-hollow={Number.isNaN(value)}>
      <span key={changes} className={changes > 0 ? 'kpi-tile__number is-changed' : 'kpi-tile__number'}>
        {text}
      </span>
      {unit !== '' && !Number.isNaN(value) && <span className="kpi-tile__unit">{unit}</span>}
      {Number.isNaN(value) && <span className="visually-hidden">{t('words.noValue')}</span>}
    </p>
  );
}
