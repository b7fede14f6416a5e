// The province's electricity: rhythms and growth of its load, what plants can do, and outages with their causes.
import { describe, expect, it } from 'vitest';
import type { EntityKind, WorldEntity } from '../../../../../mocks/province/world-contract.ts';
import { tropicalStorm } from '../../../../../mocks/stories/tropical-storm.ts';
import { DAY_MS, HOUR_MS, kindOf, local, meanOf, testWorld, valueOf } from '../test-world.ts';

const world = testWorld();
const load = kindOf(world, 'ElectricityLoadObserved');
const plants = kindOf(world, 'PowerPlant');
const outages = kindOf(world, 'PowerOutage');
const supply = kindOf(world, 'ElectricitySupplyReport');
const MINUTE_MS = 60_000;

const sumOf = (entities: readonly WorldEntity[], attribute: string) =>
  entities.reduce((sum, entity) => sum + valueOf(entity, attribute), 0);
const loadAt = (time: string) => sumOf(load.list(local(time)), 'activePower');
const textOf = (entity: WorldEntity, attribute: string) => valueOf<string>(entity, attribute);
const instantOf = (entity: WorldEntity, attribute: string) =>
  Date.parse(valueOf<{ '@value': string }>(entity, attribute)['@value']);

/** Every medium-voltage outage that begins in [fromMs, toMs), as the register tells it while it lasts. */
function beginning(kind: EntityKind, fromMs: number, toMs: number): WorldEntity[] {
  return kind.idsBetween(fromMs, toMs + 7 * DAY_MS).flatMap((id) => {
    const [firstMs] = kind.changesBetween!(id, 0, toMs + 7 * DAY_MS);
    const entity = kind.get(id, firstMs ?? 0)!;
    const startMs = instantOf(entity, 'startDate');
    const isWanted = startMs >= fromMs && startMs < toMs && textOf(entity, 'voltageLevel') === 'medium';
    return isWanted ? [kind.get(id, startMs)!] : [];
  });
}

describe('the load', () => {
  it('peaks at noon and in the evening, with a valley between, and is least at night', () => {
    const working = ['2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-24', '2026-11-25'];
    const mean = (time: string) => meanOf(working.map((day) => loadAt(`${day}T${time}`)));
    expect(mean('12:00')).toBeGreaterThan(1.03 * mean('17:00'));
    expect(mean('19:45')).toBeGreaterThan(1.03 * mean('17:00'));
    expect(mean('17:00')).toBeGreaterThan(1.15 * mean('03:00'));
  });

  it('is less on Sundays, far less at Tết, and grows with the years', () => {
    expect(loadAt('2026-11-22T10:30')).toBeLessThan(0.93 * loadAt('2026-11-18T10:30'));
    expect(loadAt('2026-02-17T10:30')).toBeLessThan(0.65 * loadAt('2026-03-10T10:30'));
    expect(loadAt('2026-05-13T10:30')).toBeGreaterThan(1.1 * loadAt('2024-05-15T10:30'));
  });

  it('follows the heat: hot afternoons draw more than cool ones of the same weekday and season', () => {
    const days = Array.from({ length: 16 }, (_, week) => local('2026-03-04T14:00') + week * 7 * DAY_MS);
    const seen = days
      .map((atMs) => ({
        heat: meanOf(load.list(atMs).map((one) => valueOf(one, 'temperature'))),
        mw: sumOf(load.list(atMs), 'activePower'),
      }))
      .sort((a, b) => a.heat - b.heat);
    expect(meanOf(seen.slice(-5).map(({ mw }) => mw))).toBeGreaterThan(
      1.02 * meanOf(seen.slice(0, 5).map(({ mw }) => mw)),
    );
  });

  it('fits its transformers on an ordinary day', () => {
    for (const one of load.list(local('2026-05-13T19:45')))
      expect(valueOf(one, 'activePower')).toBeLessThan(valueOf(one, 'supplyCapacity'));
  });
});

describe('the plants', () => {
  const days = Array.from({ length: 60 }, (_, index) => local('2026-01-05T12:00') + index * 6.1 * DAY_MS);

  it('deliver no more than is available, and have no more available than installed', () => {
    for (const atMs of days)
      for (const plant of plants.list(atMs)) {
        expect(valueOf(plant, 'activePower')).toBeLessThanOrEqual(valueOf(plant, 'availableCapacity'));
        expect(valueOf(plant, 'availableCapacity')).toBeLessThanOrEqual(valueOf(plant, 'installedCapacity'));
      }
  });

  it('of the sun rest at night and work at noon', () => {
    const solar = (time: string) =>
      sumOf(
        plants.list(local(time)).filter((one) => textOf(one, 'energySource') === 'solar'),
        'activePower',
      );
    expect(solar('2026-03-10T22:00')).toBe(0);
    expect(solar('2026-03-10T11:45')).toBeGreaterThan(100);
  });

  it('say what their capacity rests on, and the published ones have the published sum', () => {
    const listed = plants.list(local('2026-03-10T11:45'));
    const published = listed.filter((one) => textOf(one, 'capacityBasis') === 'published');
    expect(sumOf(published, 'installedCapacity')).toBe(1090 + 900 + 715 + 720 + 450);
    expect(listed.length).toBeGreaterThan(published.length);
  });

  it('went over from their investors when they did', () => {
    const operator = (time: string) =>
      valueOf<{ en: string }>(plants.get('urn:ngsi-ld:PowerPlant:brvt:phu-my-2-2', local(time)), 'operator')
        .en;
    expect(operator('2025-02-03T12:00')).toContain('BOT');
    expect(operator('2025-02-05T12:00')).toContain('EVN');
  });

  it('are overhauled one set at a time in the rains', () => {
    const share = (atMs: number) => {
      const one = plants.get('urn:ngsi-ld:PowerPlant:brvt:phu-my-1', atMs);
      return valueOf(one, 'availableCapacity') / valueOf(one, 'installedCapacity');
    };
    const shares = Array.from({ length: 180 }, (_, day) => share(local('2026-07-01T02:00') + day * DAY_MS));
    expect(shares.filter((value) => value < 0.7).length).toBeGreaterThan(14);
    expect(meanOf(shares)).toBeGreaterThan(0.8);
  });
});

describe('outages', () => {
  const YEAR: readonly [number, number] = [local('2026-01-01T00:00'), local('2026-12-31T00:00')];
  const year = beginning(outages, ...YEAR);
  const ofCause = (cause: string) => year.filter((one) => textOf(one, 'cause') === cause);
  const monthOf = (one: WorldEntity) => new Date(instantOf(one, 'startDate') + 7 * HOUR_MS).getUTCMonth();

  it('for works are announced five days ahead and begin in the morning', () => {
    const works = ofCause('maintenance');
    expect(works.length).toBeGreaterThan(200);
    for (const one of works) {
      const startMs = instantOf(one, 'startDate');
      const [toldMs = 0] = outages.changesBetween!(one.id, 0, startMs);
      expect(startMs - toldMs).toBeGreaterThan(4.5 * DAY_MS);
      const hour = ((startMs + 7 * HOUR_MS) % DAY_MS) / HOUR_MS;
      expect(hour).toBeGreaterThanOrEqual(7.5);
      expect(hour).toBeLessThanOrEqual(10);
      expect(textOf(outages.get(one.id, toldMs)!, 'status')).toBe('planned');
    }
  });

  it('by overload come in the hot months, by storm in the wet ones', () => {
    const hot = ofCause('overload').filter((one) => [3, 4, 5].includes(monthOf(one)));
    expect(hot.length).toBeGreaterThan(0.5 * ofCause('overload').length);
    expect(ofCause('overload').length).toBeGreaterThan(10);
    const wet = ofCause('storm').filter((one) => monthOf(one) >= 4 && monthOf(one) <= 10);
    expect(wet.length).toBeGreaterThan(0.8 * ofCause('storm').length);
  });

  it('end, tell every turn they take, and leave the register a day later', () => {
    for (const one of year.slice(0, 60)) {
      const turns = outages.changesBetween!(one.id, 0, YEAR[1] + 7 * DAY_MS);
      const endMs = turns.at(-1) ?? 0;
      for (const atMs of turns.slice(1))
        expect(
          JSON.stringify(outages.get(one.id, atMs - 1)) === JSON.stringify(outages.get(one.id, atMs)),
        ).toBe(false);
      expect(textOf(outages.get(one.id, endMs)!, 'status')).toBe('restored');
      expect(valueOf(outages.get(one.id, endMs), 'customersOut')).toBe(0);
      expect(outages.get(one.id, endMs + 24 * HOUR_MS)).toBeUndefined();
    }
  });

  it('are few on an ordinary day', () => {
    const open = Array.from(
      { length: 90 },
      (_, index) => local('2026-02-01T10:00') + index * 71 * HOUR_MS,
    ).map(
      (atMs) =>
        outages
          .list(atMs)
          .filter((one) => textOf(one, 'status') === 'open' && textOf(one, 'outageNature') === 'fault')
          .length,
    );
    expect(meanOf(open)).toBeLessThan(1.2);
    expect(open.filter((count) => count > 5).length).toBeLessThan(2);
  });

  it('that the incident line heard of name their incident, which is a power cut at the same hour', () => {
    const told = outages.list(local('2026-11-20T18:03')).filter((one) => one.attributes['refAlert']);
    const alerts = kindOf(world, 'Alert');
    expect(told.length).toBeGreaterThan(1);
    for (const one of told) {
      const alert = alerts.get(valueOf<string>(one, 'refAlert'), instantOf(one, 'startDate') + 1);
      expect(alert && textOf(alert, 'subCategory')).toBe('powerCut');
      expect(alert && instantOf(alert, 'dateIssued')).toBe(instantOf(one, 'startDate'));
    }
  });

  it('multiply when a storm comes ashore', () => {
    const span = [local('2026-10-25T06:00'), local('2026-10-26T06:00')] as const;
    const stormy = kindOf(testWorld({ story: tropicalStorm }), 'PowerOutage');
    const faults = (kind: EntityKind) =>
      beginning(kind, ...span).filter((one) => textOf(one, 'outageNature') === 'fault').length;
    expect(faults(stormy)).toBeGreaterThan(faults(outages) + 12);
  });
});

describe('the monthly reports', () => {
  const reported = (month: string) => supply.list(local(`${month}-02T00:00`));

  it('sell what was published for January to May 2024, and for May', () => {
    expect(sumOf(reported('2024-06'), 'energySoldSinceNewYear') / 1000 / 3302.04).toBeCloseTo(1, 1.5);
    expect(sumOf(reported('2024-06'), 'energySold') / 1000 / 742.97).toBeCloseTo(1, 1);
  });

  it('lose and save shares that a power company has', () => {
    for (const one of reported('2026-10')) {
      const lost = valueOf(one, 'energyLost') / valueOf(one, 'energyDelivered');
      expect(lost).toBeGreaterThan(0.004);
      expect(lost).toBeLessThan(0.055);
      expect(valueOf(one, 'energyDelivered')).toBeCloseTo(
        valueOf(one, 'energySold') + valueOf(one, 'energyLost'),
        0,
      );
    }
  });

  it('state the interruptions that the register held, customer-minute by customer-minute', () => {
    const [fromMs, toMs] = [local('2026-09-01T00:00'), local('2026-10-01T00:00')];
    const byUnit = new Map<string, { minutes: number; count: number }>();
    for (const one of beginning(outages, fromMs, toMs).filter(({ attributes }) => !attributes['refAlert'])) {
      const turns = outages.changesBetween!(one.id, fromMs, toMs + 7 * DAY_MS);
      const unit = textOf(one, 'areaServed');
      const sum = byUnit.get(unit) ?? { minutes: 0, count: 0 };
      sum.count += valueOf(one, 'customersAffected');
      turns.slice(0, -1).forEach((atMs, index) => {
        const lasts = ((turns[index + 1] ?? atMs) - atMs) / MINUTE_MS;
        sum.minutes += valueOf(outages.get(one.id, atMs), 'customersOut') * lasts;
      });
      byUnit.set(unit, sum);
    }
    const fresh = reported('2026-10').filter((one) => one.attributes['customers']?.observedAtMs === toMs);
    expect(fresh.length).toBeGreaterThan(25);
    for (const one of fresh) {
      const sum = byUnit.get(textOf(one, 'areaServed')) ?? { minutes: 0, count: 0 };
      expect(Math.abs(valueOf(one, 'customerInterruptionDuration') - sum.minutes)).toBeLessThanOrEqual(1);
      expect(valueOf(one, 'customerInterruptions')).toBe(sum.count);
    }
  });
});
