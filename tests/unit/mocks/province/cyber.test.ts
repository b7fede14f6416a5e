// The simulated security operations centre: order of times, calm ordinary days, holidays, causes in portals and machines, progress over years.
import { describe, expect, it } from 'vitest';
import type { WorldEntity } from '../../../../mocks/province/world-contract.ts';
import { DAY_MS, HOUR_MS, kindOf, local, meanOf, testWorld, valueOf } from './test-world.ts';

const world = testWorld();
const AT_MS = local('2026-11-20T10:00');
const incidents = kindOf(world, 'SecurityIncident');

function instant({ attributes }: WorldEntity, name: string): number {
  const value = attributes[name]?.value as { '@value': string } | undefined;
  return value ? Date.parse(value['@value']) : Number.NaN;
}
const text = (entity: WorldEntity, name: string) => valueOf<string>(entity, name);

/** Incidents of some years, each once. */
function everyIncident(years: number): WorldEntity[] {
  const seen = new Map<string, WorldEntity>();
  for (let back = 0; back < years * 365; back += 60)
    for (const one of incidents.list(AT_MS - back * DAY_MS)) seen.set(one.id, seen.get(one.id) ?? one);
  return [...seen.values()];
}
const all = everyIncident(3);

describe('incidents', () => {
  it('begin, are seen, answered and mended in this order, and are known only as far as they have come', () => {
    for (const one of all) {
      const times = ['occurredAt', 'detectedAt', 'respondedAt', 'repairedAt'].map((name) =>
        instant(one, name),
      );
      const known = times.filter((atMs) => !Number.isNaN(atMs));
      expect(known).toEqual(known.toSorted((a, b) => a - b));
      expect(text(one, 'status') === 'resolved').toBe(!Number.isNaN(instant(one, 'repairedAt')));
    }
    const past = incidents.list(AT_MS).find((one) => text(one, 'status') === 'resolved');
    if (!past) throw new Error('nothing was mended');
    const seenMs = instant(past, 'detectedAt');
    expect(incidents.get(past.id, seenMs - 1000)).toBeUndefined();
    const early = incidents.get(past.id, seenMs);
    expect(early && text(early, 'status')).toBe('detected');
    expect(early?.attributes['repairedAt']).toBeUndefined();
    expect(incidents.changesBetween?.(past.id, 0, AT_MS)).toEqual([
      seenMs,
      instant(past, 'respondedAt'),
      instant(past, 'repairedAt'),
    ]);
  });

  it('of every kind happen, the register stays small, and a stranger is not in it', () => {
    const kinds = new Set(all.map((one) => text(one, 'category')));
    expect(kinds.size).toBe(8);
    expect(incidents.list(AT_MS).length).toBeGreaterThan(120);
    expect(incidents.list(AT_MS).length).toBeLessThan(300);
    for (const id of ['20261120-malware-99', '20261399-malware-0', 'x'])
      expect(incidents.get(`urn:ngsi-ld:SecurityIncident:brvt:${id}`, AT_MS)).toBeUndefined();
  });

  it('are rarely grave, so that an ordinary day is calm', () => {
    const days = Array.from({ length: 120 }, (_, back) => AT_MS - back * 3 * DAY_MS);
    const grave = days.map(
      (atMs) =>
        incidents
          .list(atMs)
          .filter((one) => text(one, 'status') !== 'resolved')
          .filter((one) => ['high', 'critical'].includes(text(one, 'severity'))).length,
    );
    expect(meanOf(grave)).toBeLessThan(0.3);
    expect(Math.max(...grave)).toBeGreaterThan(0);
  });

  it('fool people on working days', () => {
    const share = (kinds: readonly string[]) => {
      const some = all.filter((one) => kinds.includes(text(one, 'category')));
      const onWeekend = some.filter((one) => {
        const weekday = new Date(instant(one, 'occurredAt') + 7 * HOUR_MS).getUTCDay();
        return weekday === 0 || weekday === 6;
      });
      return onWeekend.length / some.length;
    };
    expect(share(['phishing', 'malware'])).toBeLessThan(0.16);
    expect(share(['bruteForce'])).toBeGreaterThan(0.2);
  });

  it('deface pages and flood them more often around national holidays', () => {
    const isNear = (atMs: number) => {
      const date = new Date(atMs + 7 * HOUR_MS).toISOString().slice(5, 10);
      return (date >= '04-28' && date <= '05-03') || (date >= '08-30' && date <= '09-04');
    };
    const attacks = all.filter((one) => ['ddos', 'defacement'].includes(text(one, 'category')));
    const near = attacks.filter((one) => isNear(instant(one, 'occurredAt'))).length;
    // Twelve days of 365: by chance three in a hundred.
    expect(near / attacks.length).toBeGreaterThan(0.06);
  });

  it('stand at the seat of their agency, in its unit', () => {
    for (const one of all.slice(0, 100)) expect(text(one, 'areaServed')).toMatch(/^26\d{3}$/);
  });
});

describe('systems', () => {
  const systems = (at: string) => kindOf(world, 'InformationSystem').list(local(at));
  const shareOf = (list: WorldEntity[], is: (one: WorldEntity) => boolean) =>
    list.filter(is).length / list.length;
  const isApproved = (one: WorldEntity) => text(one, 'approvalStatus') === 'approved';

  it('have their level approved and their layers added over the years, never taken away', () => {
    const years = ['2021', '2022', '2023', '2024', '2025', '2026'].map((year) =>
      systems(`${year}-06-15T10:00`),
    );
    const approved = years.map((list) => shareOf(list, isApproved));
    const layered = years.map((list) => shareOf(list, (one) => valueOf(one, 'protectionLayers') === 4));
    for (const shares of [approved, layered]) expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(approved.at(-1)).toBeGreaterThan(0.7);
    expect(approved[0]).toBeLessThan(0.5);
    expect(years[0]?.length).toBeGreaterThanOrEqual(55);
  });

  it('have more flaws after the second Tuesday of a month than before it', () => {
    const open = (at: string) => systems(at).reduce((sum, one) => sum + valueOf(one, 'unpatchedCritical'), 0);
    const months = ['2026-03', '2026-04', '2026-06', '2026-07', '2026-09', '2026-10'];
    const after = { '2026-03': 11, '2026-04': 15, '2026-06': 10, '2026-07': 15, '2026-09': 9, '2026-10': 14 };
    const rises = months.map((month) => {
      const day = after[month as keyof typeof after];
      const at = (date: number) => open(`${month}-${String(date).padStart(2, '0')}T10:00`);
      return at(day + 1) - at(day - 2);
    });
    expect(meanOf(rises)).toBeGreaterThan(2);
  });

  it('take part in the drill of 8 December 2023', () => {
    const drilled = systems('2023-12-10T10:00').filter(
      (one) => instant(one, 'lastDrillAt') === local('2023-12-08T08:00'),
    );
    expect(drilled.length).toBeGreaterThan(30);
  });
});

describe('portals and machines', () => {
  const portals = (atMs: number) => kindOf(world, 'WebPortal').list(atMs);

  it('are down while an attack on them is not answered, and the minutes are counted', () => {
    const attack = all.find(
      (one) =>
        text(one, 'category') === 'ddos' &&
        text(one, 'severity') !== 'low' &&
        instant(one, 'respondedAt') - instant(one, 'detectedAt') > 15 * 60_000,
    );
    if (!attack) throw new Error('no flood in three years');
    const code = text(attack, 'agencyCode');
    const at = (atMs: number) => {
      const one = portals(atMs).find(({ id }) => id.endsWith(`:${code}`));
      if (!one) throw new Error(`no portal of ${code}`);
      return one;
    };
    const during = at(instant(attack, 'detectedAt') + 10 * 60_000);
    const later = at(instant(attack, 'respondedAt') + 10 * 60_000);
    expect(text(during, 'serviceStatus')).toBe('down');
    expect(text(later, 'serviceStatus')).toBe('up');
    expect(valueOf(later, 'minutesUp')).toBeLessThan(1440 - 14);
    expect(valueOf(later, 'minutesWatched')).toBe(1440);
  });

  it('are nearly always there on ordinary days', () => {
    const days = Array.from({ length: 30 }, (_, back) => portals(AT_MS - back * 5 * DAY_MS));
    const availability = days.map((list) => meanOf(list.map((one) => valueOf(one, 'minutesUp'))) / 1440);
    expect(meanOf(availability)).toBeGreaterThan(0.995);
    for (const share of availability) expect(share).toBeLessThanOrEqual(1);
  });

  it('show malware in the machines of its agency', () => {
    const outbreak = all.find(
      (one) => text(one, 'category') === 'malware' && valueOf(one, 'affectedMachines') >= 5,
    );
    if (!outbreak) throw new Error('no outbreak in three years');
    const id = `urn:ngsi-ld:SecurityMonitoringDaily:brvt:${text(outbreak, 'agencyCode')}`;
    const reported = kindOf(world, 'SecurityMonitoringDaily').get(
      id,
      instant(outbreak, 'detectedAt') + DAY_MS,
    );
    expect(valueOf(reported, 'infectedMachines')).toBeGreaterThanOrEqual(5);
    expect(valueOf(reported, 'infectedMachines')).toBeLessThanOrEqual(valueOf(reported, 'managedMachines'));
  });
});
