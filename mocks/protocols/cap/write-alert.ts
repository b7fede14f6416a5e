// Writes one warning as a CAP 1.2 message with an info block for each language.
import type { WorldWarning } from '../../province/world-contract.ts';
import { capTime } from './cap-time.ts';
import { element } from './escape-xml.ts';

const NAMESPACE = 'urn:oasis:names:tc:emergency:cap:1.2';

type Area = WorldWarning['areas'][number];

/** A ring of lon/lat positions as CAP wants it: `lat,lon lat,lon ...`, closed. */
function writePolygon(ring: readonly (readonly [number, number])[]): string {
  const first = ring[0];
  const last = ring.at(-1);
  const isClosed = first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1];
  const closed = first === undefined || isClosed ? ring : [...ring, first];
  return closed.map(([lon, lat]) => `${lat},${lon}`).join(' ');
}

function writeArea({ description, polygons, geocodes }: Area): string {
  return [
    '<area>',
    element('areaDesc', description),
    ...polygons.map((ring) => element('polygon', writePolygon(ring))),
    ...geocodes.map(
      ({ name, value }) => `<geocode>${element('valueName', name)}${element('value', value)}</geocode>`,
    ),
    '</area>',
  ].join('');
}

function writeInfo(warning: WorldWarning, language: 'vi' | 'en'): string {
  return [
    '<info>',
    element('language', language === 'vi' ? 'vi-VN' : 'en-US'),
    element('category', warning.category),
    element('event', warning.event[language]),
    element('urgency', warning.urgency),
    element('severity', warning.severity),
    element('certainty', warning.certainty),
    element('effective', capTime(warning.sentMs)),
    element('onset', capTime(warning.onsetMs)),
    element('expires', capTime(warning.expiresMs)),
    element('senderName', warning.senderName),
    element('headline', warning.headline[language]),
    element('description', warning.description[language]),
    element('instruction', warning.instruction[language]),
    ...warning.parameters.map(
      ({ name, value }) => `<parameter>${element('valueName', name)}${element('value', value)}</parameter>`,
    ),
    ...warning.areas.map(writeArea),
    '</info>',
  ].join('');
}

/** `sender,identifier,sent` triplets of earlier messages, separated by spaces (CAP 1.2 §3.2.1). */
export function writeReferences({ sender, references }: WorldWarning): string {
  return references.map(({ identifier, sentMs }) => `${sender},${identifier},${capTime(sentMs)}`).join(' ');
}

/** The CAP 1.2 document of a warning. */
export function writeAlert(warning: WorldWarning): string {
  const references = writeReferences(warning);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<alert xmlns="${NAMESPACE}">`,
    element('identifier', warning.identifier),
    element('sender', warning.sender),
    element('sent', capTime(warning.sentMs)),
    element('status', warning.status),
    element('msgType', warning.msgType),
    element('scope', 'Public'),
    references === '' ? '' : element('references', references),
    writeInfo(warning, 'vi'),
    writeInfo(warning, 'en'),
    '</alert>\n',
  ].join('');
}
