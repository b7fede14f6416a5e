// A brief as data: every figure, sentence and source as they stood at one instant. What is printed is written from it and from nothing else.
import type { FeedError } from '#kernel/feed/ingest-message.ts';
import type { KpiAnswer } from '#kernel/kpi/answer-kpi.ts';
import { historyPlan } from '#kernel/kpi/history-plan.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { KpiSpec, SectorSpec } from '#kernel/sector/sector.ts';
import type { FeedHealth } from '#live/feed-health.ts';
import type { KpiReading } from '#live/kpis.ts';
import type { ToldComparison } from '../changes/use-changes.ts';
import type { Exception } from '../needs-you/use-exceptions.ts';

/** What is known of a figure's past; `none` was not asked for. */
export type Past =
  | { kind: 'none' }
  | { kind: 'pending' }
  | { kind: 'failed'; error: FeedError | undefined }
  | { kind: 'known'; answer: KpiAnswer };

/** A figure of the brief with its past. */
export interface BriefFigure {
  reading: KpiReading;
  past: Past;
  /** The station or object that a highest or lowest figure comes from; '' for figures of the whole province. */
  place: string;
}

/** A heading of the table and its figures; `sector` null: the reader's own watch-list. */
export interface BriefGroup {
  sector: SectorSpec | null;
  figures: readonly BriefFigure[];
}

/** Everything that is printed, as of `takenMs` (epoch ms of the time on show). */
export interface Brief {
  takenMs: number;
  /** A past instant was on show. */
  isReplay: boolean;
  exceptions: readonly Exception[];
  /** What its offices see to: told in a line each, never a reason to draw or to list a figure. */
  offices: readonly Exception[];
  /** What changed since the same hour of yesterday; null until the pasts are there. */
  changes: ToldComparison | null;
  groups: readonly BriefGroup[];
  charts: readonly ChartedFigure[];
  feeds: readonly FeedHealth[];
  loading: Loading;
}

/** What is still on its way: figures without their present or past, feeds that have not answered yet, and whether the day before is. */
export interface Loading {
  figures: number;
  /** What they are called. */
  titles: readonly LocalizedText[];
  feeds: number;
  dayBefore: boolean;
}

/** A figure whose course is drawn. */
export interface ChartedFigure {
  kpi: KpiSpec;
  answer: KpiAnswer;
}

/** Headline figures of a sector; what is beyond its limits stands in the table whatever its place. */
export const HEADLINES = 2;
const MOST_CHARTS = 4;
const NOT_ASKED: Past = { kind: 'none' };

/** Figures that the brief shows, by sector, the watch-list last; ids that no sector declares are left out. */
export function chooseFigures(
  sectors: readonly SectorSpec[],
  kpis: ReadonlyMap<string, KpiSpec>,
  watched: readonly string[],
  exceptions: readonly Pick<Exception, 'kpiId'>[],
): readonly { sector: SectorSpec | null; kpis: readonly KpiSpec[] }[] {
  const beyond = new Set(exceptions.map(({ kpiId }) => kpiId));
  const groups = sectors.map((sector) => {
    const ids = [
      ...sector.shows.leader.slice(0, HEADLINES),
      ...sector.kpis.map(({ id }) => id).filter((id) => beyond.has(id)),
    ];
    return { sector, kpis: [...new Set(ids)].flatMap((id) => kpis.get(id) ?? []) };
  });
  return [...groups, { sector: null, kpis: watched.flatMap((id) => kpis.get(id) ?? []) }].filter(
    (group) => group.kpis.length > 0,
  );
}

/** True where the history that is asked for reaches back to the same period last year. */
export function hasLastYear({ period }: Pick<KpiSpec, 'period'>): boolean {
  return period !== undefined && period !== 'hour' && period !== 'day' && historyPlan(period).count > 1;
}

/** Figures whose past is asked for: those with a counterpart last year, and those that may be drawn because they are beyond their limits. */
export function figuresWithPast(
  groups: readonly { kpis: readonly KpiSpec[] }[],
  exceptions: readonly Pick<Exception, 'kpiId'>[],
): readonly KpiSpec[] {
  const drawn = new Set(exceptions.flatMap(({ kpiId }) => kpiId ?? []).slice(0, MOST_CHARTS));
  const asked = groups.flatMap(({ kpis }) => kpis).filter((kpi) => hasLastYear(kpi) || drawn.has(kpi.id));
  return [...new Map(asked.map((kpi) => [kpi.id, kpi])).values()];
}

/** At most four courses: figures beyond their limits first, then those that moved most against last year. */
export function chooseCharts(
  figures: readonly BriefFigure[],
  exceptions: readonly Pick<Exception, 'kpiId'>[],
): readonly ChartedFigure[] {
  const drawable = new Map(
    figures.flatMap(({ reading: { kpi }, past }) =>
      past.kind === 'known' && past.answer.latest ? [[kpi.id, { kpi, answer: past.answer }] as const] : [],
    ),
  );
  const beyond = exceptions.flatMap(({ kpiId }) => (kpiId === null ? [] : (drawable.get(kpiId) ?? [])));
  const moveOf = ({ answer }: ChartedFigure) => Math.abs(answer.changeToLastYear?.relative ?? 0) || 0;
  const moved = [...drawable.values()]
    .filter((figure) => moveOf(figure) > 0)
    .sort((a, b) => moveOf(b) - moveOf(a));
  return [...new Set([...beyond, ...moved])].slice(0, MOST_CHARTS);
}

/** What a brief is taken from; `readingOf` and `placeOf` read at `takenMs`. */
export interface BriefSource {
  takenMs: number;
  isReplay: boolean;
  exceptions: readonly Exception[];
  offices: readonly Exception[];
  changes: ToldComparison | null;
  groups: ReturnType<typeof chooseFigures>;
  asked: readonly KpiSpec[];
  pasts: ReadonlyMap<string, Past>;
  feeds: readonly FeedHealth[];
  readingOf: (kpiId: string) => KpiReading;
  placeOf: (kpi: KpiSpec) => string;
}

/** Takes the brief. A figure whose feed has failed is not waited for: it is known to have no number. */
export function takeBrief(source: BriefSource): Brief {
  const { takenMs, isReplay, exceptions, offices, changes, asked, pasts, feeds } = source;
  const isAsked = new Set(asked.map(({ id }) => id));
  const figureOf = (kpi: KpiSpec): BriefFigure => ({
    reading: source.readingOf(kpi.id),
    past: isAsked.has(kpi.id) ? (pasts.get(kpi.id) ?? { kind: 'pending' }) : NOT_ASKED,
    place: source.placeOf(kpi),
  });
  const groups = source.groups.map(({ sector, kpis }) => ({ sector, figures: kpis.map(figureOf) }));
  const figures = [
    ...new Map(
      groups.flatMap((group) => group.figures).map((figure) => [figure.reading.kpi.id, figure]),
    ).values(),
  ];
  const awaited = figures.filter(isLoading);
  return {
    takenMs,
    isReplay,
    exceptions,
    offices,
    changes,
    groups,
    charts: chooseCharts(figures, exceptions),
    feeds,
    loading: {
      figures: awaited.length,
      titles: awaited.map(({ reading }) => reading.kpi.title),
      feeds: feeds.filter(({ state }) => state === 'starting').length,
      dayBefore: !changes?.isWhole,
    },
  };
}

/** True while the present or the past of a figure may still come: its feed has not failed, and nothing was refused. */
export function isLoading({ reading: { sample, cause }, past }: BriefFigure): boolean {
  const mayCome = cause === 'starting' || cause === 'live' || cause === 'stale';
  return (sample === undefined && mayCome) || past.kind === 'pending';
}

/** True when nothing is on its way any more: the brief no longer changes by itself. */
export function isWhole({ loading }: Pick<Brief, 'loading'>): boolean {
  return loading.figures === 0 && loading.feeds === 0 && !loading.dayBefore;
}
