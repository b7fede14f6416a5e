// Which reports came on which day, and which the report line still holds.
import { freeBlock, isFreeDay, tripAppetite } from '../calendar/holidays.ts';
import { DAY_MS, dayOf, HOUR_MS, localDate, localDay, seasonal, timeOfDay } from '../calendar/local-time.ts';
import { drawHour, hourWeights } from '../incidents/incident-hours.ts';
import type { ChoosePlace, IncidentPlace } from '../incidents/incident-places.ts';
import type { HourPattern } from '../incidents/kinds/incident-kind.ts';
import { createBoundedCache } from '../noise/bounded-cache.ts';
import { roundAtRandom, substream, uniform } from '../noise/hash.ts';
import { DRY_SEASON } from '../weather/climate.ts';
import type { Overflow, ReadOverflow } from '../water/overflow.ts';
import type { ReportSpan } from '../world-contract.ts';
import type { RainField } from '../weather/rain-field.ts';
import { REPORT_CATEGORIES, type ReportCategory } from './report-categories.ts';
import { courseOf, liveReport, longestLifeMs, type CitizenReport, type ReportDraft } from './report-life.ts';

/** Closed reports stay on the list this long: figures look back 30 days. */
const KEPT_MS = 31 * DAY_MS;
/** No report lives longer, Tết included; it bounds how far back a question must look. */
const LONGEST_DAYS = 60;
/** Rain that fills the day of everybody who answers. */
const STRAINING_MM = 60;
const RAIN_POINTS = [
  [107.08, 10.36],
  [107.17, 10.5],
  [107.05, 10.6],
  [107.42, 10.55],
] as const;
/** Hours from water on the road to the report of it. */
const REPORT_LAG_HOURS = 3;
/** Hours between looks at the rain. */
const RAIN_STEP_HOURS = 3;

/** Answers which reports there were; days are remembered, never needed to be asked in order. */
export interface ReportHistory {
  /** Reports that the line holds at some time in [fromMs, toMs], by time: open ones, and closed ones of the last 31 days. */
  heldBetween(fromMs: number, toMs: number): CitizenReport[];
  /** The same, day by day. */
  heldByDay(fromMs: number, toMs: number): Iterable<readonly CitizenReport[]>;
  /** Of those held at an instant the ones of a span, day by day: other days are not looked at. */
  requestedIn(span: ReportSpan, atMs: number): Iterable<readonly CitizenReport[]>;
  find(localId: string): CitizenReport | undefined;
}

/** True when the report is held at some time in [fromMs, toMs]. */
export function isHeldReport(
  { requestedMs, closedMs }: CitizenReport,
  fromMs: number,
  toMs: number,
): boolean {
  return requestedMs <= toMs && closedMs + KEPT_MS > fromMs;
}

/** Builds the history of one seed. Of each report as much is reckoned as a question needs: most of old days has long gone. */
export function createReportHistory(
  seed: number,
  rain: RainField,
  overflow: ReadOverflow,
  choosePlace: ChoosePlace,
): ReportHistory {
  const stream = substream(seed, 'citizen reports');
  const lines = REPORT_CATEGORIES.map((category) => ({ category, stream: substream(stream, category.code) }));
  const reportsOf = createBoundedCache(
    240,
    (day: number) =>
      new ReportDay(day, [
        ...drawDay(lines, rain, choosePlace, day),
        ...drawFlooded(stream, overflow(day), day),
      ]),
  );
  /** Places on roads ask for the network, which is a step of its own. */
  const prepare = (): readonly CitizenReport[] => {
    choosePlace('road', stream);
    return [];
  };
  function* heldByDay(fromMs: number, toMs: number): Iterable<readonly CitizenReport[]> {
    yield prepare();
    for (let day = localDay(fromMs - KEPT_MS) - LONGEST_DAYS; day <= localDay(toMs); day += 1)
      yield reportsOf(day)
        .closedAfter(fromMs - KEPT_MS)
        .filter((report) => isHeldReport(report, fromMs, toMs));
  }
  function* requestedIn({ fromMs, toMs, isOpenOnly }: ReportSpan, atMs: number) {
    yield prepare();
    const aliveMs = isOpenOnly ? atMs : atMs - KEPT_MS;
    const firstDay = Math.max(localDay(fromMs), localDay(aliveMs) - LONGEST_DAYS);
    for (let day = firstDay; day <= localDay(Math.min(toMs, atMs)); day += 1)
      yield reportsOf(day)
        .closedAfter(aliveMs)
        .filter(({ requestedMs }) => requestedMs >= fromMs && requestedMs <= Math.min(toMs, atMs));
  }
  return {
    heldByDay,
    requestedIn,
    heldBetween: (fromMs, toMs) => [...heldByDay(fromMs, toMs)].flat(),
    find(localId) {
      const match = /^(\d{4})(\d{2})(\d{2})-(\d{3})$/.exec(localId);
      const day = match && dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
      return day === null ? undefined : reportsOf(day).at(Number(match?.[4]) - 1);
    },
  };
}

/** A report that was drawn; its time within the day and its place are reckoned when asked for. */
interface DrawnReport extends ReportDraft {
  requestedMs(): number;
  place(): IncidentPlace;
}

interface TimedReport {
  drawn: DrawnReport;
  requestedMs: number;
  /** It is closed by then. */
  closedByMs: number;
  /** Reckoned when asked for. */
  course?: ReturnType<typeof courseOf>;
}

/** The reports of one local day, by time. */
class ReportDay {
  private readonly day: number;
  private readonly drawn: readonly DrawnReport[];
  private readonly longestLifeMs: number;
  private timed: readonly TimedReport[] | null = null;
  private readonly lived: CitizenReport[] = [];

  constructor(day: number, drawn: readonly DrawnReport[]) {
    this.day = day;
    this.drawn = drawn;
    this.longestLifeMs = drawn.reduce((longestMs, report) => Math.max(longestMs, longestLifeMs(report)), 0);
  }

  /** Reports that are closed after `atMs`, by time. Hot path: of the others not even the place is chosen. */
  closedAfter(atMs: number): CitizenReport[] {
    if (timeOfDay(this.day + 1) + this.longestLifeMs < atMs) return [];
    const lasting: CitizenReport[] = [];
    for (const [index, { closedByMs }] of this.byTime().entries())
      if (closedByMs >= atMs && this.courseAt(index).closedMs > atMs) lasting.push(this.live(index));
    return lasting;
  }

  at(index: number): CitizenReport | undefined {
    return this.byTime()[index] && this.live(index);
  }

  private live(index: number): CitizenReport {
    const known = this.lived[index];
    if (known) return known;
    const { drawn, requestedMs } = this.byTime()[index]!;
    const localId = `${stampOf(this.day)}-${String(index + 1).padStart(3, '0')}`;
    const lived = liveReport(drawn, drawn.place(), requestedMs, this.courseAt(index));
    return (this.lived[index] = { localId, ...lived });
  }

  private courseAt(index: number): ReturnType<typeof courseOf> {
    const timed = this.byTime()[index]!;
    return (timed.course ??= courseOf(timed.drawn, timed.requestedMs));
  }

  private byTime(): readonly TimedReport[] {
    return (this.timed ??= this.drawn
      .map((drawn) => {
        const requestedMs = drawn.requestedMs();
        return { drawn, requestedMs, closedByMs: requestedMs + longestLifeMs(drawn) };
      })
      .sort((a, b) => a.requestedMs - b.requestedMs));
  }
}

function stampOf(day: number): string {
  const { year, month, date } = localDate(day);
  return `${year}${String(month).padStart(2, '0')}${String(date).padStart(2, '0')}`;
}

/** A category with the random stream of its reports. */
interface ReportLine {
  category: ReportCategory;
  stream: number;
}

function drawDay(
  lines: readonly ReportLine[],
  rain: RainField,
  choosePlace: ChoosePlace,
  day: number,
): DrawnReport[] {
  const wet = rainByHour(rain, day);
  const rainMm = wet.reduce((sum, mm) => sum + mm, 0);
  const strain = Math.min(1, rainMm / STRAINING_MM);
  const isFree = isFreeDay(day);
  const patterns = createBoundedCache(REPORT_CATEGORIES.length, (pattern: HourPattern) =>
    // Nobody reports at three in the morning what can wait until seven.
    hourWeights(pattern, day).map((weight, hour) => (hour < 6 ? 0.1 : 1) * weight),
  );
  const rates = dayRates(day, rainMm);
  return lines.flatMap(({ category, stream: own }) => {
    const { calm, driven } = rates(category);
    const count = Math.min(40, roundAtRandom(calm + driven, own, day));
    const weights = once(() => {
      const ordinary = patterns(category.hours);
      return wet.map(
        (mm, hour) => (ordinary[hour] ?? 0) * calm + (rainMm > 0 ? (24 * driven * mm) / rainMm : 0) + 1e-6,
      );
    });
    return Array.from({ length: count }, (_, index): DrawnReport => {
      const one = substream(own, `${day}:${index}`);
      const isAway = category.freeDayPlace !== undefined && isFree && uniform(one, 31) < 0.6;
      return {
        category,
        stream: one,
        strain,
        requestedMs: () => drawTime(day, weights(), one),
        place: () => choosePlace((isAway && category.freeDayPlace) || category.place, one),
      };
    });
  });
}

/** What people below a reservoir report of its water: by day, some hours after it came. */
function drawFlooded(stream: number, water: Overflow | undefined, day: number): DrawnReport[] {
  if (!water) return [];
  const weights = water.hourly.map(
    (_, hour) => (hour < 6 ? 0.1 : 1) * (water.hourly[Math.max(0, hour - REPORT_LAG_HOURS)] ?? 0),
  );
  return REPORT_CATEGORIES.filter(({ perOverflow }) => perOverflow > 0).flatMap((category) => {
    const own = substream(substream(stream, category.code), 'overflow');
    const count = Math.min(30, roundAtRandom(category.perOverflow * water.meanM3s, own, day));
    return Array.from({ length: count }, (_, index): DrawnReport => {
      const one = substream(own, `${day}:${index}`);
      const requestedMs = () => drawTime(day, weights, one);
      return { category, stream: one, strain: 0.5, requestedMs, place: () => water.place(one) };
    });
  });
}

function drawTime(day: number, weights: readonly number[], stream: number): number {
  return Math.floor(timeOfDay(day, drawHour(weights, uniform(stream, 30))) / 1000) * 1000;
}

/** `compute`, when it is first needed, and no second time. */
function once<Value>(compute: () => Value): () => Value {
  let known: { value: Value } | null = null;
  return () => (known ??= { value: compute() }).value;
}

/** Reports a day: without rain, by season, free days and the visitors of long ones; and what the rain adds. */
function dayRates(day: number, rainMm: number) {
  const dry = seasonal(DRY_SEASON, timeOfDay(day, 12));
  const visitors = 1 + 0.25 * Math.max(0, tripAppetite(freeBlock(day).length) - 1);
  const isFree = isFreeDay(day);
  return ({ perDay, perRainMm, freeDay, drySeason }: ReportCategory) => {
    const crowd = freeDay > 1 ? visitors : 1;
    const calm = perDay * (1 + (drySeason - 1) * dry) * (isFree ? freeDay * crowd : 1);
    return { calm, driven: perRainMm * rainMm };
  };
}

/** Mean rain over the province in each hour of a local day, mm, looked at every third hour. */
function rainByHour(rain: RainField, day: number): number[] {
  const looks = Array.from({ length: 24 / RAIN_STEP_HOURS }, (_, step) => {
    const hourIndex = Math.floor(timeOfDay(day, step * RAIN_STEP_HOURS + 1) / HOUR_MS);
    const sum = RAIN_POINTS.reduce((total, [lon, lat]) => total + rain.patchHourMm(lon, lat, hourIndex), 0);
    return sum / RAIN_POINTS.length;
  });
  return Array.from({ length: 24 }, (_, hour) => looks[Math.floor(hour / RAIN_STEP_HOURS)] ?? 0);
}
