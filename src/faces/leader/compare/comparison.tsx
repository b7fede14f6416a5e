// Up to four figures, or units of one, on one time axis; loaded when the first is chosen. The address carries the choice.
import { useMemo, useState } from 'react';
import { CompareChart } from '#charts/compare/compare-chart.tsx';
import { isPartial, type PeriodValues } from '#charts/compare/compared-series.ts';
import { indexSeries } from '#charts/compare/index-series.ts';
import { formatPeriod } from '#i18n/format-period.ts';
import { useText } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import { useSession } from '#session/session-store.ts';
import { Segmented } from '#ui/control/segmented.tsx';
import { TextButton } from '#ui/control/text-button.tsx';
import { PanelFrame } from '#ui/frame/panel-frame.tsx';
import { Skeleton } from '#ui/frame/skeleton.tsx';
import { AddCompared } from './add-compared.tsx';
import { ComparedList } from './compared-list.tsx';
import { CompareTools } from './compare-tools.tsx';
import { describePlan } from './describe-plan.ts';
import { COMPARISON_ID } from './show-comparison.ts';
import { useCompared, type ComparedLine } from './use-compared.ts';
import './comparison.css';

const TEXT = {
  title: { vi: 'So sánh trên cùng trục thời gian', en: 'Compared on one time axis' },
  clear: { vi: 'Bỏ hết', en: 'Clear' },
  scale: { vi: 'Cách đo', en: 'Measure' },
  value: { vi: 'Giá trị', en: 'Value' },
  range: { vi: 'Khoảng thời gian', en: 'Time range' },
  hour: { vi: '24 giờ', en: '24 hours' },
  day: { vi: '30 ngày', en: '30 days' },
  index: { vi: 'Chỉ số = 100', en: 'Index = 100' },
  indexed: { vi: 'Chỉ số ({{period}} = 100)', en: 'Index ({{period}} = 100)' },
  noIndex: {
    vi: 'Không lập được chỉ số: không có kỳ nào mọi chuỗi cùng có giá trị dương, hoặc đơn vị không cho phép lấy tỷ lệ.',
    en: 'No index can be made: there is no period in which every series has a value above zero, or a unit allows no quotients.',
  },
} satisfies Record<string, LocalizedText>;

type Measure = 'value' | 'index';
type Finest = 'hour' | 'day';

/** The section; nothing where nothing is compared. */
export function Comparison() {
  const { pick } = useText();
  const compared = useSession((session) => session.compared);
  const setCompared = useSession((session) => session.setCompared);
  if (compared.length === 0) return null;
  return (
    <div id={COMPARISON_ID} className="comparison-place" tabIndex={-1}>
      <PanelFrame
        title={pick(TEXT.title)}
        actions={<TextButton onPress={() => setCompared([])}>{pick(TEXT.clear)}</TextButton>}
      >
        <Body />
        <AddCompared compared={compared} onAdd={(figure) => setCompared([...compared, figure])} />
      </PanelFrame>
    </div>
  );
}

function Body() {
  const { pick, language } = useText();
  const compared = useSession((session) => session.compared);
  const setCompared = useSession((session) => session.setCompared);
  const [finest, setFinest] = useState<Finest>('hour');
  const { lines, common, isOfTheMoment } = useCompared(compared, finest);
  const [activeMs, setActiveMs] = useState<number | null>(null);
  const [measure, setMeasure] = useState<Measure>('value');
  const drawn = useDrawn(lines);
  const indexed = useMemo(() => (common && drawn.length > 1 ? indexSeries(drawn) : null), [common, drawn]);
  const shown = measure === 'index' ? indexed : null;
  const remarks = useRemarks(lines, common, shown !== null);
  const base = shown && common ? formatPeriod(shown.baseEndMs - 1, common, language) : '';
  const isPending = lines.some(({ fault, status, series }) => !fault && !series && status !== 'error');
  return (
    <div className="comparison">
      <ComparedList
        lines={lines}
        readMs={activeMs ?? (common === null ? null : lastSharedMs(drawn))}
        isPointed={activeMs !== null}
        onMove={(index, by) => setCompared(moved(compared, index, by))}
        onRemove={(index) => setCompared(compared.toSpliced(index, 1))}
      />
      <AxisChoices
        finest={isOfTheMoment ? finest : null}
        onFinest={setFinest}
        measure={common !== null && drawn.length > 1 ? measure : null}
        onMeasure={setMeasure}
        hasIndex={indexed !== null}
      />
      {drawn.length === 0 && isPending && <Skeleton lines={8} />}
      <CompareChart
        title={shown ? pick(TEXT.indexed, { period: base }) : commonTitle(lines, pick(TEXT.title), pick)}
        series={shown ? (shown.series as typeof drawn) : drawn}
        activeMs={activeMs}
        onActive={setActiveMs}
        level={shown ? 100 : undefined}
      />
      {drawn.length > 0 && (
        <ul className="comparison__remarks">
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
      <CompareTools lines={lines} remarks={remarks} indexed={shown} title={pick(TEXT.title)} />
    </div>
  );
}

/** How far back and how it is measured; null where there is no choice. */
function AxisChoices({
  finest,
  onFinest,
  measure,
  onMeasure,
  hasIndex,
}: {
  finest: Finest | null;
  onFinest: (finest: Finest) => void;
  measure: Measure | null;
  onMeasure: (measure: Measure) => void;
  hasIndex: boolean;
}) {
  const { pick } = useText();
  if (finest === null && measure === null) return null;
  const optionsOf = <Value extends keyof typeof TEXT>(values: readonly Value[]) =>
    values.map((value) => ({ value, label: pick(TEXT[value]) }));
  return (
    <div className="comparison__measure">
      {finest !== null && (
        <Segmented
          label={pick(TEXT.range)}
          options={optionsOf(['hour', 'day'])}
          value={finest}
          onChange={onFinest}
        />
      )}
      {measure !== null && (
        <Segmented
          label={pick(TEXT.scale)}
          options={optionsOf(['value', 'index'])}
          value={measure}
          onChange={onMeasure}
        />
      )}
      {measure === 'index' && !hasIndex && <span>{pick(TEXT.noIndex)}</span>}
    </div>
  );
}

/** The series that can be drawn; the same array while they are the same. */
function useDrawn(lines: readonly ComparedLine[]) {
  const [first, second, third, fourth] = lines.map(({ series }) => series);
  return useMemo(
    () => [first, second, third, fourth].filter((series) => series !== undefined),
    [first, second, third, fourth],
  );
}

function useRemarks(
  lines: readonly ComparedLine[],
  common: Parameters<typeof describePlan>[0],
  isIndexed: boolean,
) {
  const { language } = useText();
  const drawn = lines.flatMap(({ name, series, plan }) =>
    series && plan ? [{ name, unit: series.unit, plan, hasPartial: series.shares.some(isPartial) }] : [],
  );
  return describePlan(common, drawn, isIndexed, language);
}

/** Units of one figure are titled by the figure, everything else by what is done. */
function commonTitle(
  lines: readonly ComparedLine[],
  otherwise: string,
  pick: (text: LocalizedText) => string,
): string {
  const [first] = lines;
  const isOne = first?.kpi !== undefined && lines.every(({ kpi }) => kpi === first.kpi);
  return isOne && first.kpi ? pick(first.kpi.title) : otherwise;
}

/** An instant of the last period that all series have a value for: figures of unlike periods are not read beside one another. */
function lastSharedMs(series: readonly PeriodValues[]): number | null {
  const [first, ...others] = series.map(
    ({ endsMs, values }) => new Set(endsMs.filter((_, index) => Number.isFinite(values[index]))),
  );
  const shared = [...(first ?? [])].filter((endMs) => others.every((ends) => ends.has(endMs)));
  return shared.length === 0 ? null : Math.max(...shared) - 1;
}

function moved<Item>(items: readonly Item[], index: number, by: -1 | 1): Item[] {
  const item = items[index];
  return item === undefined ? [...items] : items.toSpliced(index, 1).toSpliced(index + by, 0, item);
}
