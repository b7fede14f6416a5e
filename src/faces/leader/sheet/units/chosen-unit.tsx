// The area that was chosen in map or ranking: its figure against the province, its place in the order, its own course, and where to go from it.
import { useMemo } from 'react';
import type { RankedItem } from '#charts/ranking/rank-items.ts';
import { formatQuantity } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import { historyPlan } from '#kernel/kpi/history-plan.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import { MINIMUM_REPORTING_SHARE } from '#kernel/sector/kpi-status.ts';
import type { KpiReading } from '#live/kpis.ts';
import { usePeriodSeries } from '#live/queries.ts';
import { isSameFigure, useSession } from '#session/session-store.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { Sparkline } from '#ui/tile/sparkline.tsx';
import { mapLink } from './map-link.ts';
import { Standing } from './standing.tsx';
import type { UnitFigures } from './use-unit-figures.ts';

const TEXT = {
  noFigure: { vi: 'chưa có số liệu', en: 'no data yet' },
  map: { vi: 'Xem trên bản đồ', en: 'Show on the map' },
  compare: { vi: 'So sánh', en: 'Compare' },
  compared: { vi: 'Đang so sánh', en: 'Compared' },
  leave: { vi: 'Bỏ chọn {{name}}', en: 'Let go of {{name}}' },
} satisfies Record<string, LocalizedText>;

interface ChosenUnitProps {
  reading: KpiReading;
  units: UnitFigures;
  item: RankedItem;
  onLeave: () => void;
}

/** The area's line. */
export function ChosenUnit({ reading, units, item, onLeave }: ChosenUnitProps) {
  const text = useText();
  const { pick, language } = text;
  const { kpi } = reading;
  const { compared, toggleCompared } = useSession((session) => session);
  const figure = { kpi: kpi.id, area: item.key };
  const isCompared = compared.some((one) => isSameFigure(one, figure));
  const href = mapLink(kpi, item.key, units.areas.polygons.get(item.key) ?? []);
  return (
    <div className="sheet-unit" role="group" aria-label={item.label}>
      <p className="sheet-unit__line">
        <b>{item.label}</b>{' '}
        {Number.isNaN(item.value)
          ? pick(TEXT.noFigure)
          : formatQuantity(item.value, kpi.digits, kpi.unit, language)}
        {item.note !== undefined && ` (${item.note})`}
        {!Number.isNaN(item.value) && <Standing reading={reading} ranked={units} item={item} />}
      </p>
      <UnitCourse reading={reading} units={units} areaKey={item.key} />
      <div className="sheet-unit__actions">
        {href !== undefined && (
          <a className="text-button" href={href}>
            {pick(TEXT.map)}
          </a>
        )}
        <button
          type="button"
          className="text-button"
          aria-pressed={isCompared}
          onClick={() => toggleCompared(figure)}
        >
          {pick(isCompared ? TEXT.compared : TEXT.compare)}
        </button>
        <IconButton icon="close" label={pick(TEXT.leave, { name: item.label })} onPress={onLeave} />
      </div>
    </div>
  );
}

/** The area's own periods, as many as its figure shows of the province; nothing where the source has no past. */
function UnitCourse({
  reading: { kpi },
  units,
  areaKey,
}: {
  reading: KpiReading;
  units: UnitFigures;
  areaKey: string;
}) {
  const { period, shown } = historyPlan(kpi.period);
  const grouping = useMemo(
    () => ({ column: kpi.unitColumn ?? '', groupOf: units.areas.areaOfUnit }),
    [kpi, units.areas],
  );
  const { value } = usePeriodSeries(kpi.feed, period, shown, { grouping, isUrgent: true });
  const series = value?.get(kpi.id);
  const samples = series?.groups?.get(areaKey);
  if (!series || !samples) return null;
  const values = Float64Array.from(samples, ({ value: figure, reportingShare }) =>
    reportingShare >= MINIMUM_REPORTING_SHARE ? figure : Number.NaN,
  );
  return <Sparkline timesMs={series.timesMs} values={values} unit={kpi.unit} digits={kpi.digits} />;
}
