// The whole province at one instant, through servers, connectors and worker, and the sentences that the leader's face would show.
import type { KpiSeries } from '#kernel/feed/ingest-message.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { Exception } from '#kernel/exception/exception.ts';
import { findExceptions } from '#kernel/exception/find-exceptions.ts';
import { limitCrossed } from '#kernel/exception/limit-crossed.ts';
import type { Language } from '#kernel/localized-text.ts';
import type { SectorSpec } from '#kernel/sector/sector.ts';
import { currentText, setLanguage } from '#i18n/i18n.ts';
import { readKpi, type KpiReading } from '#live/kpis.ts';
import { installSectors } from '#session/installed.ts';
import { gatherFacts, type Sight } from '../../../src/faces/leader/needs-you/facts/gather-facts.ts';
import type { Sentence } from '../../../src/faces/leader/needs-you/words/sentence.ts';
import { writeSentence } from '../../../src/faces/leader/needs-you/words/write-sentence.ts';
import type { Story } from '../../../mocks/province/story-contract.ts';
import { createStoryRig, type StoryRig } from '../story-day/story-rig.ts';

const sectorModules = import.meta.glob<{ sector: SectorSpec }>('../../../src/sectors/*/sector.ts', {
  eager: true,
});
const feedModules = import.meta.glob<{ feeds: readonly FeedSpec[] }>('../../../src/sectors/*/feeds.ts', {
  eager: true,
});

/** Every sector, as the program installs them. */
export const installed = installSectors(
  Object.values(sectorModules).map(({ sector }) => sector),
  Object.entries(feedModules).map(([path, { feeds }]) => ({ sector: path.split('/').at(-2) ?? '', feeds })),
);

/** An exception beside the sentence that was made of it. */
export interface Told {
  exception: Exception;
  sentence: Sentence;
}

/** What a leader reads at an instant, and what it was read from. */
export interface Morning {
  rig: StoryRig;
  nowMs: number;
  leaders: readonly Told[];
  offices: readonly Told[];
  /** The engine's own value of a figure. */
  engine(kpiId: string): number;
}

/** A source may keep no past; any other failure is one. */
function unlessPastless(error: { kind?: string }): undefined {
  if (error.kind !== 'no-history') throw error;
}

/** Reads the province at a local wall-clock time, `YYYY-MM-DDTHH:mm`, and writes what needs a leader. */
export async function readMorning(time: string, story?: Story, language: Language = 'vi'): Promise<Morning> {
  const nowMs = Date.parse(`${time}:00+07:00`);
  const rig = createStoryRig([...installed.feeds.values()], story);
  await rig.figuresAt(nowMs);
  const readings = [...installed.kpis.values()].map((kpi): KpiReading => {
    const feed = installed.feeds.get(kpi.feed);
    if (!feed) throw new Error(`no feed ${kpi.feed}`);
    return readKpi(kpi, feed, rig.sample(kpi.id), 'live', nowMs, nowMs);
  });
  const pasts = new Map<string, KpiSeries | undefined>();
  for (const { kpi, value } of readings)
    if (limitCrossed(kpi, value)) pasts.set(kpi.id, await rig.past(kpi).catch(unlessPastless));
  const sight: Sight = {
    readings,
    tableOf: (feedId) => rig.table(feedId),
    pastOf: (kpiId) => pasts.get(kpiId),
    seenAtMs: () => Number.NaN,
    health: [],
    unitsTotal: 30,
    language,
    nowMs,
  };
  setLanguage(language);
  const { leaders, offices } = findExceptions(gatherFacts(sight, installed), nowMs);
  const text = currentText();
  const tell = (exception: Exception): Told => ({
    exception,
    sentence: writeSentence(exception, sight, installed, text),
  });
  return {
    rig,
    nowMs,
    leaders: leaders.map(tell),
    offices: offices.map(tell),
    engine: (kpiId) => rig.sample(kpiId)?.value ?? Number.NaN,
  };
}
