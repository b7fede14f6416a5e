// The programme of the simulated province: real dates stand where they were published, states follow from dates, nothing depends on the order of questions.
import { describe, expect, it } from 'vitest';
import { DAY_MS, kindOf, local, testWorld, valueOf } from './test-world.ts';

const world = testWorld();
const otherWorld = testWorld({ seed: 7 });
const commitments = kindOf(world, 'ProgrammeCommitment');
const milestones = kindOf(world, 'ProgrammeMilestone');
const sites = kindOf(world, 'ProgrammeSite');
const NOW_MS = local('2026-11-22T20:00');
const at = (type: typeof commitments, id: string, atMs: number) =>
  type.get(`urn:ngsi-ld:${type.type}:brvt:${id}`, atMs);
const daysOf = (fromMs: number, days: number) =>
  Array.from({ length: days }, (_, day) => fromMs + day * DAY_MS);

describe('the programme', () => {
  it.each([
    ['khung-chuong-trinh-1', '2018-07-12'],
    ['khung-chuong-trinh-2', '2019-12-13'],
    ['ioc-vung-tau-2', '2020-12-21'],
    ['ioc-tinh-1', '2021-03-22'],
    ['khung-chuong-trinh-3', '2021-05-28'],
    ['ioc-tinh-2', '2021-06-09'],
    ['khung-chuong-trinh-4', '2021-12-31'],
    ['muc-tieu-2030-1', '2023-12-16'],
    ['bo-chi-tieu-ioc-2', '2024-09-30'],
    ['ioc-hop-nhat-1', '2025-07-01'],
  ])('reaches %s on its published day in every world', (id, date) => {
    for (const kind of [milestones, kindOf(otherWorld, 'ProgrammeMilestone')]) {
      expect(valueOf<string>(at(kind, id, local(`${date}T12:00`)), 'status')).toBe('planned');
      const reached = at(kind, id, local(`${date}T23:00`));
      expect(valueOf<string>(reached, 'status')).toBe('reached');
      expect(valueOf<string>(reached, 'dateBasis')).toBe('published');
    }
  });

  it('begins with the signature and enters later work half a year ahead', () => {
    expect(commitments.list(local('2018-07-11T12:00'))).toEqual([]);
    expect(commitments.list(local('2018-07-12T12:00'))).toHaveLength(19);
    const ahead = at(commitments, 'tro-ly-du-lieu', NOW_MS);
    expect(valueOf<string>(ahead, 'status')).toBe('notStarted');
    expect(at(commitments, 'tro-ly-du-lieu', local('2026-08-01T00:00'))).toBeUndefined();
  });

  it('is late from the day after a date that passed until it is reached, of high risk when exposed', () => {
    const status = (date: string) =>
      valueOf<string>(at(commitments, 'benh-an-dien-tu', local(date)), 'status');
    expect(status('2026-09-30T23:59')).toBe('onTrack');
    expect(status('2026-10-01T00:00')).toBe('late');
    expect(status('2027-01-05T15:00')).toBe('late');
    expect(status('2027-01-05T16:00')).toBe('done');
    expect(valueOf<string>(at(commitments, 'benh-an-dien-tu', NOW_MS), 'risk')).toBe('high');
    // A milestone on the way makes late what itself has years to go.
    expect(valueOf<string>(at(commitments, 'dieu-khien-giao-thong', NOW_MS), 'status')).toBe('late');
    expect(valueOf<string>(at(commitments, 'le-hoi-thuc-te-ao', NOW_MS), 'status')).toBe('cancelled');
  });

  it('is calm: over three years few commitments are late at once, and at most two of high risk', () => {
    for (const atMs of daysOf(local('2025-01-01T12:00'), 1095)) {
      const late = commitments.list(atMs).filter((entity) => valueOf<string>(entity, 'status') === 'late');
      expect(late.length, new Date(atMs).toISOString()).toBeLessThanOrEqual(4);
      const grave = late.filter((entity) => valueOf<string>(entity, 'risk') === 'high');
      expect(grave.length, new Date(atMs).toISOString()).toBeLessThanOrEqual(2);
    }
  });

  it('spends no more than its budget, never takes money back, and lags its plan a little', () => {
    const past = new Map<string, number>();
    for (let year = 2018; year <= 2031; year += 1)
      for (const entity of commitments.list(local(`${year}-11-05T12:00`))) {
        const disbursed = valueOf(entity, 'disbursed');
        expect(disbursed).toBeLessThanOrEqual(valueOf(entity, 'budget'));
        expect(disbursed).toBeGreaterThanOrEqual(past.get(entity.id) ?? 0);
        past.set(entity.id, disbursed);
      }
    const sum = (attribute: string) =>
      commitments.list(NOW_MS).reduce((total, entity) => total + valueOf(entity, attribute), 0);
    expect(sum('disbursed') / sum('disbursementPlanned')).toBeGreaterThan(0.88);
    expect(sum('disbursed') / sum('disbursementPlanned')).toBeLessThan(1);
  });

  it('keeps milestones within their commitment', () => {
    const end = local('2032-01-01T00:00');
    for (const milestone of milestones.list(end)) {
      const commitment = commitments.get(valueOf<string>(milestone, 'commitmentId'), end);
      if (valueOf<string>(commitment, 'status') === 'cancelled') continue;
      expect(valueOf<string>(milestone, 'status'), milestone.id).toBe('reached');
      const reached = valueOf<{ '@value': string }>(milestone, 'reachedAt')['@value'];
      const done = valueOf<{ '@value': string }>(commitment, 'completedAt')['@value'];
      expect(reached <= done, milestone.id).toBe(true);
    }
  });

  it('links twenty units before their milestone and all thirty before theirs', () => {
    const linked = (date: string) =>
      sites
        .list(local(date))
        .filter((site) => valueOf<string>(site, 'siteKind') === 'unit-link')
        .filter((site) => valueOf<string>(site, 'status') === 'connected').length;
    expect(linked('2025-07-02T00:00')).toBe(0);
    expect(linked('2026-06-28T00:00')).toBe(20);
    expect(linked('2027-01-25T00:00')).toBe(30);
    expect(sites.list(local('2025-06-30T23:00'))).toHaveLength(3);
  });

  it('tells every change: between two of them an entity stays word for word', () => {
    const from = local('2026-08-01T00:00');
    for (const kind of [commitments, milestones, sites]) {
      for (const id of kind.idsBetween(from, NOW_MS)) {
        const changes = kind.changesBetween?.(id, from, NOW_MS) ?? [];
        const seen = new Set<string>();
        for (const atMs of daysOf(from + 3_600_000, 110)) {
          const read = kind.get(id, atMs);
          if (read) seen.add(JSON.stringify(read));
        }
        expect(seen.size, id).toBeLessThanOrEqual(changes.length + 1);
      }
    }
  });
});
