// What the wall's list of events says of feeds that are not in it: “none” is never said of a feed that has not answered.
import { describe, expect, it } from 'vitest';
import { currentText } from '#i18n/i18n.ts';
import type { FeedState } from '#live/feed-health.ts';
import { describeSilence, type EventSource } from '../../../../src/faces/wall/describe-silence.ts';

const NOW_MS = Date.parse('2026-11-22T09:00:00+07:00');

const source = (name: string, state: FeedState, isKnown: boolean, ageMs = Number.NaN): EventSource => ({
  health: { title: { vi: name, en: name }, state, lastSuccessMs: NOW_MS - ageMs },
  isKnown,
});
const describeAll = (...sources: EventSource[]) => describeSilence(sources, NOW_MS, currentText());

describe('describeSilence', () => {
  it('says that there are none where every feed has answered', () => {
    const { isAnyKnown, empty, remarks } = describeAll(source('Sự cố', 'live', true, 5000));
    expect(empty).toBe('Không có sự kiện nào đang mở.');
    expect(remarks).toEqual([]);
    expect(isAnyKnown).toBe(true);
  });

  it('knows nothing where no feed is connected, and names them', () => {
    const { isAnyKnown, empty, remarks } = describeAll(
      source('Sự cố', 'unconnected', false),
      source('Mất điện', 'unconnected', false),
      source('Cảnh báo', 'dead', false),
    );
    expect(empty).toBe('Chưa biết có sự kiện nào đang mở hay không.');
    expect(remarks).toEqual(['Chưa kết nối nguồn: Sự cố, Mất điện', 'Nguồn không trả lời: Cảnh báo']);
    expect(isAnyKnown).toBe(false);
  });

  it('names the one cause of all instead of all of them', () => {
    const { isAnyKnown, empty, remarks } = describeAll(
      source('Sự cố', 'unconnected', false),
      source('Mất điện', 'unconnected', false),
    );
    expect(empty).toBe('Chưa biết có sự kiện nào đang mở hay không: chưa kết nối nguồn.');
    expect(remarks).toEqual([]);
    expect(isAnyKnown).toBe(false);
  });

  it('claims nothing for the feeds that are missing', () => {
    const { isAnyKnown, empty, remarks } = describeAll(
      source('Sự cố', 'live', true, 5000),
      source('Cảnh báo', 'late', false),
    );
    expect(empty).toBe('Các nguồn trả lời không có sự kiện nào đang mở.');
    expect(remarks).toEqual(['Chưa nhận được số liệu: Cảnh báo']);
    expect(isAnyKnown).toBe(true);
  });

  it('dates the last answer of a lost feed', () => {
    const { empty, remarks } = describeAll(source('Sự cố', 'dead', true, 14 * 60_000));
    expect(empty).toBe('Không có sự kiện nào đang mở.');
    expect(remarks).toEqual(['Nguồn không trả lời: Sự cố (số liệu cách đây 14 phút)']);
  });

  it('is still loading while the feeds are on their way', () => {
    expect(describeAll(source('Sự cố', 'starting', false)).empty).toBe('Đang tải số liệu…');
  });
});
