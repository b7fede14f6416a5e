// The province with a story through its servers, connectors and worker: the figures of chosen feeds, hour by hour.
import { readFileSync } from 'node:fs';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { KpiSeries } from '#kernel/feed/ingest-message.ts';
import type { SourceConfig } from '#kernel/feed/source-config.ts';
import { kpiStatus, type KpiStatus } from '#kernel/sector/kpi-status.ts';
import { historyPlan } from '#kernel/kpi/history-plan.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import type { KpiSample } from '#kernel/table/columns.ts';
import type { Table } from '#kernel/table/table.ts';
import { periodStart } from '#kernel/time/calendar-period.ts';
import { answerSource } from '../../../mocks/answer-source.ts';
import { readGeography } from '../../../mocks/province/read-geography.ts';
import type { Story } from '../../../mocks/province/story-contract.ts';
import { createWorld } from '../../../mocks/province/world.ts';
import { defaultSources } from '../../../mocks/simulated-sources.ts';
import { createFeedRig, START_MS } from '../../unit/feeds/ingest/feed-rig.ts';

const geography = await readGeography('public/provinces/ba-ria-vung-tau/');
const sources = (
  JSON.parse(readFileSync('public/config.json', 'utf8')) as { sources: SourceConfig[] }
).sources.map((source) => ({
  ...source,
  baseUrl: new URL(source.baseUrl, 'http://ioc.test/').href,
  pageSize: 1000,
  timeoutMs: 60_000,
}));

/** Figures by KPI id, NaN where a feed had none. */
export type Figures = Readonly<Record<string, number>>;

/** Reads hours in ascending order only: a broker's past is asked otherwise. */
export interface StoryRig {
  figuresAt(atMs: number): Promise<Figures>;
  /** The rows of a feed as they were last read. */
  table(feedId: string): Table;
  /** A figure as it was last folded. */
  sample(kpiId: string): KpiSample | undefined;
  /** A figure's complete periods before the last instant read, as far back as its tile shows them. */
  past(kpi: KpiSpec): Promise<KpiSeries | undefined>;
}

/** Figures of one hour. */
export interface Hour {
  atMs: number;
  figures: Figures;
}

/** Epoch ms of a local (UTC+7) wall-clock time, `YYYY-MM-DDTHH`. */
export const local = (hour: string): number => Date.parse(`${hour}:00:00+07:00`);

/** Reads [fromMs, toMs] in steps of whole hours. */
export async function readHours(
  rig: StoryRig,
  fromMs: number,
  toMs: number,
  stepHours: number,
  look?: (atMs: number) => void,
): Promise<Hour[]> {
  const hours: Hour[] = [];
  for (let atMs = fromMs; atMs <= toMs; atMs += stepHours * 3_600_000) {
    hours.push({ atMs, figures: await rig.figuresAt(atMs) });
    look?.(atMs);
  }
  return hours;
}

/** The first hour at which something holds, as `MM-DDTHH` local time; fails where it never does. */
export function firstHour(
  hours: readonly Hour[],
  what: string,
  holds: (figures: Figures, atMs: number) => boolean,
): string {
  const found = hours.find(({ atMs, figures }) => holds(figures, atMs));
  if (!found) throw new Error(`never: ${what}`);
  return hourText(found.atMs);
}

/** `MM-DDTHH` in local time. */
export const hourText = (atMs: number): string => new Date(atMs + 7 * 3_600_000).toISOString().slice(5, 13);

/** The status of a figure by the thresholds of its own sector. */
export function statusOf(kpis: readonly KpiSpec[], id: string, figures: Figures): KpiStatus {
  const kpi = kpis.find((each) => each.id === id);
  if (!kpi) throw new Error(`no figure ${id}`);
  return kpiStatus(kpi, figures[id] ?? Number.NaN);
}

/** The feeds of these ids. */
export function pickFeeds(feeds: readonly FeedSpec[], ids: readonly string[]): FeedSpec[] {
  return ids.map((id) => {
    const feed = feeds.find((each) => each.id === id);
    if (!feed) throw new Error(`no feed ${id}`);
    return feed;
  });
}

/**
 * A table's batches go out at most four times a second, and an hour's history comes after its rows: what a poll brought last
 * leaves only now. Without the pause it would leave after the next jump, hours late and therefore stale.
 */
const GATE_MS = 300;

/** Builds a world and a runtime that asks `feeds`, nothing else. */
export function createStoryRig(feeds: readonly FeedSpec[], story?: Story): StoryRig {
  const world = createWorld({ seed: 2018, geography, story });
  const simulation = {
    world,
    now: () => rig.clock.now(),
    sources: defaultSources,
    control: { faultOf: () => null },
  };
  const rig = createFeedRig(
    feeds,
    (url, init) =>
      answerSource(
        new Request(url, init),
        url.pathname.split('/')[2] ?? '',
        simulation as unknown as Parameters<typeof answerSource>[2],
      ),
    { sources },
  );
  let shownMs = START_MS;
  let clockMs = START_MS;
  const samples = new Map<string, KpiSample>();
  return {
    async figuresAt(atMs) {
      rig.advance(atMs - clockMs);
      shownMs = atMs;
      for (const { id } of feeds) await rig.ask({ kind: 'poll', feedId: id });
      rig.advance(GATE_MS);
      clockMs = atMs + GATE_MS;
      for (const { kpis } of rig.batches()) for (const sample of kpis) samples.set(sample.kpi, sample);
      rig.messages.length = 0;
      return Object.fromEntries([...samples].map(([kpi, { value }]) => [kpi, value]));
    },
    table(feedId) {
      const table = rig.table(feedId);
      if (!table) throw new Error(`no rows of ${feedId}`);
      return table;
    },
    sample: (kpiId) => samples.get(kpiId),
    async past(kpi) {
      const { period, shown: count } = historyPlan(kpi.period);
      const toMs = periodStart(shownMs, period);
      const series = await rig.ask({ kind: 'kpi-series', feedId: kpi.feed, toMs, period, count });
      return series.find(({ kpi: id }) => id === kpi.id);
    },
  };
}
