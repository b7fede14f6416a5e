// The connector of tables that agencies fill in by hand and put on a web server.
import type { SourceConfig } from '#kernel/feed/source-config.ts';
import { parseXml } from '../cap/parse-xml.ts';
import type { Connector, ConnectorSurroundings } from '../connector/connector.ts';
import { SnapshotConnector } from '../snapshot/snapshot-connector.ts';
import type { DecimalSign } from './decimal-style.ts';
import { SpreadsheetReader } from './spreadsheet-reader.ts';

const ACCEPT = 'text/csv, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, */*;q=0.5';
const FILE = /\.(?:csv|tsv|txt|xlsx)$/i;

/** Which file below the base URL, and which sheet of it. */
export interface SheetPlace {
  path: string;
  sheetName: string | undefined;
}

/** Reads what `entityType` says: `cang.csv`, `cang.xlsx#Sà lan`, or the sheet alone where the base URL is the file. */
export function readPlace(entityType: string, baseUrl: string): SheetPlace {
  const hash = entityType.indexOf('#');
  const [path, sheet] =
    hash >= 0 ? [entityType.slice(0, hash), entityType.slice(hash + 1)] : [entityType, ''];
  const isFile = FILE.test(path) || (hash >= 0 && path !== '');
  const sheetName = isFile || hash >= 0 ? sheet : path;
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  return {
    path: isFile && baseUrl.endsWith('/') ? encoded : '',
    sheetName: sheetName === '' ? undefined : sheetName,
  };
}

/** The option `decimal`: `,` or `.` for files whose numbers cannot prove it. */
export function readDecimal({ options = {} }: Pick<SourceConfig, 'options'>): DecimalSign | '' {
  const { decimal } = options;
  return decimal === ',' || decimal === '.' ? decimal : '';
}

/** Creates the connector of a feed. */
export function createSpreadsheetConnector(surroundings: ConnectorSurroundings): Connector {
  const { spec, source, zoneOffsetMs } = surroundings;
  const { path, sheetName } = readPlace(spec.entityType, source.baseUrl);
  const fileName = decodeURIComponent((path || source.baseUrl).split('/').at(-1) ?? '');
  const context = {
    feed: spec,
    zoneOffsetMs,
    decimal: readDecimal(source),
    fileName,
    sheetName,
    parseXml,
  };
  return new SnapshotConnector(surroundings, {
    expects: 'bytes',
    accept: ACCEPT,
    path,
    open: (taker) => new SpreadsheetReader(context, taker),
  });
}
