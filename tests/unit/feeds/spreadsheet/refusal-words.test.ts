// What these two connectors refuse is told in the reader's language.
import { afterEach, expect, it } from 'vitest';
import { currentText, setLanguage } from '#i18n/i18n.ts';
import { describeRefusal } from '#ui/health/refusal-text.ts';

const REASONS = [
  'cell C7: a number is expected, found "abc" (kept without it)',
  'cell C7: a date (dd/mm/yyyy) is expected, found "mai" (kept without it)',
  'cell C7: one of mở, đóng is expected, found "x" (kept without it)',
  'cell AA10: a text is expected, found "#N/A" (kept without it)',
  'cell B2: "1.234" may be 1234 or 1.234 (kept without it)',
  'the column "Tên" is missing (kept without it)',
  'merged cells (B2:B3): every row needs its own values',
  'a row without id',
  'cells to the right of the last column title (kept without them)',
  'a report without service_request_id and token',
  'updated_datetime: not an ISO 8601 time (kept without it)',
  'status: word "limbo" is neither open nor closed (kept)',
  'lat or long is no number (kept without place)',
  'the place 0,0 means none (kept without place)',
  'an element of the list that is no report',
  'a report of a service that was not asked for',
  'the server gives the same reports for half of the time: it may have more than it gives',
  'more reports in one second than the server gives',
  'too many reports for one poll: some were not asked for',
];

afterEach(() => setLanguage('vi'));

it.each(REASONS)('%s', (reason) => {
  for (const language of ['vi', 'en'] as const) {
    setLanguage(language);
    const words = describeRefusal(reason, currentText().pick);
    expect(words).not.toBe(reason);
    expect(words).not.toMatch(/\{\{|undefined/);
  }
});

it('names the cell', () => {
  setLanguage('vi');
  expect(describeRefusal(REASONS[4] ?? '', currentText().pick)).toBe(
    'Ô B2: “1.234” có thể là 1234 hoặc 1.234; viết rõ dấu thập phân',
  );
});
