// The page's hand on the simulated sources: what holds now, setting and restoring, and the same written into the address.
import { createFault, faultValue, isFaultValue } from '../../../mocks/protocols/fault/fault-catalogue.ts';
import type { Fault, FaultKind } from '../../../mocks/protocols/fault/fault.ts';
import { readFaults } from '../../../mocks/protocols/fault/read-faults.ts';
import { defaultSources } from '../../../mocks/simulated-sources.ts';
import { createSimulatorControl, type Faults } from '../../../mocks/simulator-control.ts';
import { clock } from '#kernel/time/clock.ts';

/** The desk of this window; other windows and the ingest worker hear of every change and tell of theirs. */
export interface FaultDesk {
  sources: readonly { id: string; protocol: string }[];
  /** Texts of the address that name no fault. */
  refused: readonly string[];
  /** The faults that hold; the same object until something changes. */
  faults(): Faults;
  subscribe(listener: () => void): () => void;
  /** Sets the fault of a kind, null restores; false (and no change) for a value that the kind does not take. */
  set(sourceId: string, kind: FaultKind | null, value?: number): boolean;
  restoreAll(): void;
}

const sourceIds = Object.keys(defaultSources);

let desk: FaultDesk | undefined;

/** The desk, opened at the first call. */
export function openFaultDesk(): FaultDesk {
  desk ??= createDesk();
  return desk;
}

function createDesk(): FaultDesk {
  const asked = readFaults(askedInAddress(), sourceIds, clock.now());
  // Until the worker has told what holds, the address is the best guess; it yields to whatever a person set since.
  const control = createSimulatorControl(asked.faults);
  let shown = control.faults();
  control.subscribe(() => (shown = control.faults()));
  const put = (sourceId: string, fault: Fault | null) => {
    control.setFault(sourceId, fault);
    writeAddress(control.faults());
  };
  return {
    sources: Object.entries(defaultSources).map(([id, { protocol }]) => ({ id, protocol })),
    refused: asked.refused,
    faults: () => shown,
    subscribe: (listener) => control.subscribe(listener),
    set(sourceId, kind, value) {
      if (kind !== null && value !== undefined && !isFaultValue(kind, value)) return false;
      put(sourceId, kind === null ? null : createFault(kind, clock.now(), value));
      return true;
    },
    restoreAll: () => Object.keys(control.faults()).forEach((sourceId) => put(sourceId, null)),
  };
}

function askedInAddress(): string[] {
  return new URLSearchParams(location.search).getAll('fault');
}

/** A reload, or a colleague who is sent the address, meets the same faults. */
function writeAddress(faults: Faults): void {
  const url = new URL(location.href);
  url.searchParams.delete('fault');
  for (const [sourceId, fault] of Object.entries(faults)) {
    const value = faultValue(fault, clock.now());
    url.searchParams.append('fault', [sourceId, fault.kind, ...(value === null ? [] : [value])].join(':'));
  }
  const query = url.search.replaceAll('%3A', ':');
  history.replaceState(history.state, '', `${url.pathname}${query}${url.hash}`);
}
