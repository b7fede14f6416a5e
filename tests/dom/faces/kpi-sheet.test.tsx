// The sheet of a figure: why this number, its units worst first, and a forecast only where it is worth something.
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { setLanguage } from '#i18n/i18n.ts';
import { historyRanges } from '#kernel/kpi/history-ranges.ts';
import { QUALITY } from '#kernel/quality.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { clock, liveSetting } from '#kernel/time/clock.ts';
import { LiveProvider, queryClient } from '#live/ingest/query-client.ts';
import { useKpi } from '#live/use-kpi.ts';
import { KpiHistory } from '../../../src/faces/leader/sheet/history/kpi-history.tsx';
import { KpiSheet } from '../../../src/faces/leader/sheet/kpi-sheet.tsx';
import { UnitSection } from '../../../src/faces/leader/sheet/units/unit-section.tsx';
import { useUnitFigures } from '../../../src/faces/leader/sheet/units/use-unit-figures.ts';
import {
  answerPast,
  installStatedSector,
  LATE_SHARE,
  OCTOBER_MS,
  report,
  showReports,
} from './stated-sector.ts';

const DAY_MS = 86_400_000;

beforeAll(installStatedSector);
afterEach(() => {
  cleanup();
  queryClient.clear();
  setLanguage('vi');
});
afterAll(() => {
  vi.unstubAllGlobals();
  clock.set(liveSetting());
});

const plain = (text: string | null | undefined) => (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ');

/** What stands under a name in the lists of facts. */
async function factOf(name: string | RegExp): Promise<string> {
  const term = await screen.findByText(name, { selector: '.sheet-facts dt' }, { timeout: 4000 });
  return plain(term.nextElementSibling?.textContent);
}

describe('KpiSheet', () => {
  it('shows formula, inputs, rows left out and the period that the figure belongs to', async () => {
    showReports([
      report('26506', 12, 400),
      report('26526', 30, 600),
      report('26536', Number.NaN, 100),
      { ...report('26542', 5, 100), quality: QUALITY.suspect },
      { ...report('26545', 5, 100), quality: QUALITY.missing },
      { ...report('26560', 8, 100, OCTOBER_MS - 70 * DAY_MS), quality: QUALITY.stale },
    ]);
    answerPast([4, 5, 4]);
    render(<KpiSheet kpiId={LATE_SHARE.id} onClose={() => undefined} />, { wrapper: LiveProvider });
    expect(await factOf('Định nghĩa')).toBe('Hồ sơ trễ trên hồ sơ đã giải quyết.');
    expect(await factOf('Công thức')).toMatch(/^Tổng “hồ sơ trễ” ÷ tổng “hồ sơ đã giải quyết”$/);
    expect(await factOf('Số liệu vào')).toBe('42 ÷ 1.000 = 4,2%');
    expect(await factOf('Số dòng')).toBe(
      '2/6 dòng được tính · 1 không có số liệu · 1 nghi ngờ · 1 quá hạn cập nhật · 1 thiếu đầu vào',
    );
    expect(await factOf('Nguồn gốc')).toBe('Đơn vị báo cáo theo kỳ');
    expect(await factOf('Thời điểm số liệu')).toMatch(/10\/2026 \(/);
    expect(await factOf('Nguồn')).toBe('Hồ sơ theo đơn vị · broker · FileReport');
  });
});

function Units({ kpi }: { kpi: KpiSpec }) {
  const reading = { ...useKpi(kpi.id), kpi };
  return (
    <UnitSection reading={reading} units={useUnitFigures(kpi)} chosen={null} onChoose={() => undefined} />
  );
}

/** The rows of the ranking from the first. */
async function rankingRows(): Promise<string[]> {
  await waitFor(() => expect(document.querySelector('.ranking__bars')).toBeTruthy(), { timeout: 4000 });
  return [...document.querySelectorAll('.ranking__bars > li')].map(({ textContent }) => plain(textContent));
}

describe('UnitSection', () => {
  it('puts the worst unit first and lists by name a unit without figures', async () => {
    showReports([
      report('26506', 12, 400),
      report('26526', 30, 600),
      report('26536', 1, 100),
      report('26542', Number.NaN, 100),
    ]);
    render(<Units kpi={LATE_SHARE} />, { wrapper: LiveProvider });
    const texts = await rankingRows();
    expect(texts.map((text) => /Phường \p{L}+ \p{L}+/u.exec(text)?.[0])).toEqual([
      'Phường Tam Thắng',
      'Phường Vũng Tàu',
      'Phường Rạch Dừa',
    ]);
    expect(texts.map((text) => /\d+,\d%/.exec(text)?.[0])).toEqual(['5,0%', '3,0%', '1,0%']);
    const missing = plain(screen.getByText(/^Chưa có số liệu \(27\): /).textContent);
    expect(missing).toContain('Phường Phước Thắng');
    expect(missing).not.toContain('Vũng Tàu,');
  });

  it('turns the order where more is better', async () => {
    showReports([report('26506', 12, 400), report('26526', 30, 600)]);
    render(<Units kpi={{ ...LATE_SHARE, direction: 'up' }} />, { wrapper: LiveProvider });
    expect((await rankingRows())[0]).toContain('Vũng Tàu');
  });
});

describe('KpiHistory', () => {
  /** Last year says it best: nothing that is worked out can come nearer. */
  const repeated = Array.from({ length: 37 }, (_, month) => (month < 13 ? 40 : 20 + ((month * 5) % 12)));
  /** A season on a steady rise. */
  const regular = Array.from(
    { length: 37 },
    (_, month) => 20 + month / 2 + 8 * Math.sin((month / 6) * Math.PI),
  );

  it.each([
    ['a short series', regular.slice(-5), 'không đưa ra: chuỗi số liệu còn ngắn'],
    [
      'a series that repeats last year',
      repeated,
      'không đưa ra: thử trên số liệu đã qua không đúng hơn việc lấy lại số cũ',
    ],
  ])('says why it forecasts nothing from %s', async (_name, monthly, reason) => {
    answerPast(monthly);
    render(<KpiHistory kpi={LATE_SHARE} ranges={historyRanges(LATE_SHARE, true)} />, {
      wrapper: LiveProvider,
    });
    expect(await factOf('Dự báo')).toBe(reason);
    expect(screen.queryByText(/Holt/)).toBeNull();
  });

  it('names method, interval and back-tested error of a forecast that it gives', async () => {
    answerPast(regular);
    render(<KpiHistory kpi={LATE_SHARE} ranges={historyRanges(LATE_SHARE, true)} />, {
      wrapper: LiveProvider,
    });
    const forecast = await factOf(/^Dự báo \S/);
    expect(forecast).toMatch(/khoảng 80 ?%:? \d+,\d% đến \d+,\d%/);
    expect(forecast).toContain('Holt–Winters cộng tính');
    expect(forecast).toMatch(/thử trên \d+ kỳ đã qua: sai 0,\d%, lấy lại số cũ thì sai \d+,\d%/);
    expect(await factOf('So kỳ trước')).toContain('điểm %');
  });

  it('counts a month that nobody stated as none', async () => {
    answerPast(regular.with(-1, Number.NaN));
    render(<KpiHistory kpi={LATE_SHARE} ranges={historyRanges(LATE_SHARE, true)} />, {
      wrapper: LiveProvider,
    });
    const before = await factOf('So kỳ trước');
    expect(before).toContain('T8/2026');
    expect(before).not.toContain('NaN');
  });
});
