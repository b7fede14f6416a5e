// The form in which a batch crosses from the worker to the page. A hundred thousand strings cost the page a long task to receive;
// joined into one, and of dictionaries only what is new, they cost a copy of memory and are cut apart when first read.
import type { Column, IdList, NumberColumn, TableBatch, TextColumn } from './columns.ts';

/** Texts joined into one; `ends` holds the end of each in it. */
export interface PackedTexts {
  text: string;
  ends: Uint32Array;
}

/** A text column whose dictionary the page knows up to `knownLength`; `added` follows. */
export interface PackedTextColumn extends Omit<TextColumn, 'dictionary'> {
  knownLength: number;
  added: PackedTexts;
}

/** A batch on its way. */
export interface PackedBatch extends Omit<TableBatch, 'ids' | 'columns'> {
  ids: PackedTexts | null;
  columns: (NumberColumn | PackedTextColumn)[];
}

/** The sending end; it remembers what of each dictionary was sent. Dictionaries only grow, or are replaced by another array. */
export class BatchPacker {
  private readonly sent = new Map<string, { dictionary: readonly string[]; length: number }>();

  /** The packed form, and the buffers that packing added to those of the batch. */
  pack(batch: TableBatch): { packed: PackedBatch; added: ArrayBufferLike[] } {
    const ids = batch.ids && packTexts(batch.ids, 0);
    const columns = batch.columns.map((column) => this.packColumn(batch.tableId, column));
    const texts = columns.flatMap((column) => (column.kind === 'text' ? [column.added] : []));
    const added = [...(ids ? [ids] : []), ...texts].map(({ ends }) => ends.buffer);
    return { packed: { ...batch, ids, columns }, added };
  }

  private packColumn(tableId: string, column: Column): NumberColumn | PackedTextColumn {
    if (column.kind !== 'text') return column;
    const { kind, name, codes, dictionary } = column;
    const key = `${tableId} ${name}`;
    const last = this.sent.get(key);
    const knownLength = last?.dictionary === dictionary ? last.length : 0;
    this.sent.set(key, { dictionary, length: dictionary.length });
    return { kind, name, codes, knownLength, added: packTexts(dictionary, knownLength) };
  }
}

/** The receiving end of one packer; batches must come in the order in which they were packed. */
export class BatchUnpacker {
  private readonly dictionaries = new Map<string, GrowingTexts>();

  /** The batch; its ids and dictionaries are made when they are first read. */
  unpack(packed: PackedBatch): TableBatch {
    const { ids, columns, ...rest } = packed;
    const batch: TableBatch = {
      ...rest,
      ids: null,
      columns: columns.map((column) => this.unpackColumn(packed.tableId, column)),
    };
    if (ids) batch.lazyIds = new PackedIds(ids);
    return batch;
  }

  private unpackColumn(tableId: string, column: NumberColumn | PackedTextColumn): Column {
    if (column.kind !== 'text') return column;
    const { name, codes, knownLength, added } = column;
    const key = `${tableId} ${name}`;
    const known = knownLength > 0 ? this.dictionaries.get(key) : undefined;
    const texts = known ?? new GrowingTexts();
    texts.add(added);
    this.dictionaries.set(key, texts);
    return lazyTextColumn(
      name,
      codes,
      () => texts.list(),
      (code) => texts.at(code),
    );
  }
}

/** Ids that stay one string until all of them are asked for: a table of 100,000 rows is drawn, picked and selected from without. */
class PackedIds implements IdList {
  private readonly packed: PackedTexts;
  private texts: readonly string[] | undefined;

  constructor(packed: PackedTexts) {
    this.packed = packed;
  }

  all(): readonly string[] {
    this.texts ??= cutTexts(this.packed);
    return this.texts;
  }

  at(row: number): string {
    const { text, ends } = this.packed;
    return row < ends.length ? text.slice(ends[row - 1] ?? 0, ends[row]) : '';
  }

  rowOf(id: string): number {
    const { text, ends } = this.packed;
    if (id === '') return this.all().indexOf(id);
    for (let from = text.indexOf(id); from >= 0; from = text.indexOf(id, from + 1)) {
      const row = firstEndAfter(ends, from);
      if ((ends[row - 1] ?? 0) === from && ends[row] === from + id.length) return row;
    }
    return -1;
  }
}

/** Index of the first end beyond a position. */
function firstEndAfter(ends: Uint32Array, position: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) > position) high = middle;
    else low = middle + 1;
  }
  return low;
}

function cutTexts({ text, ends }: PackedTexts): string[] {
  const texts: string[] = [];
  let start = 0;
  for (const end of ends) {
    texts.push(text.slice(start, end));
    start = end;
  }
  return texts;
}

/** The same text as a string of its own, for whoever keeps it longer than its table: one that was cut out of a longer one holds all of that in memory. */
export function ownText(text: string): string {
  return text.split('').join('');
}

/** A text column whose dictionary is asked for when it is first read. */
export function lazyTextColumn(
  name: string,
  codes: Uint32Array,
  readDictionary: () => readonly string[],
  textOf?: (code: number) => string,
): TextColumn {
  return {
    kind: 'text',
    name,
    codes,
    ...(textOf && { textOf }),
    get dictionary() {
      return readDictionary();
    },
  };
}

/** Fewer texts than this are cut apart at once: they are read again and again. */
const FEW_TEXTS = 4096;

/** A list of texts that is cut from what was added when it is read; it only grows, so earlier readers keep what they saw. */
class GrowingTexts {
  private readonly texts: string[] = [];
  private waiting: PackedTexts[] = [];

  add(packed: PackedTexts): void {
    if (packed.ends.length > 0) this.waiting.push(packed);
  }

  /** One text; of many, only that one is cut out. '' beyond the end. */
  at(index: number): string {
    if (this.texts.length > 0 || (this.waiting[0]?.ends.length ?? 0) < FEW_TEXTS)
      return this.list()[index] ?? '';
    let first = 0;
    for (const { text, ends } of this.waiting) {
      const within = index - first;
      if (within < ends.length) return text.slice(ends[within - 1] ?? 0, ends[within]);
      first += ends.length;
    }
    return '';
  }

  list(): readonly string[] {
    for (const packed of this.waiting) for (const text of cutTexts(packed)) this.texts.push(text);
    this.waiting = [];
    return this.texts;
  }
}

function packTexts(texts: readonly string[], from: number): PackedTexts {
  const added = from === 0 ? texts : texts.slice(from);
  const ends = new Uint32Array(added.length);
  let end = 0;
  for (let index = 0; index < added.length; index += 1) {
    end += added[index]?.length ?? 0;
    ends[index] = end;
  }
  return { text: added.join(''), ends };
}
