// The repair touches numbers with leading zeros and nothing else, and knows where it did.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readJsonRequests } from '#feeds/open311/read-requests.ts';
import { repairLeadingZeros } from '#feeds/open311/repair-leading-zeros.ts';
import { fuzz } from '../../../fuzz/support/fuzz-settings.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const repaired = (text: string) => new TextDecoder().decode(repairLeadingZeros(encode(text)).bytes);

it.each([
  ['{"a":001}', '{"a":"001"}'],
  ['[007, 8]', '["007", 8]'],
  ['{"a":"001"}', '{"a":"001"}'],
  ['{"a":"x\\"001"}', '{"a":"x\\"001"}'],
  ['{"a":0}', '{"a":0}'],
  ['{"a":0.5}', '{"a":0.5}'],
  ['{"a":00.5}', '{"a":00.5}'],
  ['{"a":-01}', '{"a":-01}'],
  ['{"a":01e3}', '{"a":01e3}'],
  ['{"a":100}', '{"a":100}'],
])('%s becomes %s', (before, after) => expect(repaired(before)).toBe(after));

it('leaves every valid document as it is', () => {
  fuzz(
    fc.property(fc.json(), (text) => {
      expect(repaired(text)).toBe(text);
    }),
    300,
  );
});

it('tells the place of another fault in the original bytes', () => {
  const text = '[{"service_code":001,"service_request_id":002,"status":oops}]';
  expect(() => readJsonRequests(encode(text))).toThrow(new RegExp(`at byte ${text.indexOf('oops')}$`));
});
