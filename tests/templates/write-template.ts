// The template that an agency fills in for a feed: a sheet with the feed's columns, a sheet that explains them, and how to connect it.
import type { FeedMapping, FeedSpec } from '#kernel/feed/feed.ts';
import type { MetricSpec } from '#kernel/sector/sector-about.ts';
import type { SheetTable, TableColumn, TableValue } from '../../mocks/protocols/spreadsheet/sheet-table.ts';

/** A template, and the piece of config.json that maps it to its feed. */
export interface Template {
  data: SheetTable;
  guide: SheetTable;
  mapping: FeedMapping;
}

const ID_TITLE = 'Mã';
const TIME_TITLE = 'Thời điểm số liệu';
const PLACE_TITLES = ['Kinh độ', 'Vĩ độ'] as const;
/** Units that nobody writes. */
const UNWRITTEN = new Set(['1', '{count}']);
const GUIDE_COLUMNS = ['Cột', 'Nghĩa', 'Meaning', 'Kiểu', 'Đơn vị', 'Từ được phép', 'Khoảng', 'Ví dụ'];

/** One column to fill in, with the line that explains it. */
interface TemplateColumn {
  column: TableColumn;
  line: readonly TableValue[];
}

/** Writes the template of a feed; `metrics` names its columns, by `<feed>.<column>`. */
export function writeTemplate(feed: FeedSpec, metrics: Readonly<Record<string, MetricSpec>>): Template {
  const filled = feed.columns.filter(({ column }) => !column.includes('@'));
  const titles = new Map<string, string>();
  for (const { column } of filled) {
    const title = metrics[`${feed.id}.${column}`]?.title.vi ?? column;
    const isTaken = [...titles.values(), ID_TITLE, TIME_TITLE, ...PLACE_TITLES].includes(title);
    titles.set(column, isTaken ? `${title} ${column}` : title);
  }
  const leading: TemplateColumn[] = [
    describe(ID_TITLE, 'text', 'Mã duy nhất của dòng, không đổi qua các lần nộp', 'Unique id', 'BRVT-001'),
    describe(TIME_TITLE, 'date', 'Thời điểm mà số liệu nói tới', 'Time of the figures', '22/11/2026 07:30'),
  ];
  if (feed.geometry === 'point')
    leading.push(
      describe(PLACE_TITLES[0], 'number', 'Kinh độ WGS84, độ thập phân', 'Longitude, degrees', '107,0843'),
      describe(PLACE_TITLES[1], 'number', 'Vĩ độ WGS84, độ thập phân', 'Latitude, degrees', '10,3461'),
    );
  const own = filled.map((mapping): TemplateColumn => {
    const metric = metrics[`${feed.id}.${mapping.column}`];
    const title = titles.get(mapping.column) ?? mapping.column;
    const unit = UNWRITTEN.has(mapping.unit ?? '1') ? '' : (mapping.unit ?? '');
    const words = Object.keys(mapping.codes ?? (mapping.kind === 'text' ? (metric?.words ?? {}) : {}));
    const kind = mapping.kind === 'time' ? 'date' : mapping.codes ? 'text' : mapping.kind;
    const meaning = words.map(
      (word) => `${word} = ${metric?.words?.[mapping.codes?.[word] ?? word]?.vi ?? word}`,
    );
    const range = mapping.range ? `${mapping.range[0]} … ${mapping.range[1]}` : '';
    const line = [
      title,
      metric?.title.vi ?? title,
      metric?.title.en ?? title,
      KIND_WORDS[kind],
      unit,
      meaning.join('; '),
      range,
      EXAMPLES[kind],
    ];
    return { column: { title: unit === '' ? title : `${title} (${unit})`, kind, words }, line };
  });
  const all = [...leading, ...own];
  return {
    data: { name: feed.title.vi.slice(0, 31), columns: all.map(({ column }) => column), rows: [] },
    guide: {
      name: 'Hướng dẫn',
      columns: GUIDE_COLUMNS.map((title) => ({ title, kind: 'text' })),
      rows: [...all.map(({ line }) => line), ...RULES],
    },
    mapping: {
      entityType: `${feed.id}.xlsx#${feed.title.vi.slice(0, 31)}`,
      idAttribute: ID_TITLE,
      observedAttribute: TIME_TITLE,
      columns: Object.fromEntries([...titles].map(([column, attribute]) => [column, { attribute }])),
    },
  };
}

const KIND_WORDS = { text: 'chữ', number: 'số', date: 'ngày giờ' } as const;
const EXAMPLES = { text: '', number: '1234,5', date: '22/11/2026 07:30' } as const;
/** What goes wrong most often, said before it does. */
const RULES: readonly (readonly TableValue[])[] = [
  [],
  ['Mỗi dòng một đối tượng; không gộp ô, không đổi tên cột.'],
  [
    'Ngày viết dd/mm/yyyy. Số thập phân viết bằng dấu phẩy; không chấm hàng nghìn khi viết số dưới một triệu.',
  ],
  ['Ô để trống là thiếu số liệu; không ghi 0 thay cho thiếu.'],
];

function describe(
  title: string,
  kind: TableColumn['kind'],
  vi: string,
  en: string,
  example: string,
): TemplateColumn {
  return { column: { title, kind }, line: [title, vi, en, KIND_WORDS[kind], '', '', '', example] };
}
