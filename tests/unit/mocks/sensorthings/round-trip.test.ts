// decode(encode(world)) = world: what stations measure, through the simulated service and the connector, is what the table holds.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serviceProfiles } from '../../../../mocks/protocols/sensorthings/service-profile.ts';
import type {
  EntityKind,
  World,
  WorldAttribute,
  WorldEntity,
} from '../../../../mocks/province/world-contract.ts';
import type { ColumnMapping } from '#kernel/feed/feed.ts';
import { numbersOf, numberAt, textAt } from '#kernel/table/table.ts';
import { conversionBetween, toUcum } from '#kernel/units.ts';
import { START_MS, type FeedRig } from '../../feeds/ingest/feed-rig.ts';
import { serviceRig, stationFeed, worldResponder } from '../../feeds/sensorthings/service-rig.ts';

/** Units of one dimension for each number of a station. */
const NUMBERS: Readonly<Record<string, readonly string[]>> = {
  pm25: ['GQ', 'GP'],
  windSpeed: ['MTS', 'KMH', 'KNT'],
  temperature: ['CEL', 'KEL'],
  waterLevel: ['MTR', 'CMT', 'MMT'],
};
const ATTRIBUTE_NAMES: Readonly<Record<string, string>> = {
  pm25: 'PM2.5',
  windSpeed: 'Wind speed',
  temperature: 'Air temperature',
  waterLevel: 'Water level',
  gate: 'gate',
  alarm: 'alarm',
};
const UNITS: Readonly<Record<string, string>> = {
  pm25: 'ug/m3',
  windSpeed: 'm/s',
  temperature: 'Cel',
  waterLevel: 'm',
};

const word = fc.stringMatching(/^[\p{L}\p{N}]([\p{L}\p{N} ,;'"()&/\\%#?+-]{0,18}[\p{L}\p{N}])?$/u);
const observedAtMs = fc.integer({ min: 1, max: 50_000 }).map((seconds) => START_MS - seconds * 1000);
const measured = (units: readonly string[]): fc.Arbitrary<WorldAttribute> =>
  fc.record({
    kind: fc.constant('property' as const),
    value: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    unitCode: fc.constantFrom(...units),
    observedAtMs,
  });
const stated = (value: fc.Arbitrary<unknown>): fc.Arbitrary<WorldAttribute> =>
  fc.record({ kind: fc.constant('property' as const), value, observedAtMs });
const position = fc.tuple(
  fc.double({ min: 102, max: 118, noNaN: true }),
  fc.double({ min: 7, max: 24, noNaN: true }),
);

const attributes = fc.record(
  {
    pm25: measured(NUMBERS['pm25']!),
    name: word.map((vi): WorldAttribute => ({ kind: 'language', value: { vi, en: `${vi} EN` } })),
    location: position.map((coordinates): WorldAttribute => ({
      kind: 'geo',
      value: { type: 'Point', coordinates },
    })),
    dataProvider: word.map((value): WorldAttribute => ({ kind: 'property', value })),
    ...Object.fromEntries(Object.entries(NUMBERS).map(([name, units]) => [name, measured(units)])),
    gate: stated(word),
    alarm: stated(fc.boolean()),
  },
  { requiredKeys: ['name', 'location', 'pm25'] },
);

const entities = fc.array(attributes, { minLength: 1, maxLength: 12 }).map((list) =>
  list.map((own, index): WorldEntity => ({
    id: `urn:ngsi-ld:WeatherObserved:x:${index}`,
    type: 'WeatherObserved',
    attributes: own as Record<string, WorldAttribute>,
  })),
);

/** A world that holds still. */
function worldOf(list: readonly WorldEntity[]): World {
  const kind: EntityKind = {
    type: 'WeatherObserved',
    cadenceMs: 3_600_000,
    list: () => [...list],
    get: (id) => list.find((entity) => entity.id === id),
    idsBetween: () => list.map(({ id }) => id),
  };
  return { seed: 1, kinds: new Map([[kind.type, kind]]), warnings: () => [] };
}

const columns: ColumnMapping[] = [
  { column: 'name', kind: 'text', attribute: 'name' },
  { column: 'nameEn', kind: 'text', attribute: 'properties.nameEn' },
  { column: 'dataProvider', kind: 'text', attribute: 'properties.dataProvider' },
  { column: 'gate', kind: 'text', attribute: 'gate' },
  { column: 'alarm', kind: 'number', attribute: 'alarm', unit: '1' },
  ...Object.keys(NUMBERS).map((name): ColumnMapping => ({
    column: name,
    kind: 'number',
    attribute: ATTRIBUTE_NAMES[name]!,
    unit: UNITS[name]!,
  })),
];

function expectCell(
  rig: FeedRig,
  row: number,
  column: ColumnMapping,
  held: WorldAttribute | undefined,
): void {
  const table = rig.table('stations')!;
  if (column.kind === 'text') {
    const texts = held?.value as { vi: string; en: string } | string | undefined;
    const text = typeof texts === 'object' ? texts[column.column === 'nameEn' ? 'en' : 'vi'] : (texts ?? '');
    expect(textAt(table, column.column, row)).toBe(text);
    return;
  }
  const number = numberAt(table, column.column, row);
  if (!held) return expect(number).toBeNaN();
  if (typeof held.value === 'boolean') return expect(number).toBe(Number(held.value));
  const { factor, offset } = conversionBetween(toUcum(held.unitCode!)!, column.unit!)!;
  expect(number).toBe((held.value as number) * factor + offset);
}

describe.each(['frost', 'innerHost', 'npm'] as const)('a world through the service "%s"', (name) => {
  it('comes back as it was: numbers, words, flags, names, places and times', async () => {
    const property = fc.asyncProperty(entities, fc.integer({ min: 1, max: 5 }), async (list, pageSize) => {
      const world = worldOf(list);
      const rig: FeedRig = serviceRig(
        [stationFeed({ columns })],
        worldResponder(world, () => START_MS, serviceProfiles[name]),
        { pageSize },
      );
      const receipt = await rig.ask({ kind: 'poll', feedId: 'stations' });
      expect(receipt).toMatchObject({ rows: list.length, refusals: [] });
      const table = rig.table('stations')!;
      list.forEach(({ attributes: own }, row) => {
        for (const column of columns)
          expectCell(rig, row, column, own[column.column === 'nameEn' ? 'name' : column.column]);
        const times = Object.values(own).flatMap((attribute) => attribute.observedAtMs ?? []);
        expect(table.observedAtMs[row]).toBe(Math.max(...times));
        const { coordinates } = own['location']!.value as { coordinates: [number, number] };
        const { anchors } = table.geometry;
        expect([anchors[2 * row], anchors[2 * row + 1]]).toEqual(coordinates);
      });
      expect(numbersOf(table, 'pm25')!.values).toHaveLength(list.length);
    });
    await fc.assert(property, { seed: 20_261_122, numRuns: name === 'frost' ? 60 : 12 });
  }, 60_000);
});
