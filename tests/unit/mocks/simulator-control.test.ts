// Faults reach every context, whoever set them and whenever it joined.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createSimulatorControl,
  mergeStates,
  SIMULATOR_CHANNEL,
  type ControlChannel,
} from '../../../mocks/simulator-control.ts';

/** A BroadcastChannel without the platform: delivers copies to all others, at once. */
function createHub(): () => ControlChannel {
  const members = new Set<ControlChannel>();
  return () => {
    const member: ControlChannel = {
      onmessage: null,
      postMessage(message) {
        for (const other of members) {
          if (other !== member) other.onmessage?.({ data: structuredClone(message) } as MessageEvent);
        }
      },
      close: () => members.delete(member),
    };
    members.add(member);
    return member;
  };
}

describe('simulator control', () => {
  it('tells the others, also those that come later', () => {
    const join = createHub();
    const page = createSimulatorControl({}, join());
    const worker = createSimulatorControl({}, join());
    page.setFault('broker', { kind: 'dead' });
    expect(worker.faultOf('broker')).toEqual({ kind: 'dead' });
    const late = createSimulatorControl({ alerts: { kind: 'html' } }, join());
    expect(late.faults()).toEqual({ broker: { kind: 'dead' }, alerts: { kind: 'html' } });
    late.setFault('broker', null);
    expect([page.faultOf('broker'), worker.faults()]).toEqual([null, { alerts: { kind: 'html' } }]);
  });

  it('lets what was set win over what a newcomer began with', () => {
    const join = createHub();
    const page = createSimulatorControl({ broker: { kind: 'dead' } }, join());
    page.setFault('broker', null);
    const reloaded = createSimulatorControl({ broker: { kind: 'dead' } }, join());
    expect(reloaded.faultOf('broker')).toBeNull();
  });

  it('calls back once for each change and not after unsubscribing or closing', () => {
    const join = createHub();
    const page = createSimulatorControl({}, join());
    const other = createSimulatorControl({}, join());
    let calls = 0;
    const unsubscribe = page.subscribe(() => calls++);
    other.setFault('broker', { kind: 'slow', delayMs: 5 });
    page.setFault('broker', null);
    expect(calls).toBe(2);
    unsubscribe();
    other.setFault('broker', { kind: 'html' });
    expect(calls).toBe(2);
    page.close();
    other.setFault('broker', null);
    expect(page.faultOf('broker')).toEqual({ kind: 'html' });
  });

  it('uses the named channel of the platform', async () => {
    const control = createSimulatorControl();
    const listener = new BroadcastChannel(SIMULATOR_CHANNEL);
    const heard = new Promise((resolve) => {
      listener.onmessage = ({ data }) => {
        if (data.kind === 'faults') resolve(data);
      };
    });
    control.setFault('alerts', { kind: 'stale', sinceMs: 5 });
    expect(await heard).toMatchObject({ kind: 'faults', state: { alerts: { revision: 1 } } });
    listener.close();
    control.close();
  });

  it('merges to the same whatever the order', () => {
    const fault = fc.option(fc.constantFrom({ kind: 'dead' } as const, { kind: 'html' } as const), {
      nil: null,
    });
    const state = fc.dictionary(
      fc.constantFrom('a', 'b', 'c'),
      fc.record({ fault, revision: fc.nat(3) }, { noNullPrototype: true }),
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(state, state, state, (x, y, z) => {
        const left = mergeStates(mergeStates(x, y), z);
        expect(mergeStates(x, mergeStates(z, y))).toEqual(left);
        expect(mergeStates(left, left)).toEqual(left);
      }),
    );
  });
});
