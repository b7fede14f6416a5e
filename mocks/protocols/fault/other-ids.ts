// A source that started anew: everything it names has another id, in answers and in what may be asked.

/** Marks an id of the second life. */
const MARK = 'again';

const ENTITY_ID = /urn:ngsi-ld:(?!Instance:|EntityTypeList:)(\w+):/g;
/** The mark in an entity's id or a CAP address, as it stands in a URL. */
const MARK_IN_URL = new RegExp(
  String.raw`(urn(?::|%3A)ngsi-ld(?::|%3A)\w+(?::|%3A))${MARK}(?::|%3A)|(/alerts/)${MARK}\.`,
  'gi',
);

/** The text of an answer with other ids; references among entities and messages stay true. */
export function renameIds(text: string, isXml: boolean): string {
  if (!isXml) return text.replace(ENTITY_ID, `urn:ngsi-ld:$1:${MARK}:`);
  return text
    .replace(/(<(?:cap:)?identifier>)/g, `$1${MARK}.`)
    .replace(/(href="alerts\/)/g, `$1${MARK}.`)
    .replace(/(<id>tag:[^<]*:)([^<:]*<)/g, `$1${MARK}.$2`)
    .replace(/<references>([^<]*)</g, (_, list: string) => `<references>${renameReferences(list)}<`);
}

/** `sender,identifier,sent` triplets separated by spaces. */
function renameReferences(list: string): string {
  return list
    .split(' ')
    .map((triplet) => triplet.replace(',', `,${MARK}.`))
    .join(' ');
}

/** The request as the source knew it before, so that what it named anew can be asked for. */
export function restoreIds(request: Request): Request {
  const url = request.url.replace(MARK_IN_URL, '$1$2');
  return url === request.url ? request : new Request(url, request);
}
