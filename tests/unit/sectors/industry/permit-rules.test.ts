// An outlet against its permit: the worst reading decides, missing readings are no readings.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  permitShare,
  permitState,
  type OutletReading,
} from '../../../../src/sectors/industry/outlets/permit-rules.ts';
import { feeds } from '../../../../src/sectors/industry/feeds.ts';
import { foldKpi } from '../fold-feed.ts';

const calm: OutletReading = {
  cod: 30,
  codLimit: 75,
  tss: 20,
  tssLimit: 50,
  ammonium: 1,
  ammoniumLimit: 5,
  pH: 7.2,
};
const NOTHING: OutletReading = { ...calm, cod: Number.NaN, tss: Number.NaN, ammonium: Number.NaN };

describe('the state of an outlet', () => {
  it.each([
    ['within', calm, 0],
    ['exactly at 85 %', { ...calm, cod: 63.75 }, 0],
    ['over 85 %', { ...calm, cod: 64 }, 1],
    ['over 95 %', { ...calm, tss: 48 }, 2],
    ['exactly at the limit', { ...calm, ammonium: 5 }, 2],
    ['over a limit', { ...calm, ammonium: 5.01 }, 3],
    ['acid', { ...calm, pH: 5.9 }, 3],
    ['gravely over', { ...calm, cod: 113 }, 4],
    ['one reading missing', { ...calm, cod: Number.NaN }, 0],
    ['pH missing', { ...calm, pH: Number.NaN }, 0],
  ])('%s', (_name, reading, state) => expect(permitState(reading)).toBe(state));

  it('is unknown without readings', () => {
    expect(permitShare(NOTHING)).toBeNaN();
    expect(permitState(NOTHING)).toBeNaN();
  });

  it('never improves when a reading rises', () => {
    const part = fc.double({ min: 0, max: 200, noNaN: true });
    fc.assert(
      fc.property(part, part, part, part, (cod, tss, ammonium, more) => {
        const reading = { ...calm, cod, tss, ammonium };
        expect(permitState({ ...reading, cod: cod + more })).toBeGreaterThanOrEqual(permitState(reading));
      }),
    );
  });
});

describe('figures', () => {
  const feed = (id: string) => feeds.find((one) => one.id === id) ?? expect.fail(id);

  it('count outlets within their permit among those that have readings', () => {
    const rows = [calm, calm, { ...calm, cod: 90 }, NOTHING].map((values) => ({ values: { ...values } }));
    const sample = foldKpi(feed('park-outlets'), 'industry.wastewater-compliance', rows);
    expect(sample.value).toBeCloseTo(200 / 3, 9);
    expect(sample.rowsTotal).toBe(3);
  });

  it('weigh branches: growth of the whole is not the mean of growths, and oil stays out', () => {
    const branch = (basis: string, branchWeight: number, now: number, before: number) => ({
      values: { basis, branchWeight, productionIndex: now, productionIndexLastYear: before },
    });
    const rows = [
      branch('without-oil', 90, 110, 100),
      branch('without-oil', 10, 50, 100),
      branch('oil', 50, 1, 100),
    ];
    const sample = foldKpi(feed('industrial-production'), 'industry.iip-growth', rows);
    expect(sample.value).toBeCloseTo(100 * ((90 * 10 - 10 * 50) / (100 * 100)), 9);
    expect(sample.rowsTotal).toBe(2);
  });

  it('let land as a ratio of sums, and leave out parks that have none', () => {
    const park = (leasedArea: number, leasableArea: number) => ({ values: { leasedArea, leasableArea } });
    const rows = [park(100, 100), park(0, 300), park(0, 0)];
    expect(foldKpi(feed('industrial-parks'), 'industry.park-occupancy', rows).value).toBeCloseTo(25, 9);
    expect(foldKpi(feed('industrial-parks'), 'industry.parks-full', rows).value).toBe(1);
    expect(foldKpi(feed('industrial-parks'), 'industry.free-land', rows).value).toBe(300);
  });
});
