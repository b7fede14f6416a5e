// The rules of decree 37/2024 on tracked boats at their limits, and the figures that are folded from them.
import { describe, expect, it } from 'vitest';
import { fleetFeed } from '../../../../src/sectors/agriculture/fleet/fleet-feed.ts';
import {
  boatTier,
  callDueMs,
  lengthClass,
  returnDueMs,
  signalState,
  tierSeverity,
  zoneState,
} from '../../../../src/sectors/agriculture/fleet/fleet-rules.ts';
import { deriveRow, foldKpi } from '../fold-feed.ts';

const HOUR_MS = 3_600_000;
const NOW = Date.parse('2026-11-20T08:00:00+07:00');
const ago = (hours: number) => NOW - hours * HOUR_MS;
const boat = (values: Readonly<Record<string, number | string>>) => ({
  values: {
    name: 'BV 96001 TS',
    state: 'at-sea',
    device: 'installed',
    licence: 'licensed',
    edgeKm: 100,
    lastSignal: ago(1),
    lastCall: ago(48),
    length: 18,
    ...values,
  },
});

describe('signal', () => {
  it.each([
    ['at-sea', 'installed', 6, 'reporting'],
    ['at-sea', 'installed', 6.01, 'lost-6h'],
    ['at-sea', 'installed', 240, 'lost-6h'],
    ['at-sea', 'installed', 240.01, 'lost-10d'],
    ['home-port', 'installed', 300, 'in-port'],
    ['at-sea', 'missing', 300, 'no-device'],
    ['', 'installed', 1, ''],
  ])('of a boat %s with a device %s, silent for %d h, is “%s”', (state, device, hours, expected) => {
    expect(signalState(state, device, ago(hours), NOW)).toBe(expected);
  });

  it('says nothing of a boat at sea that has never been heard', () => {
    expect(signalState('at-sea', 'installed', Number.NaN, NOW)).toBe('');
  });
});

describe('what a silent boat owes', () => {
  it('is its return ten days after the last signal, and a call six hours after it was last heard', () => {
    expect(returnDueMs('lost-6h', ago(7))).toBe(ago(7) + 240 * HOUR_MS);
    expect(callDueMs('lost-6h', ago(7), ago(40))).toBe(ago(1));
    expect(callDueMs('lost-10d', ago(250), ago(2))).toBe(ago(-4));
    expect(callDueMs('lost-6h', ago(7), Number.NaN)).toBe(ago(1));
  });

  it('is nothing while the boat reports or lies in port', () => {
    for (const state of ['reporting', 'in-port', 'no-device'] as const) {
      expect(returnDueMs(state, ago(7))).toBeNaN();
      expect(callDueMs(state, ago(7), ago(7))).toBeNaN();
    }
  });
});

describe('tier', () => {
  it('is the gravest of what holds', () => {
    expect(boatTier('at-sea', 'temporary', 'lost-10d', 'beyond')).toBe('beyond');
    expect(boatTier('at-sea', 'temporary', 'lost-10d', 'near')).toBe('lost-10d');
    expect(boatTier('at-sea', 'temporary', 'lost-6h', 'near')).toBe('three-noes');
    expect(boatTier('at-sea', 'licensed', 'lost-6h', 'near')).toBe('lost-6h');
    expect(boatTier('at-sea', 'licensed', 'reporting', 'near')).toBe('near');
    expect(boatTier('other-port', 'licensed', 'in-port', 'inside')).toBe('wrong-port');
    expect(boatTier('home-port', 'temporary', 'in-port', 'inside')).toBe('normal');
  });

  it('asks of the zone only at sea, and counts its edge as inside', () => {
    expect(zoneState('at-sea', 0)).toBe('near');
    expect(zoneState('at-sea', -0.1)).toBe('beyond');
    expect(zoneState('at-sea', 20)).toBe('inside');
    expect(zoneState('home-port', -3)).toBe('inside');
    expect(zoneState('at-sea', Number.NaN)).toBe('');
  });

  it('alarms for ten days of silence and for the zone alone', () => {
    expect(tierSeverity('beyond')).toBe(4);
    expect(tierSeverity('lost-10d')).toBe(4);
    expect(tierSeverity('lost-6h')).toBeLessThan(3);
    expect(tierSeverity('normal')).toBe(0);
  });
});

describe('figures', () => {
  const rows = [
    boat({}),
    boat({ lastSignal: ago(7), lastCall: ago(2) }),
    boat({ lastSignal: ago(250), lastCall: ago(20) }),
    boat({ edgeKm: -4, zoneSince: ago(5) }),
    boat({ state: 'home-port', lastSignal: ago(30) }),
  ];
  const figure = (name: string) => foldKpi(fleetFeed, `agriculture.${name}`, rows, NOW).value;

  it('count each boat where it belongs', () => {
    expect(figure('boats-at-sea')).toBe(4);
    expect(figure('lost-6h')).toBe(2);
    expect(figure('lost-10d')).toBe(1);
    expect(figure('beyond-zone')).toBe(1);
    expect(figure('calls-overdue')).toBe(1);
    expect(figure('reporting-share')).toBe(50);
  });

  it('date an event by the crossing or by the last signal, and name the boat in both languages', () => {
    const beyond = deriveRow(fleetFeed, boat({ edgeKm: -4, zoneSince: ago(5) }), NOW);
    expect(beyond['alertSince']).toBe(ago(5));
    expect(beyond['alert']).toBe('Tàu cá vượt ranh giới vùng khai thác: BV 96001 TS');
    expect(beyond['alert@en']).toBe('Boat beyond its fishing zone: BV 96001 TS');
    expect(deriveRow(fleetFeed, boat({ lastSignal: ago(250) }), NOW)['alertSince']).toBe(ago(250));
    expect(deriveRow(fleetFeed, boat({}), NOW)['alert']).toBe('');
  });

  it('class lengths as the law does', () => {
    expect([11.9, 12, 15, 23.9, 24].map(lengthClass)).toEqual(['6-12', '12-15', '15-24', '15-24', '24+']);
    expect(lengthClass(Number.NaN)).toBe('');
  });
});
