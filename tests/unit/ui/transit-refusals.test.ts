// Every reason of the GTFS-Realtime connector has words in both languages.
import { afterEach, expect, it } from 'vitest';
import { currentText, setLanguage } from '#i18n/i18n.ts';
import { describeRefusal } from '#ui/health/refusal-text.ts';

afterEach(() => setLanguage('vi'));

it.each([
  ['position 0°, 0°: the receiver has none', /thiết bị trên xe/, /receiver/],
  ['the entity is marked deleted', /đã xóa/, /deleted/],
  ['header.timestamp: not POSIX seconds (kept without it)', /^header.timestamp: không phải giờ/, /POSIX/],
  ['occupancy_status: number without a word (kept without it)', /danh mục/, /list of codes/],
  ['static timetable not available: not-found', /biểu đồ chạy xe/, /timetable/],
  ['trip updates not available: timeout', /độ trễ/, /delays/],
])('%s', (reason, vi, en) => {
  expect(describeRefusal(reason, currentText().pick)).toMatch(vi);
  setLanguage('en');
  expect(describeRefusal(reason, currentText().pick)).toMatch(en);
});
