// Incidents arise by rate and place and end; warnings form consistent chains.
import { describe, expect, it } from 'vitest';
import { localDay } from '../../../../mocks/province/calendar/local-time.ts';
import type { WorldWarning } from '../../../../mocks/province/world-contract.ts';
import { allStories } from '../../../../mocks/stories/all-stories.ts';
import { DAY_MS, HOUR_MS, kindOf, local, testWorld, valueOf } from './test-world.ts';

const world = testWorld();
const alerts = kindOf(world, 'Alert');
const timeOf = (value: { '@value': string }) => Date.parse(value['@value']);

describe('incidents', () => {
  it('are at least forty a day, every day', () => {
    for (const from of [local('2026-01-05T00:00'), local('2026-02-14T00:00'), local('2026-09-05T00:00')]) {
      for (let day = 0; day < 12; day++) {
        const midnight = from + day * DAY_MS;
        const issued = alerts
          .list(midnight + DAY_MS - 1000)
          .filter((entity) => localDay(timeOf(valueOf(entity, 'dateIssued'))) === localDay(midnight));
        expect(issued.length).toBeGreaterThanOrEqual(40);
      }
    }
  });

  it('are held while open and for 24 hours after they closed', () => {
    const noon = local('2026-09-08T12:00');
    const seen = alerts.idsBetween(noon - 2 * DAY_MS, noon);
    expect(new Set(seen).size).toBe(seen.length);
    for (const entity of alerts.list(noon)) {
      const issued = timeOf(valueOf(entity, 'dateIssued'));
      expect(issued).toBeLessThanOrEqual(noon);
      expect(alerts.get(entity.id, issued - 1000)).toBeUndefined();
      expect(valueOf<string>(alerts.get(entity.id, issued), 'status')).toBe('open');
      expect(alerts.get(entity.id, noon + 4 * DAY_MS)).toBeUndefined();
      expect(seen).toContain(entity.id);
    }
  });

  it('tell only what is known at the instant, and end in order', () => {
    for (const entity of alerts.list(local('2026-09-08T12:00'))) {
      const issued = timeOf(valueOf(entity, 'dateIssued'));
      const fresh = alerts.get(entity.id, issued);
      expect(fresh?.attributes['respondedAt']).toBeUndefined();
      expect(fresh?.attributes['resolvedAt']).toBeUndefined();
      const ended = alerts.get(entity.id, issued + 1.5 * DAY_MS);
      if (!ended) continue;
      const responded = timeOf(valueOf(ended, 'respondedAt'));
      expect(responded).toBeGreaterThan(issued);
      expect(timeOf(valueOf(ended, 'resolvedAt'))).toBeGreaterThan(responded);
    }
  });

  it('say of every fact since when it is known', () => {
    const noon = local('2026-09-08T12:00');
    for (const { attributes } of alerts.list(noon)) {
      const issued = timeOf(valueOf({ id: '', type: '', attributes }, 'dateIssued'));
      for (const [name, { observedAtMs = Number.NaN }] of Object.entries(attributes)) {
        if (name === 'dataProvider') continue;
        expect(observedAtMs).toBeGreaterThanOrEqual(issued);
        expect(observedAtMs).toBeLessThanOrEqual(noon);
      }
      for (const name of ['dateIssued', 'respondedAt', 'resolvedAt']) {
        const fact = attributes[name];
        if (fact) expect(fact.observedAtMs).toBe(timeOf(fact.value as { '@value': string }));
      }
      expect(attributes['responseDueAt']?.observedAtMs).toBe(issued);
    }
  });

  it('change when they say they do, and never between', () => {
    const [fromMs, toMs] = [local('2026-09-07T00:00'), local('2026-09-08T12:00')];
    for (const id of alerts.idsBetween(fromMs, toMs).slice(0, 40)) {
      const changes = alerts.changesBetween?.(id, fromMs, toMs) ?? [];
      expect(changes).toEqual([...new Set(changes)].sort((a, b) => a - b));
      for (const [index, atMs] of changes.entries()) {
        const state = alerts.get(id, atMs);
        expect(alerts.get(id, atMs - 1)).not.toEqual(state);
        expect(alerts.get(id, (changes[index + 1] ?? atMs + 1) - 1)).toEqual(state);
      }
    }
    expect(alerts.changesBetween?.('urn:ngsi-ld:Alert:brvt:none', fromMs, toMs)).toEqual([]);
  });

  it('flood when it rains and drown on free days', () => {
    const count = (kindId: string, fromMs: number, days: number) =>
      alerts.idsBetween(fromMs, fromMs + days * DAY_MS).filter((id) => id.includes(`-${kindId}-`)).length;
    expect(count('flooding', local('2026-09-01T00:00'), 30)).toBeGreaterThan(
      5 * count('flooding', local('2026-02-01T00:00'), 28),
    );
    const days = Array.from({ length: 84 }, (_, n) => local('2026-06-01T00:00') + n * DAY_MS);
    const drowned = (wanted: (weekDay: number) => boolean) =>
      days
        .filter((day) => wanted((localDay(day) + 4) % 7))
        .flatMap((day) =>
          alerts
            .list(day + DAY_MS - 1000)
            .filter(
              (entity) =>
                valueOf<string>(entity, 'subCategory') === 'drowning' &&
                timeOf(valueOf(entity, 'dateIssued')) >= day,
            ),
        ).length;
    expect(drowned((weekDay) => weekDay === 0 || weekDay === 6) / 2).toBeGreaterThan(
      drowned((weekDay) => weekDay > 0 && weekDay < 6) / 5,
    );
  });
});

/** Every message sent in a span, once. */
function collect(of: typeof world, fromMs: number, days: number): WorldWarning[] {
  const messages = new Map<string, WorldWarning>();
  for (let atMs = fromMs; atMs <= fromMs + days * DAY_MS; atMs += 2 * DAY_MS) {
    for (const message of of.warnings(atMs)) messages.set(message.identifier, message);
  }
  return [...messages.values()];
}

function checkChains(messages: readonly WorldWarning[], knownFromMs: number): void {
  const byId = new Map(messages.map((message) => [message.identifier, message]));
  for (const message of messages) {
    expect(message.areas.length).toBeGreaterThan(0);
    expect(message.expiresMs).toBeGreaterThan(message.onsetMs);
    expect(message.references.length > 0).toBe(message.msgType !== 'Alert');
    for (const { polygons } of message.areas) {
      for (const ring of polygons) expect(ring.at(-1)).toEqual(ring[0]);
    }
    for (const { identifier, sentMs } of message.references) {
      expect(sentMs).toBeLessThan(message.sentMs);
      if (sentMs < knownFromMs) continue;
      expect(byId.get(identifier)).toMatchObject({ sentMs, event: message.event, status: message.status });
      expect(byId.get(identifier)?.msgType).not.toBe('Cancel');
    }
  }
}

describe('warnings', () => {
  it('form chains whose references exist, over a wet season and a windy one', () => {
    const wet = collect(world, local('2026-08-20T00:00'), 60);
    checkChains(wet, local('2026-08-20T00:00'));
    expect(wet.some(({ event }) => event.en === 'Thunderstorm')).toBe(true);
    const windy = collect(world, local('2026-01-05T00:00'), 60);
    checkChains(windy, local('2026-01-05T00:00'));
    const kinds = new Set([...wet, ...windy].map(({ msgType }) => msgType));
    expect(kinds).toEqual(new Set(['Alert', 'Update', 'Cancel']));
  });

  it('cover 72 hours, newest first, and nothing from the future', () => {
    const atMs = local('2026-09-14T12:00');
    const sent = world.warnings(atMs).map(({ sentMs }) => sentMs);
    expect(sent).toEqual(sent.toSorted((a, b) => b - a));
    expect(Math.max(...sent)).toBeLessThanOrEqual(atMs);
    expect(Math.min(...sent)).toBeGreaterThanOrEqual(atMs - 72 * HOUR_MS);
  });

  it('exercise once a month, marked as such', () => {
    const year = collect(world, local('2026-01-01T00:00'), 365).filter(({ status }) => status === 'Exercise');
    expect(year.filter(({ msgType }) => msgType === 'Alert')).toHaveLength(12);
    expect(year.filter(({ msgType }) => msgType === 'Cancel')).toHaveLength(12);
  });

  it.each(allStories.map((story) => [story.id, story] as const))(
    'of the story %s are consistent',
    (_, story) => {
      const told = testWorld({ story });
      checkChains(collect(told, Date.parse(story.startsAt), 14), Date.parse(story.startsAt));
    },
  );
});
