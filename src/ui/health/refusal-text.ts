// Why rows were refused, in the reader's words. Connectors give a technical reason; one that is not known here stays as it is.
import type { Text } from '#i18n/i18n.ts';
import { ROAD_AND_SEA_WORDS } from './road-and-sea-refusals.ts';
import { REFUSAL_WORDS, type RefusalWord } from './refusal-words.ts';
import { TRANSIT_WORDS } from './transit-refusals.ts';

/**
 * Reasons of `feeds/` by their whole text; the groups fill the places of the message. Names of attributes are the data's own
 * and stay. Texts of a feed can stand in a reason: no pattern may need more than one pass over it.
 */
const WORDS: readonly (readonly [reason: RegExp, words: RefusalWord])[] = [
  [/^(?:not an entity|not a feature|a feature whose properties are no object)$/, 'notEntity'],
  [/^(?:entity without|no) id$/, 'noId'],
  [/^the same id twice in one answer \(the newer observation is kept\)$/, 'twice'],
  [/^entity is not of type (?<type>.*)$/s, 'otherType'],
  [/^(?<name>[^:]*): not a number$/, 'notNumber'],
  [/^(?<name>[^:]*): too large for its unit$/, 'tooLarge'],
  [/^(?<name>[^:]*): (?:number without a|not a) word$/, 'notWord'],
  [/^(?<name>[^:]*): word "(?<word>.*)" has no code$/s, 'unknownWord'],
  [/^(?<name>[^:]*): a structure where a text is expected$/, 'notText'],
  [/^(?<name>[^:]*): outside the possible range \(kept, marked suspect\)$/, 'outOfRange'],
  [/^(?<name>[^:]*): unit "(?<unit>.*)" is unknown$/s, 'unknownUnit'],
  [/^(?<name>[^:]*): unit (?<from>\S+) cannot become (?<to>\S+)$/, 'otherUnit'],
  [/^(?<name>[^:]*): not an ISO 8601 time(?: \(kept without it\))?$/, 'notTime'],
  [/^(?<name>observedAt|sent) is not (?:an ISO 8601|a) time$/, 'notTime'],
  [/^phenomenon time in the future \(kept, marked suspect\)$/, 'future'],
  [/^phenomenon time more than a day in the future$/, 'farFuture'],
  [/^phenomenon time more than ten years ago$/, 'ancient'],
  [/^observed after the instant asked for$/, 'afterInstant'],
  [/^position outside the plausible bounds: latitude and longitude look swapped$/, 'swapped'],
  [/^position outside the plausible bounds$/, 'outOfBounds'],
  [/^position is not longitude and latitude in degrees$/, 'notDegrees'],
  [/^a position is not (?:an array of|a pair of finite) numbers$/, 'notPosition'],
  [/^(?:a (?:point|line|polygon) where a .* is expected|geometry type .* is unknown)$/s, 'otherShape'],
  [/^(?:an empty|malformed coordinates of a|too few positions in a) (?<shape>\w+)$/, 'badShape'],
  [/^the geometry is no GeoJSON$/, 'noShape'],
  [/^alert without (?<name>\w+)$/, 'alertLacks'],
  [/^scope missing \(kept, marked suspect\)$/, 'noScope'],
  [/^sent in the future$/, 'sentInFuture'],
  [/^references: not a sender,identifier,sent triplet$/, 'badReference'],
  [/^(?<name>polygon|circle): .*$/s, 'badArea'],
  [/^linked message not available: .*$/s, 'linkedMissing'],
  [/^identifier holds characters that CAP forbids$/, 'badIdentifier'],
  [/^entry without CAP elements, and its link leads to another origin$/, 'linkedElsewhere'],
  [/^(?:a pushed message could not be read|pushed message is no observation)$/, 'pushUnreadable'],
  [/^(?:[^:]*: not the value|outside the area) asked for \(the source ignored .*\)$/, 'filterIgnored'],
  [/^(?<name>[^:]*): not the value asked for \(the source cannot filter by it\)$/, 'filteredHere'],
  [/^coordinates in metres of a projection .*$/, 'projected'],
  [/^(?:the next links? |counted by the source but not given).*$/, 'incomplete'],
  [/^a (?:report without service_request_id and token|row without id)$/, 'noId'],
  [/^an element of the list that is no report$/, 'notEntity'],
  [/^(?<name>status): word "(?<word>.*)" is neither open nor closed \(kept\)$/s, 'unknownWord'],
  [/^lat or long is no number \(kept without place\)$/, 'notDegrees'],
  [/^the place 0,0 means none \(kept without place\)$/, 'zeroPlace'],
  [/^a report of a service that was not asked for$/, 'filterIgnored'],
  [
    /^(?:the server gives the same reports for half|more reports in one second|too many reports for one poll).*$/,
    'moreReports',
  ],
  [
    /^cell (?<cell>[A-Z]+\d+): a number is expected, found "(?<found>.*)" \(kept without it\)$/s,
    'cellNumber',
  ],
  [
    /^cell (?<cell>[A-Z]+\d+): a date \(dd\/mm\/yyyy\) is expected, found "(?<found>.*)" \(kept without it\)$/s,
    'cellDate',
  ],
  [
    /^cell (?<cell>[A-Z]+\d+): one of (?<words>.*) is expected, found "(?<found>.*)" \(kept without it\)$/s,
    'cellWord',
  ],
  [/^cell (?<cell>[A-Z]+\d+): a text is expected, found "(?<found>.*)" \(kept without it\)$/s, 'cellText'],
  [
    /^cell (?<cell>[A-Z]+\d+): "(?<found>.*)" may be (?<one>\S+) or (?<other>\S+) \(kept without it\)$/s,
    'cellOpen',
  ],
  [/^the column "(?<name>.*)" is missing \(kept without it\)$/s, 'noColumn'],
  [/^merged cells \((?<cells>.*)\): every row needs its own values$/, 'mergedCells'],
  [/^cells to the right of the last column title \(kept without them\)$/, 'untitledCells'],
  ...ROAD_AND_SEA_WORDS,
  ...TRANSIT_WORDS,
  [/^hourly history not available: .*$/s, 'noHourly'],
  [/^other reasons$/, 'others'],
];

/** Reasons that carry another one. */
const WRAPPED: readonly (readonly [reason: RegExp, words: RefusalWord])[] = [
  [/^area not drawn: (?<inner>.*)$/s, 'areaNotDrawn'],
  [/^newer version not readable \(the last one is kept\): (?<inner>.*)$/s, 'olderKept'],
];

/** The reason in words, or the technical text where no words exist. */
export function describeRefusal(reason: string, pick: Text['pick']): string {
  for (const [pattern, words] of WRAPPED) {
    const inner = pattern.exec(reason)?.groups?.['inner'];
    if (inner !== undefined) return pick(REFUSAL_WORDS[words], { reason: describeRefusal(inner, pick) });
  }
  for (const [pattern, words] of WORDS) {
    const match = pattern.exec(reason);
    if (match) return pick(REFUSAL_WORDS[words], match.groups ?? {});
  }
  return reason;
}

/** The example of a refusal: an id as it is; the place of an entity that has none, in words. */
export function describeExample(example: string, pick: Text['pick']): string {
  const number = /^(?:entity|feature) (\d+) of the page$/.exec(example)?.[1];
  return number === undefined ? example : pick(REFUSAL_WORDS.place, { number });
}
