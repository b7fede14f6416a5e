// Sums and means of the panel count reports in force only, and shares are ratios of sums.
import { describe, expect, it } from 'vitest';
import { QUALITY } from '#kernel/quality.ts';
import { freshRows } from '#kernel/table/row-quality.ts';
import { applyBatch, type Table } from '#kernel/table/table.ts';
import { feeds } from '../../../../src/sectors/e-government/feeds.ts';
import { meanOver, sumOver } from '../../../../src/sectors/e-government/services/summarize-services.ts';
import { foldKpi } from '../fold-feed.ts';

const HOUR_MS = 3_600_000;
const feed = feeds[0]!;

function tableOf(columns: Record<string, number[]>, observedAtMs: number[]): Table {
  const rowCount = observedAtMs.length;
  return applyBatch(undefined, {
    tableId: feed.id,
    rowCount,
    rows: null,
    ids: observedAtMs.map((_, row) => `unit-${row}`),
    columns: Object.entries(columns).map(([name, values]) => ({
      kind: 'number',
      name,
      unit: '{count}',
      values: Float64Array.from(values),
    })),
    observedAtMs: Float64Array.from(observedAtMs),
    receivedAtMs: Float64Array.from(observedAtMs),
    quality: new Uint8Array(rowCount).fill(QUALITY.good),
    watermarkMs: 0,
    samples: [],
  } as unknown as Parameters<typeof applyBatch>[1]);
}

describe('the panel’s sums', () => {
  it('leave out the unit whose last report is two days old', () => {
    const nowMs = 100 * HOUR_MS;
    const table = tableOf({ filesPending: [10, 20, 40] }, [
      nowMs - 10 * HOUR_MS,
      nowMs - 58 * HOUR_MS,
      nowMs,
    ]);
    const rows = freshRows(table, feed, nowMs);
    expect(rows).toEqual([0, 2]);
    expect(sumOver(table, rows, 'filesPending')).toBe(50);
  });

  it('weigh a unit by its files and know no figure without any', () => {
    const table = tableOf({ score: [80, 90, Number.NaN], files: [3, 1, 50] }, [1, 1, 1]);
    expect(meanOver(table, [0, 1, 2], 'score', 'files')).toBe(82.5);
    expect(meanOver(table, [2], 'score', 'files')).toBeNaN();
    expect(sumOver(table, [2], 'score')).toBeNaN();
  });
});

describe('figures', () => {
  const files = (solved: number, onTime: number) => ({
    values: { solvedInRun: solved, solvedOnTimeInRun: onTime },
  });

  it('take the share on time as a ratio of sums, not as a mean of units', () => {
    const sample = foldKpi(feed, 'e-government.on-time-share', [files(900, 900), files(100, 50)]);
    expect(sample.value).toBeCloseTo(95, 12);
  });

  it('write SIPAS in percent, the other indices in points', () => {
    const national = feeds.find(({ id }) => id === 'national-indices')!;
    const rows = [{ values: { code: 'SIPAS', value: 0.8672 } }, { values: { code: 'PAPI', value: 40.62 } }];
    expect(foldKpi(national, 'e-government.sipas', rows).value).toBeCloseTo(86.72, 12);
    expect(foldKpi(national, 'e-government.papi', rows).value).toBe(40.62);
  });
});
