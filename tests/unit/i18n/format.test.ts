// Numbers, units, ages and times as readers of both languages expect them.
import { describe, expect, it } from 'vitest';
import {
  formatAge,
  formatBytes,
  formatClock,
  formatDate,
  formatDateTime,
  formatNumber,
  formatQuantity,
  formatShortDateTime,
  formatSigned,
  formatTime,
  formatUnit,
  localHour,
} from '#i18n/format.ts';
import { isKnownUnit, toUcum } from '#kernel/units.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('formatNumber', () => {
  it('writes the separators of each language', () => {
    expect(formatNumber(1234.5, 1, 'vi')).toBe('1.234,5');
    expect(formatNumber(1234.5, 1, 'en')).toBe('1,234.5');
    expect(formatNumber(1_234_567, 0, 'vi')).toBe('1.234.567');
  });

  it('has a dash for what is no number, a true minus, and no minus zero', () => {
    expect(formatNumber(Number.NaN, 1, 'vi')).toBe('—');
    expect(formatNumber(Number.POSITIVE_INFINITY, 1, 'en')).toBe('—');
    expect(formatNumber(-3.26, 1, 'vi')).toBe('−3,3');
    expect(formatNumber(-0.04, 1, 'vi')).toBe('0,0');
  });

  it('signs variances', () => {
    expect(formatSigned(1.5, 1, 'vi')).toBe('+1,5');
    expect(formatSigned(-1.5, 1, 'en')).toBe('−1.5');
    expect(formatSigned(0.01, 1, 'vi')).toBe('0,0');
  });
});

describe('formatUnit and formatQuantity', () => {
  it('puts a thin no-break space before a unit but none before % and °', () => {
    expect(formatQuantity(42.25, 1, 'ug/m3', 'vi')).toBe('42,3\u202fµg/m³');
    expect(formatQuantity(71.5, 1, '%', 'vi')).toBe('71,5%');
    expect(formatQuantity(180, 0, 'deg', 'en')).toBe('180°');
    expect(formatQuantity(1.2, 1, '10*6.m3', 'vi')).toBe('1,2\u202ftriệu m³');
    expect(formatQuantity(Number.NaN, 1, 'km/h', 'vi')).toBe('—');
    expect(formatQuantity(7, 0, '{count}', 'vi')).toBe('7');
  });

  it('never shows a UCUM spelling of a unit that the kernel knows', () => {
    for (const code of [
      'KMH',
      'GQ',
      'GP',
      'MQS',
      'HMQ',
      'CEL',
      'Q30',
      'NTU',
      'D10',
      'C62',
      '59',
      'KNT',
      'M1',
    ]) {
      const ucum = toUcum(code) ?? '';
      expect(isKnownUnit(ucum)).toBe(true);
      for (const language of ['vi', 'en'] as const)
        expect(formatUnit(ucum, language)).not.toMatch(/[[\]{}*]/);
    }
  });

  it('shows an unknown unit as it stands and an annotation not at all', () => {
    expect(formatUnit('furlong', 'vi')).toBe('furlong');
    expect(formatUnit('{index}', 'vi')).toBe('');
    expect(formatUnit('toString', 'vi')).toBe('toString');
  });
});

describe('formatAge', () => {
  it.each([
    [0, '0 giây', '0 s'],
    [45_900, '45 giây', '45 s'],
    [3 * MINUTE, '3 phút', '3 min'],
    [HOUR + 20 * MINUTE, '1 giờ 20 phút', '1 h 20 min'],
    [2 * HOUR, '2 giờ', '2 h'],
    [53 * HOUR, '2 ngày 5 giờ', '2 d 5 h'],
    [-5000, '0 giây', '0 s'],
    [Number.NaN, '—', '—'],
  ])('%d ms is %s', (ageMs, vi, en) => {
    expect(formatAge(ageMs, 'vi')).toBe(vi);
    expect(formatAge(ageMs, 'en')).toBe(en);
  });
});

describe('local time', () => {
  const evening = Date.UTC(2026, 10, 21, 23, 10, 32);

  it('is that of Asia/Ho_Chi_Minh wherever the machine stands', () => {
    expect(formatTime(evening)).toBe('06:10');
    expect(formatClock(evening)).toBe('06:10:32');
    expect(formatShortDateTime(evening, 'vi')).toBe('06:10 22/11');
    expect(formatShortDateTime(evening, 'en')).toBe('06:10 22 Nov');
    expect(formatDateTime(evening, 'vi')).toBe('06:10 22/11/2026');
    expect(formatDate(evening, 'vi')).toBe('Chủ Nhật, 22/11/2026');
    expect(formatDate(evening, 'en')).toBe('Sunday, 22 Nov 2026');
    expect(localHour(evening)).toBe(6);
  });

  it('writes midnight as 00:00 and a missing instant as a dash', () => {
    expect(formatTime(Date.UTC(2026, 0, 1, 17))).toBe('00:00');
    expect(formatDateTime(Number.NaN, 'vi')).toBe('—');
  });
});

it('writes sizes for people', () => {
  expect(formatBytes(12_400, 'vi')).toBe('12\u202fKB');
  expect(formatBytes(3_440_000, 'vi')).toBe('3,4\u202fMB');
});
