// One line of an AIS log: a sentence with its checksum, perhaps after a tag block that tells when it was received.

/** One part of a message. */
export interface Sentence {
  /** Tells messages of several parts apart. */
  group: string;
  parts: number;
  part: number;
  armour: string;
  fillBits: number;
  /** Receipt by the tag block, epoch ms; NaN without one. */
  receivedMs: number;
}

const LINE = /^(?:\\([^\\]*)\\)?(!.*)$/;
const AIS = /^!([A-Z]{2}VD[MO]),(\d),(\d),(\d?),([AB12]?),([^,*]*),([0-5])\*([0-9A-Fa-f]{2})/;
const FIRST_YEAR_S = 1e11;

/** The sentence of a line; null for a line without one (comments, nothing); a text says why it cannot be used. */
export function readSentence(line: string): Sentence | null | string {
  const text = line.trim();
  if (text === '' || text.startsWith('#')) return null;
  const [, tagBlock = '', sentence = ''] = LINE.exec(text) ?? [];
  if (sentence === '') return 'not an AIS sentence';
  const match = AIS.exec(sentence);
  if (!match) return sentence.includes('*') ? 'malformed AIS sentence' : 'AIS sentence without checksum';
  const [, talker = '', parts, part, sequence = '', channel = '', armour = '', fillBits, checksum = ''] =
    match;
  if (checksumOf(sentence.slice(1, sentence.indexOf('*'))) !== Number.parseInt(checksum, 16))
    return 'AIS sentence with a wrong checksum';
  const counted = { parts: Number(parts), part: Number(part), fillBits: Number(fillBits) };
  if (counted.part < 1 || counted.part > counted.parts) return 'malformed AIS sentence';
  return { ...counted, group: `${talker} ${sequence} ${channel}`, armour, receivedMs: receiptOf(tagBlock) };
}

/** The `c:` field, seconds or milliseconds since 1970; NaN where it is absent or its checksum is wrong. */
function receiptOf(tagBlock: string): number {
  const [fields = '', checksum = ''] = tagBlock.split('*');
  if (checksumOf(fields) !== Number.parseInt(checksum, 16)) return Number.NaN;
  const seconds = Number(/(?:^|,)c:(\d+)/.exec(fields)?.[1] ?? Number.NaN);
  return seconds < FIRST_YEAR_S ? 1000 * seconds : seconds;
}

function checksumOf(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum ^= text.charCodeAt(at);
  return sum;
}
