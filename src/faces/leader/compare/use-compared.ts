// What is compared, brought together: each figure of the address with its plan, its series, or the reason why there is none.
import { useMemo } from 'react';
import type { ComparedSeries } from '#charts/compare/compared-series.ts';
import type { PeriodicSeries } from '#charts/compare/compare-chart.tsx';
import { useText } from '#i18n/i18n.ts';
import type { FeedError, Grouping, KpiSeries } from '#kernel/feed/ingest-message.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { isMeasured } from '#kernel/time/freshness.ts';
import { usePeriodSeries, type Answer } from '#live/queries.ts';
import { getInstalled } from '#session/installed.ts';
import type { ComparedFigure } from '#session/session-store.ts';
import { useAreas, type Areas } from '#ui/kpi/use-areas.ts';
import { areOfTheMoment, planComparison, type ComparePlan, type SeriesPlan } from './compare-plan.ts';
import { periodValues, sumPeriods } from './fold-periods.ts';

/** Why a figure cannot be drawn whatever its source says. */
export type CompareFault = 'unknown-figure' | 'province-only' | 'unknown-area';

/** One figure of the comparison. */
export interface ComparedLine {
  figure: ComparedFigure;
  /** `kpi@area`, as the address writes it. */
  key: string;
  name: string;
  /** The part of the name that tells it from the others. */
  label: string;
  kpi: KpiSpec | undefined;
  fault: CompareFault | null;
  status: Answer<unknown>['status'];
  error: FeedError | undefined;
  retry: () => void;
  plan: SeriesPlan | undefined;
  /** Once the source answered. */
  series: PeriodicSeries | undefined;
}

/** All figures in their order, and the period of their axis (null: none in common). */
export interface Comparing {
  lines: readonly ComparedLine[];
  common: ComparePlan['common'];
  /** Hours and days can both be had. */
  isOfTheMoment: boolean;
}

/** The comparison of these figures, in periods no finer than `finest`; at most four, the most that the session keeps. */
export function useCompared(figures: readonly ComparedFigure[], finest: 'hour' | 'day'): Comparing {
  const areas = useAreas();
  const { language } = useText();
  const named = useMemo(() => nameFigures(figures, areas, language), [figures, areas, language]);
  const plan = useMemo(() => planDrawable(named, finest), [named, finest]);
  // Four questions always: hooks are not counted out at run time.
  const answers = [
    useSeries(named[0], plan.byKey, areas),
    useSeries(named[1], plan.byKey, areas),
    useSeries(named[2], plan.byKey, areas),
    useSeries(named[3], plan.byKey, areas),
  ];
  const lines = named.map((one, line) => {
    const { value, ...answer } = answers[line] ?? NO_ANSWER;
    return { ...one, ...answer, plan: plan.byKey.get(one.key), series: value };
  });
  return { lines, common: plan.common, isOfTheMoment: plan.isOfTheMoment };
}

type Named = Pick<ComparedLine, 'figure' | 'key' | 'name' | 'label' | 'kpi' | 'fault'> & { line: number };

const NO_ANSWER = {
  status: 'pending' as const,
  value: undefined,
  error: undefined,
  retry: () => undefined,
};

/** Names in full, and labels that leave out what all have in common. */
function nameFigures(
  figures: readonly ComparedFigure[],
  areas: Areas | null,
  language: 'vi' | 'en',
): Named[] {
  const { kpis, sectorOfFeed } = getInstalled();
  const isOneFigure = figures.every(({ kpi }) => kpi === figures[0]?.kpi);
  const isOneArea = figures.every(({ area }) => area === figures[0]?.area);
  const titles = figures.map(({ kpi }) => kpis.get(kpi)?.title[language] ?? kpi);
  return figures.map((figure, line) => {
    const kpi = kpis.get(figure.kpi);
    const title = titles[line] ?? figure.kpi;
    // Two sectors may call a figure alike.
    const isTwice = figures.some((other, index) => other.kpi !== figure.kpi && titles[index] === title);
    const sector = isTwice && kpi ? ` (${sectorOfFeed(kpi.feed)?.title[language] ?? ''})` : '';
    const place =
      figure.area === null ? WHOLE[language] : (areas?.nameOf(figure.area, language) ?? figure.area);
    const isPlaced = figure.area !== null || (kpi !== undefined && !isOneArea);
    const name = `${title}${sector}${isPlaced ? ` · ${place}` : ''}`;
    const label = isOneFigure && figures.length > 1 ? place : isOneArea ? `${title}${sector}` : name;
    const key = figure.area === null ? figure.kpi : `${figure.kpi}@${figure.area}`;
    return { figure, key, kpi, name, label, line, fault: faultOf(figure, kpi, areas) };
  });
}

const WHOLE = { vi: 'Toàn tỉnh', en: 'Whole province' };

function faultOf(
  { area }: ComparedFigure,
  kpi: KpiSpec | undefined,
  areas: Areas | null,
): CompareFault | null {
  if (!kpi || !getInstalled().feeds.has(kpi.feed)) return 'unknown-figure';
  if (area === null) return null;
  if (kpi.unitColumn === undefined) return 'province-only';
  return areas && ![...areas.areaOfUnit.values()].includes(area) ? 'unknown-area' : null;
}

/** What cannot be drawn has no say in the axis. */
function planDrawable(named: readonly Named[], finest: 'hour' | 'day') {
  const { feeds } = getInstalled();
  const drawable = named.filter(({ fault }) => fault === null);
  const planned = drawable.map(({ kpi }) => {
    const feed = feeds.get(kpi?.feed ?? '');
    return { period: kpi?.period, flow: kpi?.flow, isMeasured: feed !== undefined && isMeasured(feed) };
  });
  const plan = planComparison(planned, finest);
  const byKey = new Map(
    drawable.flatMap(({ key }, index) => {
      const one = plan.series[index];
      return one ? [[key, one] as const] : [];
    }),
  );
  return { common: plan.common, byKey, isOfTheMoment: areOfTheMoment(planned) };
}

function useSeries(
  named: Named | undefined,
  plans: ReadonlyMap<string, SeriesPlan>,
  areas: Areas | null,
): Answer<PeriodicSeries> {
  const plan = plans.get(named?.key ?? '');
  const { kpi, figure } = named ?? {};
  const area = figure?.area ?? null;
  const unitColumn = area === null ? undefined : kpi?.unitColumn;
  const grouping = useMemo<Grouping | undefined>(
    () =>
      unitColumn === undefined || !areas ? undefined : { column: unitColumn, groupOf: areas.areaOfUnit },
    [unitColumn, areas],
  );
  const isWanted = plan !== undefined && (area === null || grouping !== undefined);
  const answer = usePeriodSeries(kpi?.feed ?? '', plan?.period ?? 'day', plan?.count ?? 0, {
    isWanted,
    isUrgent: true,
    ...(grouping && { grouping }),
  });
  const answered = isWanted ? answer.value?.get(kpi?.id ?? '') : undefined;
  const axis = axisOf(plans);
  const value = useMemo(
    () => (named && kpi && plan && answered ? seriesOf(named, kpi, plan, axis, answered) : undefined),
    [named, kpi, plan, axis, answered],
  );
  return { ...answer, value };
}

/** The period that sums are added up into; all plans of one axis but the sums have it. */
function axisOf(plans: ReadonlyMap<string, SeriesPlan>) {
  return [...plans.values()].find(({ treatment }) => treatment !== 'sum')?.period;
}

function seriesOf(
  { key, line, name, label, figure: { area } }: Named,
  { id, feed, unit, digits }: KpiSpec,
  { period, treatment }: SeriesPlan,
  axis: SeriesPlan['period'] | undefined,
  { timesMs, samples, groups }: KpiSeries,
): PeriodicSeries {
  const own = { timesMs, samples: area === null ? samples : (groups?.get(area) ?? []) };
  const isSum = treatment === 'sum' && axis !== undefined;
  const scale =
    getInstalled()
      .feeds.get(feed)
      ?.rollups.find(({ kpi }) => kpi === id)?.scale ?? 1;
  const values = isSum ? sumPeriods(own, period, axis, scale) : periodValues(own);
  const series: ComparedSeries = { key, line, name, label, unit, digits, ...values };
  return { ...series, period: isSum ? axis : period };
}
