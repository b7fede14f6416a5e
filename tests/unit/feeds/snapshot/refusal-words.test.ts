// Every reason that WZDx, Open511 and AIS give has words in both languages.
import { afterEach, describe, expect, it } from 'vitest';
import { currentText, setLanguage } from '#i18n/i18n.ts';
import { describeRefusal } from '#ui/health/refusal-text.ts';

const REASONS = [
  'not a GeoJSON feature',
  'a feature without properties',
  'neither a road event nor a field device',
  'ended too long ago to be shown (left out)',
  'not an Open511 event',
  'status: not what was asked for (the source ignored the filter)',
  'the next page is one that was read already (not followed)',
  'not an AIS record',
  'mmsi: not a maritime identity (nine digits that begin with a country or a kind of station)',
  'heading: not an angle (kept without it)',
  'speedOverGround: not a speed (kept without it)',
  'navigationStatus: not one of 0 … 15 (kept without it)',
  'rateOfTurn: not a raw rate of turn (kept without it)',
  'draught: not a number (kept without it)',
  'speedOverGround: no unit named, knots or m/s (kept without it)',
  'position dead reckoning (kept, marked suspect)',
  'a message that its receiver calls invalid',
  'a message without the type that it names',
  'not an AIS sentence',
  'malformed AIS sentence',
  'AIS sentence with a wrong checksum',
  'AIS sentence without checksum',
  'AIS message of which not all parts came',
  'AIS message of type 5 is cut off',
  'AIS message type 8 is not read',
  'a character that AIS does not use',
  'register of vessels not available: HTTP 404',
];

afterEach(() => setLanguage('vi'));

describe('refusals of road events and ships', () => {
  it.each(REASONS)('“%s” has words', (reason) => {
    for (const language of ['vi', 'en'] as const) {
      setLanguage(language);
      const words = describeRefusal(reason, currentText().pick);
      expect(words).not.toBe(reason);
      expect(words).not.toMatch(/\{\{|undefined/);
    }
  });
});
