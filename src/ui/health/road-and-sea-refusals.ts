// Words for the refusals of road events (WZDx, Open511) and of AIS.
import type { MessageKey } from '#i18n/messages/vi.ts';

/** Reasons by their whole text, as in `refusal-text.ts`. */
export const ROAD_AND_SEA_WORDS: readonly (readonly [reason: RegExp, words: MessageKey])[] = [
  [
    /^(?:not a GeoJSON feature|a feature without properties|not an (?:Open511 event|AIS record)|neither a road event nor a field device)$/,
    'health.refusal.notEntity',
  ],
  [/^ended too long ago to be shown \(left out\)$/, 'health.refusal.longOver'],
  [/^\w+: not what was asked for \(the source ignored the filter\)$/, 'health.refusal.filterIgnored'],
  [/^the next page is one that was read already \(not followed\)$/, 'health.refusal.incomplete'],
  [/^mmsi: not a maritime identity .*$/, 'health.refusal.notMmsi'],
  [
    /^(?<name>\w+): not (?:an angle|a speed|a number|a raw rate of turn|one of .*) \(kept without it\)$/,
    'health.refusal.notNumber',
  ],
  [/^speedOverGround: no unit named, .*$/, 'health.refusal.noSpeedUnit'],
  [
    /^position (?:set by hand|dead reckoning|positioning inoperative) \(kept, marked suspect\)$/,
    'health.refusal.estimatedPosition',
  ],
  [
    /^(?:AIS sentence .*|malformed AIS sentence|not an AIS sentence|a character that AIS does not use|a message (?:without|that) .*)$/,
    'health.refusal.badSentence',
  ],
  [/^AIS message of .*$/, 'health.refusal.cutMessage'],
  [/^AIS message type (?<type>\d+) is not read$/, 'health.refusal.otherMessage'],
  [/^register of vessels not available: .*$/s, 'health.refusal.noRegister'],
];
