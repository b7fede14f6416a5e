// How a figure changed: signed, absolute and in per cent, good or bad by sign and colour, and what it is measured from.
import { formatNumber, formatQuantity, formatSigned, formatUnit } from '#i18n/format.ts';
import { formatPeriod } from '#i18n/format-period.ts';
import { useText, type Text } from '#i18n/i18n.ts';
import { historyPlan } from '#kernel/kpi/history-plan.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { periodStart } from '#kernel/time/calendar-period.ts';
import { varianceMeaning } from '#ui/tile/tile-variance.tsx';
import type { PastChange } from './use-past.ts';

const TEXT = {
  'last-year': { vi: 'cùng kỳ {{period}}: {{value}}', en: '{{period}}: {{value}}' },
  'period-before': { vi: 'kỳ trước {{period}}: {{value}}', en: 'before, {{period}}: {{value}}' },
  good: { vi: 'tốt hơn', en: 'better' },
  bad: { vi: 'kém hơn', en: 'worse' },
  same: { vi: 'không đổi', en: 'unchanged' },
  points: { vi: '{{value}} điểm %', en: '{{value}} points' },
  tet: { vi: 'tính theo ngày Tết', en: 'counted from Tết' },
  against: { vi: 'so với {{period}}', en: 'against {{period}}' },
  of: { vi: '{{period}}: {{value}}', en: '{{period}}: {{value}}' },
  periodAgainst: { vi: '{{now}} so với {{period}}', en: '{{now}} against {{period}}' },
  notCompared: { vi: 'không so được', en: 'not comparable' },
  unlikeShort: { vi: 'khác phạm vi báo cáo', en: 'unlike reporting' },
  sameUnitsShort: { vi: '{{units}}/{{total}} đơn vị', en: '{{units}} of {{total}} units' },
  sameUnits: {
    vi: 'chỉ tính {{units}}/{{total}} đơn vị báo cáo đủ cả hai kỳ',
    en: 'only the {{units}} of {{total}} units that reported in full both times',
  },
  unlike: {
    vi: 'khác phạm vi báo cáo ({{before}} và {{now}})',
    en: 'unlike: {{before}} reported then, {{now}} now',
  },
} satisfies Record<string, LocalizedText>;

/**
 * The change in two lines: by how much, and from what; `isShort` where a card has no room for what the earlier value was. Where
 * `value`, which stands beside it, is not the one that was compared, that one is named: numbers on show add up.
 */
export function ChangeNote({
  kpi,
  value,
  change,
  isShort = false,
}: {
  kpi: KpiSpec;
  value: number;
  change: PastChange;
  isShort?: boolean;
}) {
  const text = useText();
  const written = formatSigned(change.absolute, kpi.digits, text.language);
  // What other shares reported is no news, good or bad.
  const meaning = isSame(written) || isUnlike(change) ? null : varianceMeaning(kpi, change.absolute);
  return (
    <span className="change-note">
      <span className="change-note__difference" data-meaning={meaning}>
        {differenceWords(kpi, change, written, text)}
        {meaning && <span className="visually-hidden"> ({text.pick(TEXT[meaning])})</span>}
      </span>
      <span className="change-note__from">
        {isShort ? nameOrigin(kpi, value, change, text) : describeOrigin(kpi, value, change, text)}
      </span>
    </span>
  );
}

/** Sums over different parts of the province have no difference. */
function differenceWords(kpi: KpiSpec, change: PastChange, written: string, text: Text): string {
  if (change.likeness.kind === 'unlike') return text.pick(TEXT.notCompared);
  return isSame(written) ? text.pick(TEXT.same) : writeDifference(kpi, change, written, text);
}

/** No change as far as it is written. */
function isSame(written: string): boolean {
  return !/[1-9]/.test(written);
}

function writeDifference(kpi: KpiSpec, { relative }: PastChange, written: string, text: Text): string {
  const unit = formatUnit(kpi.unit, text.language);
  if (unit === '%') return text.pick(TEXT.points, { value: written });
  if (Number.isNaN(relative)) return written;
  const percent = relative * 100;
  return `${written} (${formatSigned(percent, Math.abs(percent) < 1 ? 1 : 0, text.language)}%)`;
}

/** “so với T10/2025”, and that who reports has changed. */
function nameOrigin(kpi: KpiSpec, value: number, change: PastChange, { pick, language }: Text): string {
  const period = periodOf(kpi, change.from.endMs, language);
  const words = isOfAnother(kpi, value, change, language)
    ? pick(TEXT.periodAgainst, { period, now: periodOf(kpi, change.now.endMs, language) })
    : pick(TEXT.against, { period });
  if (change.likeness.kind === 'same-units') return `${words}, ${pick(TEXT.sameUnitsShort, unitsOf(change))}`;
  return isUnlike(change) ? `${words}, ${pick(TEXT.unlikeShort)}` : words;
}

/** The two values whose difference is written: of the same units where only those are compared. */
function comparedValues({ likeness, from, now }: PastChange): { before: number; now: number } {
  return likeness.kind === 'same-units' ? likeness : { before: from.value, now: now.value };
}

function unitsOf({ likeness }: PastChange): { units: number; total: number } {
  if (likeness.kind !== 'same-units') return { units: 0, total: 0 };
  return { units: likeness.units, total: likeness.unitsTotal };
}

/** True where the compared value reads otherwise than the one on show: it is of an earlier period, or of fewer units. */
function isOfAnother(
  { digits }: KpiSpec,
  value: number,
  change: PastChange,
  language: Text['language'],
): boolean {
  const { now } = comparedValues(change);
  return formatNumber(value, digits, language) !== formatNumber(now, digits, language);
}

function periodOf({ period: own }: KpiSpec, endMs: number, language: Text['language']): string {
  const { period } = historyPlan(own);
  return formatPeriod(periodStart(endMs - 1, period), period, language);
}

function isUnlike({ likeness: { kind } }: PastChange): boolean {
  return kind === 'unlike' || kind === 'partly';
}

function describeOrigin(kpi: KpiSpec, value: number, change: PastChange, { pick, language }: Text): string {
  const quantity = (number: number, digits: number, unit: string) =>
    formatQuantity(number, digits, unit, language);
  const parts: string[] = [];
  if (isOfAnother(kpi, value, change, language)) {
    const compared = quantity(comparedValues(change).now, kpi.digits, kpi.unit);
    parts.push(pick(TEXT.of, { period: periodOf(kpi, change.now.endMs, language), value: compared }));
  }
  parts.push(
    pick(TEXT[change.since], {
      period: periodOf(kpi, change.from.endMs, language),
      value: quantity(comparedValues(change).before, kpi.digits, kpi.unit),
    }),
  );
  if (change.isMovedByTet) parts.push(pick(TEXT.tet));
  if (change.likeness.kind === 'same-units') parts.push(pick(TEXT.sameUnits, unitsOf(change)));
  if (isUnlike(change)) {
    const { before, now } = change.reported;
    const share = (part: number) => quantity(part * 100, 0, '%');
    parts.push(pick(TEXT.unlike, { before: share(before), now: share(now) }));
  }
  return parts.join(' · ');
}
