// What this connector refuses is told in the reader's language.
import { afterEach, describe, expect, it } from 'vitest';
import { currentText, setLanguage } from '#i18n/i18n.ts';
import { describeExample, describeRefusal } from '#ui/health/refusal-text.ts';
import { page, station, stationRig } from './scripted-server.ts';

const poll = { kind: 'poll', feedId: 'stations' } as const;
const at = (x: number, y: number) => ({ geometry: { type: 'Point', coordinates: [x, y] } });
const queryables = { $schema: 'https://json-schema.org/x', type: 'object', properties: { kind: {} } };

afterEach(() => setLanguage('vi'));

describe('refusals', () => {
  it.each(['vi', 'en'] as const)('have words (%s)', async (language) => {
    setLanguage(language);
    const features = [
      null,
      station(1, {}, { properties: 7 }),
      station(2, {}, { id: null }),
      station(3, { kind: 'sea' }),
      station(4, { n: 1 }),
      station(5, { n: 0 }, at(2.35, 48.85)),
      station(6, { n: 0 }, at(435_672, 1_152_004)),
      station(7, { n: 0 }, at(10.5, 107)),
    ];
    const feed = { query: 'kind=river&n=0' };
    const rigs = [
      stationRig(() => page(features, { numberMatched: 99 }), { feed, queryables }),
      stationRig(() => page([station(1)], {}, 'mailto:x')),
      stationRig((url) => page([station(1)], {}, url.href)),
    ];
    const receipts = await Promise.all(rigs.map((rig) => rig.ask(poll)));
    const refusals = receipts.flatMap((receipt) => receipt.refusals);
    expect(refusals.length).toBeGreaterThanOrEqual(10);
    for (const { reason } of refusals) expect(describeRefusal(reason, currentText().pick)).not.toBe(reason);
    expect(describeExample('feature 3 of the page', currentText().pick)).not.toContain('feature');
  });
});
