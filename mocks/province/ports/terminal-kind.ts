// Terminal: how full the quays are and who waits for them, every ten minutes.
import { MINUTE_MS } from '../calendar/local-time.ts';
import { measured } from '../entity-attributes.ts';
import { createBoundedCache } from '../noise/bounded-cache.ts';
import { createReportingKind } from '../reporting-kind.ts';
import type { UnitLookup } from '../unit-lookup.ts';
import type { EntityKind } from '../world-contract.ts';
import { portCallStateAt, type PortCall, type PortCalls } from './port-calls.ts';
import { terminalSites, type TerminalSite } from './terminals.ts';

/** Builds the kind; the counts are those of the register. */
export function createTerminalKind(calls: PortCalls, lookup: UnitLookup): EntityKind {
  const byTerminal = createBoundedCache(4, (atMs: number) =>
    Map.groupBy(calls.heldBetween(atMs, atMs), ({ ship }) => ship.terminal.code),
  );
  return createReportingKind<TerminalSite>({
    type: 'Terminal',
    cadenceMs: 10 * MINUTE_MS,
    outagesPerDay: 0.01,
    sites: () => terminalSites('Terminal', lookup),
    observe({ terminal }, reportMs) {
      const all = byTerminal(reportMs).get(terminal.code) ?? [];
      const inState = (state: string) =>
        all.filter((call: PortCall) => portCallStateAt(call, reportMs).state === state);
      const occupied = new Set(inState('berthed').map(({ ship }) => ship.place)).size;
      return {
        berthsOccupied: measured(occupied, 'H87', reportMs, 0),
        shipsWaiting: measured(inState('waiting').length, 'H87', reportMs, 0),
        shipsExpected: measured(inState('expected').length, 'H87', reportMs, 0),
      };
    },
  });
}
