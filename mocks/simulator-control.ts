// Which simulated source is at fault, shared by the page, its ingest worker and every other window.
import type { Fault } from './protocols/fault/fault.ts';

/** The channel on which windows and workers of one origin tell each other of faults. */
export const SIMULATOR_CHANNEL = 'hai-dang-simulator';

/** The fault of each source; a source without a key is well. */
export type Faults = Readonly<Record<string, Fault>>;

/** What one context knows: per source the fault and the revision under which it was set. */
type State = Readonly<Record<string, { fault: Fault | null; revision: number }>>;

/** `faults` tells what one knows; `hello` does too and asks the others for the same. */
type Message = { kind: 'hello' | 'faults'; state: State };

/** The fault control of one context. */
export interface SimulatorControl {
  /** Sets or (null) heals the fault of a source, here and in every other context. */
  setFault(sourceId: string, fault: Fault | null): void;
  faultOf(sourceId: string): Fault | null;
  /** All present faults. */
  faults(): Faults;
  /** Calls back after every change; returns the unsubscriber. */
  subscribe(listener: () => void): () => void;
  close(): void;
}

/** What a control needs of a BroadcastChannel. */
export type ControlChannel = Pick<BroadcastChannel, 'postMessage' | 'close'> & {
  onmessage: ((event: MessageEvent) => void) | null;
};

/** The newer knowledge of each source; of equal revisions the greater text wins, so that all contexts agree. */
export function mergeStates(own: State, other: State): State {
  const merged: Record<string, State[string]> = { ...own };
  for (const [sourceId, told] of Object.entries(other)) {
    const known = own[sourceId];
    const isNewer =
      known === undefined ||
      told.revision > known.revision ||
      (told.revision === known.revision && JSON.stringify(told.fault) > JSON.stringify(known.fault));
    if (isNewer) merged[sourceId] = told;
  }
  return merged;
}

/** The channel where the platform has one: a control without it serves one context. */
export function openControlChannel(): ControlChannel | null {
  return typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(SIMULATOR_CHANNEL);
}

/** Creates a control; `initial` are faults that hold from the start and yield to whatever other contexts know. */
export function createSimulatorControl(
  initial: Faults = {},
  channel: ControlChannel | null = openControlChannel(),
): SimulatorControl {
  let state: State = Object.fromEntries(
    Object.entries(initial).map(([sourceId, fault]) => [sourceId, { fault, revision: 0 }]),
  );
  const listeners = new Set<() => void>();
  const adopt = (next: State): void => {
    if (JSON.stringify(next) === JSON.stringify(state)) return;
    state = next;
    for (const listener of listeners) listener();
  };
  const tell = (message: Message): void => channel?.postMessage(message);
  if (channel) {
    channel.onmessage = ({ data }: MessageEvent<Message>) => {
      adopt(mergeStates(state, data.state));
      if (data.kind === 'hello') tell({ kind: 'faults', state });
    };
  }
  tell({ kind: 'hello', state });
  return {
    setFault(sourceId, fault) {
      const revision = (state[sourceId]?.revision ?? 0) + 1;
      adopt({ ...state, [sourceId]: { fault, revision } });
      tell({ kind: 'faults', state });
    },
    faultOf: (sourceId) => state[sourceId]?.fault ?? null,
    faults: () =>
      Object.fromEntries(
        Object.entries(state).flatMap(([id, { fault }]) => (fault === null ? [] : [[id, fault]])),
      ),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      if (channel) channel.onmessage = null;
      channel?.close();
      listeners.clear();
    },
  };
}
