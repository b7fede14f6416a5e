// The word of a figure's status, the same on every face and in files: what has no limits is not within them.
import type { Text } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { KpiStatus } from '#kernel/sector/kpi-status.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';

/** Said of a figure that has a value and nothing to hold it against. */
export const NO_LIMITS: LocalizedText = { vi: 'Không đặt ngưỡng', en: 'No limits set' };

/** True where a status is “normal” only because no limits were set. */
export function isWithoutLimits({ thresholds }: Pick<KpiSpec, 'thresholds'>, status: KpiStatus): boolean {
  return status === 'normal' && !thresholds;
}

/** The word of a figure's status. */
export function statusWord(
  kpi: Pick<KpiSpec, 'thresholds'>,
  status: KpiStatus,
  { t, pick }: Pick<Text, 't' | 'pick'>,
): string {
  return isWithoutLimits(kpi, status) ? pick(NO_LIMITS) : t(`words.status.${status}`);
}
