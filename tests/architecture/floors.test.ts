// The floors hold in the real house, and the keeper finds every fault of a planted one.
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plantedFaults, plantedHouse } from '../fixtures/architecture/planted-house.ts';
import { buildHouse, readHouse } from './house.ts';
import { inspectHouse } from './import-rules.ts';

/** Far fewer files than the house has, far more than an empty or misread folder would give. */
const minimumFiles = 120;
const house = readHouse(resolve(import.meta.dirname, '../..'));
const violations = inspectHouse(house);

describe('the real house', () => {
  it('was read at all', () => {
    expect(house.size).toBeGreaterThan(minimumFiles);
    const edges = [...house.values()].reduce((sum, file) => sum + file.edges.length, 0);
    expect(edges).toBeGreaterThan(house.size);
    expect([...house.keys()]).toEqual(
      expect.arrayContaining(['src/app/main.ts', 'src/app/ingest.worker.ts', 'mocks/handlers.ts']),
    );
  });

  it.each([
    'unknown-room',
    'missing-file',
    'floors',
    'one-library-one-room',
    'no-barrels',
    'sector-halves',
    'two-doors',
    'sector-ids',
    'worker-reach',
    'leader-reach',
  ])('breaks no rule of %s', (rule) => {
    const broken = violations.filter((violation) => violation.rule === rule);
    expect(broken.map(({ file, message }) => `${file}: ${message}`)).toEqual([]);
  });
});

describe('the planted house', () => {
  it('has exactly the faults that were planted', () => {
    const found = inspectHouse(buildHouse(plantedHouse)).map(({ rule, file }) => `${rule} ${file}`);
    expect(found.sort()).toEqual([...plantedFaults].sort());
  });

  it('says what to do about each', () => {
    for (const { message } of inspectHouse(buildHouse(plantedHouse)))
      expect(message.length).toBeGreaterThan(20);
  });
});
