// How old a tile's figure is: an age for what is measured, its period for what an agency stated, both once that is overdue.
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { setLanguage } from '#i18n/i18n.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { CalendarPeriod } from '#kernel/time/calendar-period.ts';
import type { KpiReading } from '#live/kpis.ts';
import { installSectors } from '#session/installed.ts';
import { KpiTile, type TileSize } from '#ui/tile/kpi-tile.tsx';
import { buildReading, NOW_MS, SPEED_RATIO } from './build-table.ts';

const DAY_MS = 86_400_000;
/** The end of October in the province. */
const OCTOBER_MS = Date.parse('2026-11-01T00:00:00+07:00');

afterEach(() => {
  cleanup();
  setLanguage('vi');
});

function install(lifetime: FeedSpec['lifetime']): void {
  const feed: FeedSpec = {
    id: SPEED_RATIO.feed,
    source: 'broker',
    title: SPEED_RATIO.title,
    entityType: 'Report',
    geometry: 'none',
    pollMs: 3_600_000,
    cadenceMs: 35 * DAY_MS,
    columns: [],
    rollups: [],
    ...(lifetime && { lifetime }),
  };
  installSectors([], [{ sector: 'transport', feeds: [feed] }]);
}

function reading(period: CalendarPeriod | undefined, over: Partial<KpiReading> = {}): KpiReading {
  const asOfMs = OCTOBER_MS;
  const kpi = { ...SPEED_RATIO, ...(period && { period }) };
  return buildReading(76, { kpi, asOfMs, ageMs: NOW_MS - asOfMs, ...over });
}

/** What the tile says of its time, part by part. */
function agesOf(shown: KpiReading, size: TileSize): string[] {
  const { container } = render(<KpiTile reading={shown} size={size} />);
  return [...container.querySelectorAll('.kpi-tile__meta .age')].map(({ textContent }) =>
    (textContent ?? '').replaceAll(/[\u00a0\u202f]/g, ' '),
  );
}

describe('the age of a stated figure', () => {
  it('is its period, and how long ago that ended', () => {
    install('report');
    const [period, age, ...rest] = agesOf(reading('month'), 'desk');
    expect(period).toBe('T10/2026');
    expect(age).toMatch(/^cách đây 21 ngày/);
    expect(rest).toEqual([]);
  });

  it.each([
    ['day', '2026-11-22', '21/11/2026'],
    ['quarter', '2026-10-01', 'Quý III/2026'],
    ['year', '2026-01-01', '2025'],
  ] as const)('names the %s that ended as %s began', (period, began, words) => {
    install('report');
    const asOfMs = Date.parse(`${began}T00:00:00+07:00`);
    expect(agesOf(reading(period, { asOfMs }), 'desk')[0]).toContain(words);
  });

  it('is the period alone on a wall, until it is overdue', () => {
    install('report');
    expect(agesOf(reading('month'), 'wall')).toEqual(['T10/2026']);
    cleanup();
    const overdue = agesOf(reading('month', { quality: 'stale' }), 'wall');
    expect(overdue).toHaveLength(2);
    expect(overdue[1]).toMatch(/quá hạn/i);
  });

  it('speaks English', () => {
    setLanguage('en');
    install('report');
    expect(agesOf(reading('month'), 'wall')[0]).toMatch(/Oct 2026|10\/2026/);
  });
});

describe('the age of every other figure', () => {
  it.each([
    ['an observation', undefined, undefined],
    ['a register counted by month', 'register', 'month'],
    ['a stated figure without period', 'report', undefined],
  ] as const)('of %s is an age and no period', (_name, lifetime, period) => {
    install(lifetime);
    const ages = agesOf(reading(period), 'desk');
    expect(ages).toHaveLength(1);
    expect(ages[0]).toMatch(/^cách đây/);
  });

  it('without a time has no period to name', () => {
    install('report');
    const ages = agesOf(
      reading('month', { asOfMs: Number.NaN, ageMs: Number.NaN, quality: 'missing' }),
      'desk',
    );
    expect(ages.join()).not.toMatch(/NaN|Invalid|T\d/);
  });
});
