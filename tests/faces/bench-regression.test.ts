// Keeps what the benches have won: ratios and bytes with generous bounds, so that a busy machine does not fail them; never times.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBenchSession, type BenchSession } from '../bench/browser/session.ts';
import { measureIngest } from '../bench/ingest.bench.ts';
import { measureDownloads } from '../bench/measures/measure-downloads.ts';
import { measureFrames } from '../bench/measures/measure-frames.ts';
import { measureGrowth } from '../bench/measures/measure-growth.ts';

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
    expect(leaderKb).toBeLessThanOrEqual(260);
    expect(mapKb).toBeLessThanOrEqual(950);
    expect(leaderKb).toBeGreaterThan(50);
    expect(mapKb).toBeGreaterThan(400);
  });

  it('needs no more than twice the script of a bare map a frame', async () => {
    const { ratio } = await measureFrames(session, 5000, 3, 30);
    expect(ratio.median).toBeLessThanOrEqual(2);
    expect(session.faults).toEqual([]);
  });
});
