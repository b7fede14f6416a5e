// Finds out whether a table lies at an address, and which sheets and columns it has.
import type { Offer } from '#kernel/feed/discovery.ts';
import { parseXml } from '../cap/parse-xml.ts';
import type { Discover } from '../discovery/discover.ts';
import { FeedFailure } from '../http/feed-failure.ts';
import type { SourceRecord } from '../mapping/record-writer.ts';
import { describeRecords } from '../snapshot/describe-records.ts';
import type { Sheet } from './cell.ts';
import { ANY_FEED } from '../payload/any-feed.ts';
import { readHeader } from './read-header.ts';
import { takeRecords } from './sheet-records.ts';
import { readDecimal } from './spreadsheet-connector.ts';
import { readSheets } from './spreadsheet-reader.ts';
import { isWorkbook } from './xlsx/read-xlsx.ts';

const MOST_SHEETS = 12;
const SPEAKS_OTHERWISE = new Set(['not-found', 'unexpected-content', 'malformed', 'http']);

/** Reads the file that was typed in as an address; every sheet with a header is an offer. */
export const discoverSpreadsheet: Discover = async ({ source, http, clock, zoneOffsetMs, signal }) => {
  const url = source.baseUrl.replace(/\/$/, '');
  if (!/\.(?:csv|tsv|txt|xlsx)(?:\?|$)/i.test(url)) return null;
  const [place = ''] = url.split('?');
  const fileName = decodeURIComponent(place.split('/').at(-1) ?? '');
  try {
    const { bytes, headers } = await http.request({ url, expects: 'bytes', signal });
    const sheets = readSheets(bytes, { fileName, sheetName: undefined, parseXml });
    const context = { feed: ANY_FEED, zoneOffsetMs, decimal: readDecimal(source) };
    const offers = sheets
      .slice(0, MOST_SHEETS)
      .flatMap((sheet) => describeSheet(sheet, isWorkbook(bytes), context, clock.now()));
    if (offers.length === 0) return null;
    const server = headers.get('server') ?? '';
    return { baseUrl: url, server, pageSize: Number.NaN, offers, obstacles: [] };
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null;
    if (thrown instanceof FeedFailure && SPEAKS_OTHERWISE.has(thrown.feedError.kind)) return null;
    throw thrown;
  }
};

function describeSheet(
  sheet: Sheet,
  isOneOfSeveral: boolean,
  context: Parameters<typeof takeRecords>[1],
  nowMs: number,
): Offer[] {
  const records: SourceRecord[] = [];
  const taker = {
    nowMs,
    take: (record: SourceRecord) => void records.push(record),
    refuse: () => undefined,
  };
  try {
    const { columns } = readHeader(sheet, context.feed);
    // A sheet that names no id of its own is shown by its first column.
    const idAttribute = columns.find(({ name }) => /^(?:id|mã|ma|code|số hiệu)/i.test(name))?.name;
    const id = idAttribute ?? columns[0]?.name;
    if (id === undefined) return [];
    takeRecords(sheet, { ...context, feed: { ...context.feed, idAttribute: id } }, taker);
    const offer = describeRecords(isOneOfSeveral ? sheet.name : '', sheet.name, records);
    const time = offer.attributes.find(({ kind }) => kind === 'time');
    return [{ ...offer, idAttribute: id, ...(time && { observedAttribute: time.name }) }];
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return [];
    throw thrown;
  }
}
