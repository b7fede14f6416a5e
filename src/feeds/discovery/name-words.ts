// Names of attributes as sets of words, so that `averageVehicleSpeed`, `avg_speed` and `toc_do_tb` can be compared.

/** Words that mean the same in the names that sources give; the first of each group stands for it. */
const SAME: readonly (readonly string[])[] = [
  ['speed', 'velocity', 'sog', 'spd', 'vantoc', 'tocdo'],
  ['average', 'avg', 'mean', 'tb', 'trungbinh'],
  ['intensity', 'flow', 'volume', 'count', 'luuluong'],
  ['occupancy', 'occ'],
  ['heading', 'hdg'],
  ['bearing', 'course', 'cog', 'direction', 'huong'],
  ['temperature', 'temp', 'nhietdo'],
  ['humidity', 'rh', 'doam'],
  ['precipitation', 'rain', 'rainfall', 'mua', 'luongmua'],
  ['wind', 'gio'],
  ['pressure', 'apsuat'],
  ['level', 'stage', 'mucnuoc'],
  ['name', 'title', 'label', 'ten', 'headline'],
  ['description', 'detail', 'mota', 'note'],
  ['status', 'state', 'trangthai'],
  ['severity', 'priority', 'mucdo'],
  ['category', 'type', 'kind', 'class', 'loai'],
  ['free', 'freeflow', 'tudo'],
  ['address', 'place', 'location', 'diachi', 'vitri'],
  ['time', 'date', 'datetime', 'timestamp', 'at', 'ngay', 'thoigian'],
  ['start', 'from', 'begin', 'batdau'],
  ['end', 'to', 'finish', 'ketthuc'],
  ['length', 'len', 'chieudai'],
  ['road', 'street', 'duong', 'tuyen'],
  ['segment', 'section', 'link', 'doan'],
  ['id', 'identifier', 'code', 'ma'],
  ['update', 'updated', 'modified', 'capnhat'],
  ['vehicle', 'vehicles', 'xe'],
  ['ship', 'vessel', 'tau'],
  ['quality', 'chatluong'],
  ['pm25', 'pm2.5', 'pm2_5'],
];

const CANONICAL = new Map(SAME.flatMap((group) => group.map((word) => [fold(word), fold(group[0] ?? word)])));

/** Each name is compared with those of some ninety feeds: its words are told apart once. */
const known = new Map<string, ReadonlySet<string>>();
const MOST_KNOWN = 10_000;

/** The words of a name in lower case, without diacritics, each by the first of its group; a pair of words may be one term. */
export function wordsOf(name: string): ReadonlySet<string> {
  const words = known.get(name) ?? splitWords(name);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(name, words);
  return words;
}

function splitWords(name: string): ReadonlySet<string> {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map(fold)
    .filter((word) => word !== '');
  const found = new Set<string>();
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const term = CANONICAL.get(word + (words[index + 1] ?? ''));
    if (term !== undefined && index + 1 < words.length) {
      found.add(term);
      index += 1;
    } else found.add(CANONICAL.get(word) ?? word);
  }
  return found;
}

/** 1 for the same words, 0 for none in common; what one name adds to the other weighs against it. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}

function fold(word: string): string {
  return word
    .toLowerCase()
    .replace(/đ/g, 'd')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
