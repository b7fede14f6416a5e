// Since when and whither, in words no more exact than what is known.
import { beforeEach, describe, expect, it } from 'vitest';
import { currentText, setLanguage } from '#i18n/i18n.ts';
import type { Since } from '#kernel/exception/since-beyond.ts';
import {
  writeSince,
  writeStart,
  writeTrend,
} from '../../../../../src/faces/leader/needs-you/words/write-since.ts';
import { HOUR_MS, NOW_MS } from '../../../kernel/exception/exception-facts.ts';

const FIVE_MS = NOW_MS - HOUR_MS;
const since = (precision: Since['precision'], atMs = FIVE_MS): Since => ({ atMs, precision });
const written = (what: Since | null, period?: 'month' | 'day') =>
  writeSince(what, period, NOW_MS, currentText());

describe('in Vietnamese', () => {
  beforeEach(() => setLanguage('vi'));

  it('says an instant as exactly as it is known', () => {
    expect(written(since('at'))).toBe('từ 05:00');
    expect(written(since('about'))).toBe('từ khoảng 05:00');
    expect(written(since('after'))).toBe('từ sau 05:00');
    expect(written(since('before'))).toBe('từ trước 05:00');
  });

  it('names the day where it is not today', () => {
    expect(written(since('at', NOW_MS - 24 * HOUR_MS))).toBe('từ 06:00 21/11');
  });

  it('names the period of what is stated by period', () => {
    const october = Date.parse('2026-10-01T00:00:00+07:00');
    expect(written(since('about', october), 'month')).toBe('từ T10/2026');
    expect(written(since('after', october), 'month')).toBe('từ T10/2026');
    expect(written(since('before', october), 'month')).toBe('từ trước T10/2026');
  });

  it('says nothing of what is not known', () => {
    expect(written(null)).toBe('');
    expect(writeStart(Number.NaN, NOW_MS, currentText())).toBe('');
    expect(writeTrend(null, currentText())).toBe('');
  });

  it('says how long an event lasts and whither a figure goes', () => {
    expect(writeStart(NOW_MS - 90 * 60_000, NOW_MS, currentText())).toBe('từ 04:30 (1 giờ 30 phút)');
    expect(
      ['rising', 'falling', 'steady'].map((trend) => writeTrend(trend as 'rising', currentText())),
    ).toEqual(['↑ đang tăng', '↓ đang giảm', '– đi ngang']);
  });
});

describe('in English', () => {
  beforeEach(() => setLanguage('en'));

  it('says the same', () => {
    expect(written(since('about'))).toBe('since about 05:00');
    expect(written(since('after'))).toBe('only after 05:00');
    expect(written(since('before', NOW_MS - 24 * HOUR_MS))).toBe('since before 06:00 21 Nov');
    expect(writeTrend('falling', currentText())).toBe('↓ falling');
  });
});
