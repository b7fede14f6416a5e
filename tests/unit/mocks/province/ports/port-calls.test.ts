// Port calls of the simulated province: they are the rounds of the ships that AIS shows, and the terminals' reports add them up.
import { describe, expect, it } from 'vitest';
import { addPeriods, periodStart } from '#kernel/time/calendar-period.ts';
import { createPortCalls } from '../../../../../mocks/province/ports/port-calls.ts';
import { DAY_MS, HOUR_MS, kindOf, local, testWorld, valueOf } from '../test-world.ts';

const world = testWorld();
const calls = kindOf(world, 'PortCall');
const terminals = kindOf(world, 'Terminal');
const reports = kindOf(world, 'PortThroughputReport');
const ships = kindOf(world, 'AisVessel');
const AT_MS = local('2026-10-14T09:00');
const stateOf = (entity: ReturnType<typeof calls.list>[number]) => valueOf<string>(entity, 'status');

describe('port calls', () => {
  it('lie at the quay where AIS shows the ship moored', () => {
    for (const atMs of [AT_MS, AT_MS + 13 * HOUR_MS, local('2025-03-02T03:00')]) {
      const moored = new Set(
        ships
          .list(atMs)
          .filter((ship) => valueOf(ship, 'navigationStatus') === 5)
          .map((ship) => valueOf<string>(ship, 'mmsi')),
      );
      const alongside = calls.list(atMs).filter((call) => stateOf(call) === 'berthed');
      expect(alongside.length).toBeGreaterThan(4);
      // The register counts to the minute, and AIS is up to a minute old.
      const settled = alongside.filter((call) => {
        const sinceMs = call.attributes['status']?.observedAtMs ?? Number.NaN;
        return atMs - sinceMs > 3 * 60_000;
      });
      for (const call of settled) expect(moored.has(valueOf(call, 'mmsi')), call.id).toBe(true);
    }
  });

  it('never put two ships at one place of a quay', () => {
    for (let day = 0; day < 60; day += 1) {
      const berths = calls
        .list(AT_MS + day * DAY_MS)
        .filter((call) => stateOf(call) === 'berthed')
        .map((call) => valueOf<string>(call, 'berth'));
      expect(new Set(berths).size).toBe(berths.length);
    }
  });

  it('run through expected, waiting, berthed and departed, and change when the register says so', () => {
    const call = calls.list(AT_MS).find((one) => stateOf(one) === 'expected')!;
    const changes = calls.changesBetween!(call.id, AT_MS, AT_MS + 20 * DAY_MS);
    const states = changes.map((atMs) => stateOf(calls.get(call.id, atMs)!));
    expect(states).toEqual(['waiting', 'berthed', 'departed']);
    for (const atMs of changes)
      expect(stateOf(calls.get(call.id, atMs - 1)!)).not.toBe(stateOf(calls.get(call.id, atMs)!));
    expect(calls.get(call.id, changes.at(-1)! + 31 * DAY_MS)).toBeUndefined();
  });

  it('are counted by the terminals', () => {
    const reportMs = AT_MS;
    const listed = calls.list(reportMs);
    for (const terminal of terminals.list(reportMs)) {
      if (terminal.attributes['berthsOccupied']?.observedAtMs !== reportMs) continue;
      const own = listed.filter(
        (call) => valueOf<string>(call, 'terminal') === valueOf<string>(terminal, 'terminal'),
      );
      for (const [state, attribute] of [
        ['berthed', 'berthsOccupied'],
        ['waiting', 'shipsWaiting'],
        ['expected', 'shipsExpected'],
      ] as const)
        expect(valueOf(terminal, attribute), terminal.id).toBe(
          own.filter((call) => stateOf(call) === state).length,
        );
      expect(valueOf(terminal, 'berthsOccupied')).toBeLessThanOrEqual(valueOf(terminal, 'berths'));
    }
  });
});

describe('throughput', () => {
  const yearSum = (year: number, months: number, attribute: string, terminal?: string) => {
    let sum = 0;
    for (let month = 1; month <= months; month += 1) {
      const endMs = addPeriods(local(`${year}-01-01T00:00`), 'month', month);
      for (const report of reports.list(endMs))
        if (
          report.attributes[attribute]?.observedAtMs === endMs &&
          (terminal === undefined || valueOf<string>(report, 'terminal') === terminal)
        )
          sum += valueOf(report, attribute);
    }
    return sum;
  };

  it('adds up the calls that left in the month', () => {
    const [startMs, endMs] = [local('2026-09-01T00:00'), local('2026-10-01T00:00')];
    const history = createPortCalls();
    for (const report of reports.list(endMs)) {
      if (report.attributes['shipCalls']?.observedAtMs !== endMs) continue;
      const terminal = valueOf<string>(report, 'terminal');
      const own = history.ships
        .filter((ship) => ship.terminal.name === terminal)
        .flatMap((ship) => history.departedBetween(ship, startMs, endMs));
      expect(valueOf(report, 'shipCalls'), terminal).toBe(own.length);
    }
  });

  it('comes near the published containers of nine months of 2025 and cargo of 2024', () => {
    expect(yearSum(2025, 9, 'containers') / 5_600_000).toBeGreaterThan(0.85);
    expect(yearSum(2025, 9, 'containers') / 5_600_000).toBeLessThan(1.1);
    expect(yearSum(2024, 12, 'cargoWeight') / 93_500_000).toBeGreaterThan(0.88);
    expect(yearSum(2024, 12, 'cargoWeight') / 93_500_000).toBeLessThan(1.1);
    expect(yearSum(2025, 9, 'containers', 'TCIT')).toBeGreaterThan(yearSum(2025, 9, 'containers', 'SSIT'));
  });

  it('states the same month of last year as it was stated then', () => {
    const endMs = periodStart(AT_MS, 'month');
    const before = addPeriods(endMs, 'month', -12);
    const lastYear = new Map(reports.list(before).map((report) => [report.id, report]));
    for (const report of reports.list(endMs)) {
      const then = lastYear.get(report.id);
      if (report.attributes['containers']?.observedAtMs !== endMs) continue;
      if (then?.attributes['containers']?.observedAtMs !== before) continue;
      expect(valueOf(report, 'containersSamePeriodLastYear')).toBe(valueOf(then, 'containers'));
    }
  });
});
