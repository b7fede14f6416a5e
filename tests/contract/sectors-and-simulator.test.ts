// The sectors and the simulated province agree: every attribute that a feed maps is spoken, every word it says is known.
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { SectorSpec } from '#kernel/sector/sector.ts';
import { readGeography } from '../../mocks/province/read-geography.ts';
import { createWorld } from '../../mocks/province/world.ts';
import type { World, WorldAttribute, WorldEntity } from '../../mocks/province/world-contract.ts';
import { conversionBetween, toUcum } from '#kernel/units.ts';

const sectorModules = import.meta.glob<{ sector: SectorSpec }>('../../src/sectors/*/sector.ts', {
  eager: true,
});
const feedModules = import.meta.glob<{ feeds: readonly FeedSpec[] }>('../../src/sectors/*/feeds.ts', {
  eager: true,
});
const abouts = await Promise.all(Object.values(sectorModules).map(({ sector }) => sector.about()));
const metrics = new Map(abouts.flatMap(({ about }) => Object.entries(about.metrics)));
const feeds = Object.values(feedModules)
  .flatMap((module) => module.feeds)
  .filter(({ source }) => source === 'broker');

/** Attributes that real brokers may hold and the simulated one does not. */
const UNSPOKEN = new Set(['incidents.description']);
const PACK = fileURLToPath(new URL('../../public/provinces/ba-ria-vung-tau/', import.meta.url));
/** Rush hour of a working day in the rains: every kind of thing is going on. */
const AT_MS = Date.parse('2026-10-21T17:30:00+07:00');

let world: World;
beforeAll(async () => {
  world = createWorld({ seed: 2018, geography: await readGeography(PACK) });
});

function entitiesOf(feed: FeedSpec): WorldEntity[] {
  const all = world.kinds.get(feed.entityType)?.list(AT_MS) ?? [];
  const wanted = /^(\w+)=="([^"]*)"$/.exec(feed.query ?? '');
  return wanted ? all.filter(({ attributes }) => attributes[wanted[1] ?? '']?.value === wanted[2]) : all;
}

const spoken = (entities: readonly WorldEntity[], path: string): WorldAttribute[] => {
  const name = path.split(/[.@]/)[0] ?? '';
  return entities.flatMap(({ attributes }) => attributes[name] ?? []);
};

describe.each(feeds.map((feed) => ({ id: feed.id, feed })))('$id', ({ id, feed }) => {
  it('finds its entities and every attribute that it maps', () => {
    const entities = entitiesOf(feed);
    expect(entities.length).toBeGreaterThan(5);
    const silent = feed.columns.filter(({ attribute }) => spoken(entities, attribute).length === 0);
    expect(silent.filter(({ column }) => !UNSPOKEN.has(`${id}.${column}`))).toEqual([]);
  });

  it('understands the unit of every number and the code of every coded word', () => {
    const entities = entitiesOf(feed);
    for (const { column, kind, attribute, unit, codes } of feed.columns) {
      if (kind !== 'number') continue;
      for (const { value, unitCode } of spoken(entities, attribute)) {
        if (codes) expect(codes, `${id}.${column}`).toHaveProperty(String(value));
        else if (unitCode)
          expect(
            conversionBetween(toUcum(unitCode) ?? '', unit ?? ''),
            `${id}.${column} in ${unitCode}`,
          ).toBeDefined();
      }
    }
  });

  it('has both languages for every enumerated word', () => {
    const entities = entitiesOf(feed);
    for (const { column, kind, attribute } of feed.columns) {
      const words = metrics.get(`${id}.${column}`)?.words;
      if (kind !== 'text' || !words) continue;
      const said = new Set(spoken(entities, attribute).map(({ value }) => String(value)));
      expect(
        [...said].filter((word) => !(word in words)),
        `${id}.${column}`,
      ).toEqual([]);
    }
  });
});
