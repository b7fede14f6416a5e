// Keeps what the benches have won: ratios and bytes with generous bounds, so that a busy machine does not fail them; never times.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBenchSession, type BenchSession } from '../bench/browser/session.ts';
import { measureIngest } from '../bench/ingest.bench.ts';
import { measureDownloads } from '../bench/measures/measure-downloads.ts';
import { measureFrames } from '../bench/measures/measure-frames.ts';
import { measureGrowth } from '../bench/measures/measure-growth.ts';
import { measureReturn } from '../bench/measures/measure-return.ts';

describe('without a browser', () => {
  it('reads 10,000 rows in no more than the time of JSON.parse', async () => {
    const figures = await measureIngest([10_000], 5);
    expect(figures[10_000]?.ratio).toBeLessThanOrEqual(1);
  });

  it('costs no more than in proportion to the rows', () => {
    expect(measureGrowth([10_000, 40_000], 3).exponent).toBeLessThan(1.4);
  });
});

describe('in the browser', () => {
  let session: BenchSession;
  beforeAll(async () => {
    session = await startBenchSession();
  });
  afterAll(() => session?.close());

  it('fetches no more JavaScript than it may', async () => {
    const { leaderKb, mapKb } = await measureDownloads(session);
    expect(leaderKb).toBeLessThanOrEqual(215);
    expect(mapKb).toBeLessThanOrEqual(800);
    expect(leaderKb).toBeGreaterThan(50);
    expect(mapKb).toBeGreaterThan(400);
  });

  it('needs no more than twice the script of a bare map a frame', async () => {
    const { ratio } = await measureFrames(session, 5000, 3, 30);
    expect(ratio.median).toBeLessThanOrEqual(2);
    expect(session.faults).toEqual([]);
  });

  it('gives memory and buffers back when the rows of a feed are gone', async () => {
    const { before, during, after } = await measureReturn(session, 100_000);
    const leftOf = (read: (held: typeof before) => number) =>
      (read(after) - read(before)) / (read(during) - read(before));
    const pageMb = ({ pageMb: heap, pageBuffersMb }: typeof before) => heap + pageBuffersMb;
    // They were really there: two coordinates, a value and a time of each row at least.
    expect(pageMb(during) - pageMb(before)).toBeGreaterThan(5);
    expect(during.bufferMb - before.bufferMb).toBeGreaterThan(1.6);
    expect(during.workersMb - before.workersMb).toBeGreaterThan(5);
    expect(leftOf(pageMb)).toBeLessThan(0.25);
    expect(leftOf(({ workersMb }) => workersMb)).toBeLessThan(0.25);
    expect(leftOf(({ bufferMb }) => bufferMb)).toBeLessThan(0.05);
    expect(after.buffers).toBeLessThanOrEqual(before.buffers + 4);
    expect(after.textures).toBeLessThanOrEqual(before.textures + 4);
    expect(session.faults).toEqual([]);
  });
});
