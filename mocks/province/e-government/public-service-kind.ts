// PublicServiceReport (own type): what each unit states of a day about its files, with the last 30 days beside it.
import { localDay } from '../calendar/local-time.ts';
import { measured } from '../entity-attributes.ts';
import { createStatisticKind } from '../statistics/statistic-kind.ts';
import type { StatisticUnit } from '../statistics/statistic-units.ts';
import { unitSites } from '../statistics/unit-site.ts';
import type { EntityKind } from '../world-contract.ts';
import type { FileFlow } from './file-flow.ts';

/** Shares of a day say little in a small commune and nothing on a free day: agencies state this run of days beside it. */
const RUN_DAYS = 30;
const PIECES = 'H87';

/** Builds the kind; a free day is stated with zeros, it is not missing. */
export function createPublicServiceKind(units: readonly StatisticUnit[], flow: FileFlow): EntityKind {
  const sites = unitSites('PublicServiceReport', units).map((site, index) => ({ ...site, index }));
  return createStatisticKind({
    type: 'PublicServiceReport',
    period: 'day',
    sites,
    missingShare: 0.03,
    observe({ index }, { startMs, endMs }) {
      const day = localDay(startMs);
      const first = day - RUN_DAYS + 1;
      const today = flow.activity(index, day, day);
      const run = flow.activity(index, first, day);
      const progress = flow.progress(index, first, day);
      const backlog = flow.backlog(index, day);
      const counts = {
        filesReceived: today.received,
        filesOnline: today.online,
        filesSolved: today.solved,
        filesPending: backlog.pending,
        filesOverdue: backlog.overdue,
        receivedInRun: run.received,
        onlineInRun: run.online,
        fullOnlineInRun: run.fullOnline,
        digitisedInRun: run.digitised,
        withFeeInRun: run.withFee,
        paidOnlineInRun: run.paidOnline,
        solvedInRun: run.solved,
        solvedOnTimeInRun: run.solvedOnTime,
        ratedInRun: run.rated,
        satisfiedInRun: run.satisfied,
        submittedOfRun: progress.submitted,
        receivedOfRun: progress.received,
        startedOfRun: progress.started,
        solvedOfRun: progress.solved,
        onTimeOfRun: progress.onTime,
        ratedOfRun: progress.rated,
      };
      return Object.fromEntries(
        Object.entries(counts).map(([name, count]) => [name, measured(count, PIECES, endMs, 0)]),
      );
    },
  });
}
