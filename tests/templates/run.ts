// `npm run template -- FEED_ID [FOLDER]`: writes the table that an agency fills in for a feed, as XLSX and CSV, and how to connect it.
import { readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { SectorAbout } from '#kernel/sector/sector-about.ts';
import { writeCsv } from '../../mocks/protocols/spreadsheet/write-csv.ts';
import { writeXlsx } from '../../mocks/protocols/spreadsheet/write-xlsx.ts';
import { writeTemplate } from './write-template.ts';

const USAGE =
  'npm run template -- FEED_ID [FOLDER]\n\nWrites FEED_ID.xlsx and FEED_ID.csv into FOLDER (or here).';
const SECTORS = resolve(import.meta.dirname, '../../src/sectors');

/** Every feed with the metrics of its sector. */
async function readFeeds(): Promise<{ feed: FeedSpec; metrics: SectorAbout['metrics'] }[]> {
  const rooms = await Promise.all(
    readdirSync(SECTORS).map(async (id) => {
      const { about } = (await import(join(SECTORS, id, 'about.ts'))) as { about: SectorAbout };
      const { feeds } = (await import(join(SECTORS, id, 'feeds.ts'))) as { feeds: readonly FeedSpec[] };
      return feeds.map((feed) => ({ feed, metrics: about.metrics }));
    }),
  );
  return rooms.flat();
}

const [feedId, folder = '.'] = process.argv.slice(2);
const feeds = await readFeeds();
const found = feeds.find(({ feed }) => feed.id === feedId);
if (!found) {
  console.error(`${USAGE}\n\nFeeds: ${feeds.map(({ feed }) => feed.id).join(', ')}`);
  process.exitCode = feedId === '--help' ? 0 : 2;
} else {
  const { data, guide, mapping } = writeTemplate(found.feed, found.metrics);
  writeFileSync(join(folder, `${found.feed.id}.xlsx`), writeXlsx([data, guide]));
  writeFileSync(join(folder, `${found.feed.id}.csv`), writeCsv(data));
  const source = { id: 'files', connector: 'spreadsheet', baseUrl: 'sources/files/' };
  const piece = { sources: [source], feeds: { [found.feed.id]: { source: 'files', ...mapping } } };
  console.log(JSON.stringify(piece, null, 2));
}
