// The matter of ports: calls, terminals and what they handle.
import { DAY_MS, MINUTE_MS } from '../calendar/local-time.ts';
import { lazyKind } from '../statistics/lazy-kind.ts';
import type { EntityKind } from '../world-contract.ts';
import type { WorldParts } from '../world-parts.ts';
import { createPortCallKind } from './port-call-kind.ts';
import { createPortCalls, type PortCall, type PortCalls } from './port-calls.ts';
import { createPortTrade, type CallTrade } from './port-trade.ts';
import { createTerminalKind } from './terminal-kind.ts';
import { unitCodeOf } from './terminals.ts';
import { createBoundedCache } from '../noise/bounded-cache.ts';
import type { Berth } from '../vessels/waterways.ts';
import { createThroughputKind } from './throughput-kind.ts';

interface Ports {
  calls: PortCalls;
  tradeOf(call: PortCall): CallTrade;
}

/** Every kind of entity of ports; they share one set of calls, made by the first question. */
export function createPortKinds({ lookup }: WorldParts): readonly EntityKind[] {
  const unitOf = createBoundedCache(32, (terminal: Berth) => unitCodeOf(lookup, terminal));
  let made: Ports | undefined;
  const ports = (): Ports => {
    if (made) return made;
    const calls = createPortCalls();
    made = { calls, tradeOf: createPortTrade(calls.ships) };
    return made;
  };
  return [
    lazyKind({ type: 'PortCall', cadenceMs: MINUTE_MS, tellsChanges: true }, () =>
      createPortCallKind({ ...ports(), unitCodeOf: ({ ship }) => unitOf(ship.terminal) }),
    ),
    lazyKind({ type: 'Terminal', cadenceMs: 10 * MINUTE_MS, tellsChanges: false }, () =>
      createTerminalKind(ports().calls, lookup),
    ),
    lazyKind({ type: 'PortThroughputReport', cadenceMs: 30 * DAY_MS, tellsChanges: true }, () =>
      createThroughputKind(ports().calls, ports().tradeOf, lookup),
    ),
  ];
}
