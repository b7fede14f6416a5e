// How far a figure is from its target: absolute and relative, with the target itself and its basis.
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { isPartialSum, varianceToTarget } from '#kernel/sector/kpi-status.ts';
import { formatQuantity, formatSigned, formatUnit } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import type { KpiReading } from '#live/kpis.ts';

/** Good or bad news by the direction of the KPI; null where there is no telling. */
export function varianceMeaning(kpi: KpiSpec, absolute: number): 'good' | 'bad' | null {
  if (kpi.direction === 'up') return absolute >= 0 ? 'good' : 'bad';
  if (kpi.direction === 'down') return absolute <= 0 ? 'good' : 'bad';
  return null;
}

/**
 * The variance line. `colored` is for leaders' sheets only: green and red never appear on a wall. Of a sum that was reported in
 * part it says so and gives no variance: the target is for all.
 */
export function TileVariance({ reading, colored }: { reading: KpiReading; colored: boolean }) {
  const { t, language } = useText();
  const { kpi, value, sample, reportingShare } = reading;
  const isPartial = sample !== undefined && !Number.isNaN(value) && isPartialSum(sample);
  const share = formatQuantity(Math.floor(reportingShare * 100), 0, '%', language);
  const reported = isPartial && <span>{t('tile.reporting', { share })}</span>;
  if (!kpi.target) return <p className="kpi-tile__variance">{reported || t('tile.noTarget')}</p>;
  const target = t('tile.target', {
    value: formatQuantity(kpi.target.value, kpi.digits, kpi.unit, language),
  });
  if (reported) {
    return (
      <p className="kpi-tile__variance">
        <span>{target}</span>
        {reported}
      </p>
    );
  }
  const { absolute, relative } = varianceToTarget(value, kpi.target.value);
  if (Number.isNaN(absolute)) return <p className="kpi-tile__variance">{target}</p>;
  const unit = formatUnit(kpi.unit, language);
  const signed = formatSigned(absolute, kpi.digits, language);
  const difference = unit === '%' ? t('tile.points', { value: signed }) : signed;
  const isShare = unit === '%' || Number.isNaN(relative);
  // Equal as far as the figure is written: then it is on target, and neither word nor colour may say otherwise.
  const isMet = !/[1-9]/.test(signed);
  const meaning = varianceMeaning(kpi, isMet ? 0 : absolute);
  const text = isShare ? difference : `${difference} (${formatSigned(relative * 100, 0, language)}%)`;
  return (
    <p className="kpi-tile__variance">
      <span>{target}</span>
      <span className="kpi-tile__difference" data-meaning={colored ? meaning : null}>
        {meaning === 'good' && !isMet && <span className="visually-hidden">{t('tile.onTarget')}: </span>}
        {isMet ? t('tile.onTarget') : text}
      </span>
    </p>
  );
}
