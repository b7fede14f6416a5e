// Events of a month meet those of last year over the same units only; the sex ratio is a ratio of sums.
import { describe, expect, it } from 'vitest';
import { QUALITY } from '#kernel/quality.ts';
import { applyBatch, type Table } from '#kernel/table/table.ts';
import { sexRatioOf, sumEvents } from '../../../../src/sectors/civil-registry/events/summarize-events.ts';
import { feeds } from '../../../../src/sectors/civil-registry/feeds.ts';
import { foldKpi } from '../fold-feed.ts';

function tableOf(columns: Record<string, number[]>): Table {
  const rowCount = Object.values(columns)[0]?.length ?? 0;
  return applyBatch(undefined, {
    tableId: 'vital-statistics',
    rowCount,
    rows: null,
    ids: Array.from({ length: rowCount }, (_, row) => `unit-${row}`),
    columns: Object.entries(columns).map(([name, values]) => ({
      kind: 'number',
      name,
      unit: '{person}',
      values: Float64Array.from(values),
    })),
    observedAtMs: new Float64Array(rowCount),
    receivedAtMs: new Float64Array(rowCount),
    quality: new Uint8Array(rowCount).fill(QUALITY.good),
    watermarkMs: 0,
    samples: [],
  } as unknown as Parameters<typeof applyBatch>[1]);
}

describe('the panel’s sums', () => {
  it('leave out a unit that does not state last year', () => {
    const table = tableOf({ births: [10, 20, 30], birthsSamePeriodLastYear: [11, 19, Number.NaN] });
    expect(sumEvents(table, [0, 1, 2], 'births')).toEqual({ value: 30, lastYear: 30 });
    expect(sumEvents(table, [2], 'births')).toEqual({ value: Number.NaN, lastYear: Number.NaN });
  });

  it('take boys over girls of all units together', () => {
    const table = tableOf({ maleBirthsInYear: [120, 100], femaleBirthsInYear: [100, 100] });
    expect(sexRatioOf(table, [0, 1])).toBeCloseTo(110, 12);
    expect(sexRatioOf(table, [])).toBeNaN();
  });
});

describe('figures', () => {
  it('take density as people over area, whatever the units are', () => {
    const population = feeds.find(({ id }) => id === 'population')!;
    const rows = [
      { values: { population: 9000, areaKm2: 3 } },
      { values: { population: 1000, areaKm2: 97 } },
    ];
    expect(foldKpi(population, 'civil-registry.density', rows).value).toBeCloseTo(100, 12);
  });

  it('count people per thousand and boys per hundred girls', () => {
    const vital = feeds.find(({ id }) => id === 'vital-statistics')!;
    const rows = [
      {
        values: {
          birthsInYear: 150,
          meanPopulation: 10_000,
          netMigrationInYear: -20,
          maleBirthsInYear: 77,
          femaleBirthsInYear: 73,
        },
      },
    ];
    expect(foldKpi(vital, 'civil-registry.birth-rate', rows).value).toBeCloseTo(15, 12);
    expect(foldKpi(vital, 'civil-registry.net-migration-rate', rows).value).toBeCloseTo(-2, 12);
    expect(foldKpi(vital, 'civil-registry.sex-ratio-at-birth', rows).value).toBeCloseTo(105.479, 3);
  });
});
