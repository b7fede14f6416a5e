// Words for the refusals of road events (WZDx, Open511) and of AIS.
import type { RefusalWord } from './refusal-words.ts';

/** Reasons by their whole text, as in `refusal-text.ts`. */
export const ROAD_AND_SEA_WORDS: readonly (readonly [reason: RegExp, words: RefusalWord])[] = [
  [
    /^(?:not a GeoJSON feature|a feature without properties|not an (?:Open511 event|AIS record)|neither a road event nor a field device)$/,
    'notEntity',
  ],
  [/^ended too long ago to be shown \(left out\)$/, 'longOver'],
  [/^\w+: not what was asked for \(the source ignored the filter\)$/, 'filterIgnored'],
  [/^the next page is one that was read already \(not followed\)$/, 'incomplete'],
  [/^mmsi: not a maritime identity .*$/, 'notMmsi'],
  [
    /^(?<name>\w+): not (?:an angle|a speed|a number|a raw rate of turn|one of .*) \(kept without it\)$/,
    'notNumber',
  ],
  [/^speedOverGround: no unit named, .*$/, 'noSpeedUnit'],
  [
    /^position (?:set by hand|dead reckoning|positioning inoperative) \(kept, marked suspect\)$/,
    'estimatedPosition',
  ],
  [
    /^(?:AIS sentence .*|malformed AIS sentence|not an AIS sentence|a character that AIS does not use|a message (?:without|that) .*)$/,
    'badSentence',
  ],
  [/^AIS message of .*$/, 'cutMessage'],
  [/^AIS message type (?<type>\d+) is not read$/, 'otherMessage'],
  [/^register of vessels not available: .*$/s, 'noRegister'],
];
