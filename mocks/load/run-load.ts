// Runs a trial: lets the fleet change at its rate, hands the changes on and reports.
import type { Clock } from '#kernel/time/clock.ts';
import { createFleet } from './fleet.ts';
import type { LoadArguments } from './parse-load-arguments.ts';
import type { Account, OpenOutlet, Outlet } from './outlet.ts';
import { publishFleet } from './publish-fleet.ts';
import { serveFleet } from './serve-fleet.ts';
import { upsertFleet } from './upsert-fleet.ts';

const TICK_MS = 100;
const REPORT_MS = 5000;
/** Entities of a fleet that never changes are as old as this. */
const STILL_SPREAD_MS = 60_000;

/** A running trial. */
export interface Load {
  /** One line: where the program is to look. */
  place: string;
  close(): Promise<void>;
}

function outletOf({ servePort, host, url, topic }: LoadArguments): OpenOutlet {
  if (url === null) return serveFleet(servePort ?? 0, host);
  return url.startsWith('http') ? upsertFleet(url) : publishFleet(url, topic);
}

/** Thousands parted by spaces, as the programs of the centre write them. */
function formatCount(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ' ');
}

/** One line of the report; bytes as a rate. */
export function describeAccount(
  changes: number,
  askedRate: number,
  account: Account,
  periodMs: number,
): string {
  const perSecond = (count: number): string => formatCount((count * 1000) / periodMs);
  const { bytes = 0, ...counts } = account;
  const parts = Object.entries(counts).map(([name, count]) => `${formatCount(count)} ${name}`);
  const line = [`${perSecond(changes)} of ${formatCount(askedRate)} changes/s`, ...parts];
  if (bytes > 0) line.push(`${perSecond(bytes / 1000)} kB/s`);
  return line.join(' · ');
}

/** Starts a trial; `report` gets one line every few seconds. Rejects with one sentence where the way out is shut. */
export async function startLoad(
  settings: LoadArguments,
  clock: Clock,
  report: (line: string) => void,
  reportMs = REPORT_MS,
): Promise<Load> {
  const { entities, rate } = settings;
  const roundMs = rate > 0 ? (entities / rate) * 1000 : STILL_SPREAD_MS;
  const fleet = createFleet(entities, clock.now(), Math.min(roundMs, STILL_SPREAD_MS));
  const outlet: Outlet = await outletOf(settings)(fleet);
  let tickedMs = clock.now();
  let owed = 0;
  const ticker = setInterval(() => {
    const nowMs = clock.now();
    // What a late tick owes is made up for, so that the rate holds; a round is the most that one tick can do.
    owed = Math.min(entities, owed + (rate * Math.max(0, nowMs - tickedMs)) / 1000);
    tickedMs = nowMs;
    const count = Math.floor(owed);
    owed -= count;
    if (count > 0) outlet.changed(fleet.change(count, nowMs));
  }, TICK_MS);
  let reportedMs = clock.now();
  let reportedRevision = 0;
  const reporter = setInterval(() => {
    const nowMs = clock.now();
    const changes = fleet.revision() - reportedRevision;
    report(describeAccount(changes, rate, outlet.takeAccount(), Math.max(1, nowMs - reportedMs)));
    reportedMs = nowMs;
    reportedRevision = fleet.revision();
  }, reportMs);
  return {
    place: outlet.place,
    async close() {
      clearInterval(ticker);
      clearInterval(reporter);
      await outlet.close();
    },
  };
}
