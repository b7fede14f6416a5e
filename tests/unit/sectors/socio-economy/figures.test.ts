// The figures of the economy against plain re-computation: growth is that of the sums, oil stays out, the basket weighs.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { feeds } from '../../../../src/sectors/socio-economy/feeds.ts';
import { foldKpi, type PlainRow } from '../fold-feed.ts';

const feed = (id: string): FeedSpec => feeds.find((one) => one.id === id) ?? expect.fail(id);
const amount = fc.double({ min: 1, max: 1e5, noNaN: true });

describe('figures of the economy', () => {
  it('grow by the increase of the sums, without oil where the name says so', () => {
    const activity = fc.record({
      basis: fc.constantFrom('without-oil', 'oil'),
      grdpYearToDate: amount,
      grdpYearToDateLastYear: amount,
    });
    fc.assert(
      fc.property(fc.array(activity, { minLength: 1, maxLength: 8 }), (activities) => {
        const rows = activities.map((values): PlainRow => ({ values }));
        const growth = (of: typeof activities) => {
          const sum = (column: 'grdpYearToDate' | 'grdpYearToDateLastYear') =>
            of.reduce((total, one) => total + one[column], 0);
          return 100 * (sum('grdpYearToDate') / sum('grdpYearToDateLastYear') - 1);
        };
        const without = activities.filter(({ basis }) => basis === 'without-oil');
        const [all, ours] = ['with', 'without'].map((name) =>
          foldKpi(feed('gross-product'), `socio-economy.grdp-growth-${name}-oil`, rows),
        );
        expect(all?.value).toBeCloseTo(growth(activities), 6);
        if (without.length === 0) expect(ours?.value).toBeNaN();
        else expect(ours?.value).toBeCloseTo(growth(without), 6);
      }),
    );
  });

  it('compare exports with exports', () => {
    const line = (direction: string, now: number, before: number): PlainRow => ({
      values: { direction, tradeValueYearToDate: now, tradeValueYearToDateLastYear: before },
    });
    const rows = [line('export', 120, 100), line('export', 90, 100), line('import', 5, 500)];
    expect(foldKpi(feed('external-trade'), 'socio-economy.export-growth', rows).value).toBeCloseTo(5, 9);
    expect(foldKpi(feed('external-trade'), 'socio-economy.trade-year-to-date', rows).value).toBe(215);
  });

  it('weigh prices by the basket', () => {
    const group = (basketWeight: number, changeToLastYear: number): PlainRow => ({
      values: { basketWeight, changeToLastYear },
    });
    const rows = [group(75, 2), group(25, 6)];
    expect(foldKpi(feed('consumer-prices'), 'socio-economy.cpi-year', rows).value).toBeCloseTo(3, 9);
  });

  it('measure the budget against the estimate of the year and to date', () => {
    const line = (now: number, year: number, toDate: number): PlainRow => ({
      values: { revenueYearToDate: now, yearEstimate: year, estimateYearToDate: toDate },
    });
    const rows = [line(90, 200, 100), line(30, 40, 20)];
    expect(foldKpi(feed('budget-by-tax'), 'socio-economy.revenue-estimate-share', rows).value).toBeCloseTo(
      50,
      9,
    );
    expect(foldKpi(feed('budget-by-tax'), 'socio-economy.revenue-pace', rows).value).toBeCloseTo(100, 9);
  });
});
