// Why rows were refused, in the reader's words. Connectors give a technical reason; one that is not known here stays as it is.
import type { MessageKey } from '#i18n/messages/vi.ts';
import type { Text } from '#i18n/i18n.ts';
import { ROAD_AND_SEA_WORDS } from './road-and-sea-refusals.ts';
import { TRANSIT_WORDS } from './transit-refusals.ts';

/**
 * Reasons of `feeds/` by their whole text; the groups fill the places of the message. Names of attributes are the data's own
 * and stay. Texts of a feed can stand in a reason: no pattern may need more than one pass over it.
 */
const WORDS: readonly (readonly [reason: RegExp, words: MessageKey])[] = [
  [/^(?:not an entity|not a feature|a feature whose properties are no object)$/, 'health.refusal.notEntity'],
  [/^(?:entity without|no) id$/, 'health.refusal.noId'],
  [/^the same id twice in one answer \(the newer observation is kept\)$/, 'health.refusal.twice'],
  [/^entity is not of type (?<type>.*)$/s, 'health.refusal.otherType'],
  [/^(?<name>[^:]*): not a number$/, 'health.refusal.notNumber'],
  [/^(?<name>[^:]*): too large for its unit$/, 'health.refusal.tooLarge'],
  [/^(?<name>[^:]*): (?:number without a|not a) word$/, 'health.refusal.notWord'],
  [/^(?<name>[^:]*): word "(?<word>.*)" has no code$/s, 'health.refusal.unknownWord'],
  [/^(?<name>[^:]*): a structure where a text is expected$/, 'health.refusal.notText'],
  [/^(?<name>[^:]*): outside the possible range \(kept, marked suspect\)$/, 'health.refusal.outOfRange'],
  [/^(?<name>[^:]*): unit "(?<unit>.*)" is unknown$/s, 'health.refusal.unknownUnit'],
  [/^(?<name>[^:]*): unit (?<from>\S+) cannot become (?<to>\S+)$/, 'health.refusal.otherUnit'],
  [/^(?<name>[^:]*): not an ISO 8601 time(?: \(kept without it\))?$/, 'health.refusal.notTime'],
  [/^(?<name>observedAt|sent) is not (?:an ISO 8601|a) time$/, 'health.refusal.notTime'],
  [/^phenomenon time in the future \(kept, marked suspect\)$/, 'health.refusal.future'],
  [/^phenomenon time more than a day in the future$/, 'health.refusal.farFuture'],
  [/^phenomenon time more than ten years ago$/, 'health.refusal.ancient'],
  [/^observed after the instant asked for$/, 'health.refusal.afterInstant'],
  [/^position outside the plausible bounds: latitude and longitude look swapped$/, 'health.refusal.swapped'],
  [/^position outside the plausible bounds$/, 'health.refusal.outOfBounds'],
  [/^position is not longitude and latitude in degrees$/, 'health.refusal.notDegrees'],
  [/^a position is not (?:an array of|a pair of finite) numbers$/, 'health.refusal.notPosition'],
  [
    /^(?:a (?:point|line|polygon) where a .* is expected|geometry type .* is unknown)$/s,
    'health.refusal.otherShape',
  ],
  [
    /^(?:an empty|malformed coordinates of a|too few positions in a) (?<shape>\w+)$/,
    'health.refusal.badShape',
  ],
  [/^the geometry is no GeoJSON$/, 'health.refusal.noShape'],
  [/^alert without (?<name>\w+)$/, 'health.refusal.alertLacks'],
  [/^scope missing \(kept, marked suspect\)$/, 'health.refusal.noScope'],
  [/^sent in the future$/, 'health.refusal.sentInFuture'],
  [/^references: not a sender,identifier,sent triplet$/, 'health.refusal.badReference'],
  [/^(?<name>polygon|circle): .*$/s, 'health.refusal.badArea'],
  [/^linked message not available: .*$/s, 'health.refusal.linkedMissing'],
  [/^identifier holds characters that CAP forbids$/, 'health.refusal.badIdentifier'],
  [/^entry without CAP elements, and its link leads to another origin$/, 'health.refusal.linkedElsewhere'],
  [
    /^(?:a pushed message could not be read|pushed message is no observation)$/,
    'health.refusal.pushUnreadable',
  ],
  [
    /^(?:[^:]*: not the value|outside the area) asked for \(the source ignored .*\)$/,
    'health.refusal.filterIgnored',
  ],
  [
    /^(?<name>[^:]*): not the value asked for \(the source cannot filter by it\)$/,
    'health.refusal.filteredHere',
  ],
  [/^coordinates in metres of a projection .*$/, 'health.refusal.projected'],
  [/^(?:the next links? |counted by the source but not given).*$/, 'health.refusal.incomplete'],
  [/^a (?:report without service_request_id and token|row without id)$/, 'health.refusal.noId'],
  [/^an element of the list that is no report$/, 'health.refusal.notEntity'],
  [
    /^(?<name>status): word "(?<word>.*)" is neither open nor closed \(kept\)$/s,
    'health.refusal.unknownWord',
  ],
  [/^lat or long is no number \(kept without place\)$/, 'health.refusal.notDegrees'],
  [/^the place 0,0 means none \(kept without place\)$/, 'health.refusal.zeroPlace'],
  [/^a report of a service that was not asked for$/, 'health.refusal.filterIgnored'],
  [
    /^(?:the server gives the same reports for half|more reports in one second|too many reports for one poll).*$/,
    'health.refusal.moreReports',
  ],
  [
    /^cell (?<cell>[A-Z]+\d+): a number is expected, found "(?<found>.*)" \(kept without it\)$/s,
    'health.refusal.cellNumber',
  ],
  [
    /^cell (?<cell>[A-Z]+\d+): a date \(dd\/mm\/yyyy\) is expected, found "(?<found>.*)" \(kept without it\)$/s,
    'health.refusal.cellDate',
  ],
  [
    /^cell (?<cell>[A-Z]+\d+): one of (?<words>.*) is expected, found "(?<found>.*)" \(kept without it\)$/s,
    'health.refusal.cellWord',
  ],
  [
    /^cell (?<cell>[A-Z]+\d+): a text is expected, found "(?<found>.*)" \(kept without it\)$/s,
    'health.refusal.cellText',
  ],
  [
    /^cell (?<cell>[A-Z]+\d+): "(?<found>.*)" may be (?<one>\S+) or (?<other>\S+) \(kept without it\)$/s,
    'health.refusal.cellOpen',
  ],
  [/^the column "(?<name>.*)" is missing \(kept without it\)$/s, 'health.refusal.noColumn'],
  [/^merged cells \((?<cells>.*)\): every row needs its own values$/, 'health.refusal.mergedCells'],
  [/^cells to the right of the last column title \(kept without them\)$/, 'health.refusal.untitledCells'],
  ...ROAD_AND_SEA_WORDS,
  ...TRANSIT_WORDS,
  [/^hourly history not available: .*$/s, 'health.refusal.noHourly'],
  [/^other reasons$/, 'health.refusal.others'],
];

/** Reasons that carry another one. */
const WRAPPED: readonly (readonly [reason: RegExp, words: MessageKey])[] = [
  [/^area not drawn: (?<inner>.*)$/s, 'health.refusal.areaNotDrawn'],
  [/^newer version not readable \(the last one is kept\): (?<inner>.*)$/s, 'health.refusal.olderKept'],
];

/** The reason in words, or the technical text where no words exist. */
export function describeRefusal(reason: string, t: Text['t']): string {
  for (const [pattern, words] of WRAPPED) {
    const inner = pattern.exec(reason)?.groups?.['inner'];
    if (inner !== undefined) return t(words, { reason: describeRefusal(inner, t) });
  }
  for (const [pattern, words] of WORDS) {
    const match = pattern.exec(reason);
    if (match) return t(words, match.groups ?? {});
  }
  return reason;
}

/** The example of a refusal: an id as it is; the place of an entity that has none, in words. */
export function describeExample(example: string, t: Text['t']): string {
  const number = /^(?:entity|feature) (\d+) of the page$/.exec(example)?.[1];
  return number === undefined ? example : t('health.refusal.place', { number });
}
