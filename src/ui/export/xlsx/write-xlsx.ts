// A table as an XLSX workbook: its data on one sheet, on another what must be known about them.
import type { Text } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import { columnTitle } from '../column-title.ts';
import type { ExportColumn, ExportTable } from '../export-table.ts';
import { sheetChunks, type SheetContent, type SheetLosses } from './sheet-xml.ts';
import { fixedParts, sheetPath, XLSX_TYPE, XML_HEAD } from './workbook-parts.ts';
import { writeZip, type ZipEntry } from './write-zip.ts';

const TEXT = {
  data: { vi: 'Số liệu', en: 'Data' },
  about: { vi: 'Nguồn', en: 'About' },
  item: { vi: 'Mục', en: 'Item' },
  content: { vi: 'Nội dung', en: 'Content' },
  title: { vi: 'Tên bảng', en: 'Table' },
  column: { vi: 'Cột “{{title}}”', en: 'Column “{{title}}”' },
  unit: { vi: 'mã {{key}}, đơn vị UCUM {{unit}}', en: 'key {{key}}, UCUM unit {{unit}}' },
  noUnit: { vi: 'mã {{key}}', en: 'key {{key}}' },
  losses: { vi: 'Ô bị cắt bớt', en: 'Cells cut' },
  cut: {
    vi: '{{count}} ô dài hơn giới hạn 32.767 ký tự của XLSX; tệp CSV có đủ.',
    en: '{{count}} cells are longer than the 32,767 characters that XLSX allows; the CSV file has them whole.',
  },
} satisfies Record<string, LocalizedText>;

/** The workbook. Rejects with TooManyRows, or with what the table's rows throw. */
export function writeXlsx(table: ExportTable, text: Text): Promise<Blob> {
  const losses: SheetLosses = { cutTexts: 0 };
  return writeZip(workbookEntries(table, text, losses), XLSX_TYPE);
}

/** In this order, because the second sheet tells what the first one lost. */
function* workbookEntries(table: ExportTable, text: Text, losses: SheetLosses): Generator<ZipEntry> {
  const { pick } = text;
  for (const [name, part] of fixedParts([pick(TEXT.data), pick(TEXT.about)]))
    yield { name, chunks: [XML_HEAD + part] };
  const columns = table.columns.map((column) => ({
    kind: column.kind,
    title: titleOf(column, text),
  }));
  yield { name: sheetPath(1), chunks: sheetChunks({ columns, rows: table.rows }, losses) };
  yield { name: sheetPath(2), chunks: sheetChunks(aboutSheet(table, text, losses), { cutTexts: 0 }) };
}

/** A spreadsheet's date says no zone: the title does. */
function titleOf(column: ExportColumn, { language }: Text): string {
  const title = columnTitle(column, language);
  return column.kind === 'time' ? `${title} (UTC+7)` : title;
}

function aboutSheet({ title, notes, columns }: ExportTable, text: Text, losses: SheetLosses): SheetContent {
  const { pick } = text;
  const columnNotes = columns.map((column) => [
    pick(TEXT.column, { title: titleOf(column, text) }),
    pick(column.unit === undefined ? TEXT.noUnit : TEXT.unit, { key: column.key, unit: column.unit ?? '' }),
  ]);
  const cut = losses.cutTexts > 0 ? [[pick(TEXT.losses), pick(TEXT.cut, { count: losses.cutTexts })]] : [];
  return {
    columns: [
      { title: pick(TEXT.item), kind: 'text' },
      { title: pick(TEXT.content), kind: 'text' },
    ],
    rows: [[pick(TEXT.title), title], ...notes, ...cut, ...columnNotes],
  };
}
