// The budget as the spreadsheet that offices type: a feed switched to `files` holds what the broker would have told.
import { expect, it } from 'vitest';
import { deployFeed } from '#kernel/feed/deployed-feed.ts';
import type { SourceConfig } from '#kernel/feed/source-config.ts';
import { localizedTextAt, numberAt } from '#kernel/table/table.ts';
import { answerSpreadsheet } from '../../../../mocks/protocols/spreadsheet/answer-spreadsheet.ts';
import { feeds } from '../../../../src/sectors/socio-economy/feeds.ts';
import { createFeedRig, START_MS } from '../../feeds/ingest/feed-rig.ts';
import { kindOf, testWorld, valueOf } from '../../mocks/province/test-world.ts';

const world = testWorld();
const files: SourceConfig = {
  id: 'files',
  connector: 'spreadsheet',
  baseUrl: 'http://files.test/',
  pageSize: 100,
  timeoutMs: 5000,
  utcOffsetMinutes: 420,
};
const typed = feeds.filter(({ mappings }) => mappings?.spreadsheet);

it('is mapped for the feeds that offices type', () => {
  expect(typed.map(({ id }) => id)).toEqual(['budget-by-tax', 'budget-months']);
});

it.each(typed.map((feed) => ({ id: feed.id, feed })))(
  '$id comes back from its workbook',
  async ({ id, feed }) => {
    const spec = deployFeed(feed, { sources: [files], feeds: { [id]: { source: 'files' } } });
    const rig = createFeedRig(
      [spec],
      (url) => answerSpreadsheet(new Request(url), { world, now: () => START_MS }),
      { sources: [files] },
    );
    const receipt = await rig.ask({ kind: 'poll', feedId: id });
    expect(receipt.refusals).toEqual([]);
    const table = rig.table(id) ?? expect.fail('no table');
    const entities = kindOf(world, feed.entityType).list(START_MS);
    expect(table.rowCount).toBe(entities.length);
    for (const entity of entities) {
      const row = table.ids.indexOf(entity.id);
      expect(localizedTextAt(table, 'name', row, 'vi')).toBe(valueOf<{ vi: string }>(entity, 'name').vi);
      for (const { column, kind, attribute } of feed.columns)
        if (kind === 'number')
          expect(numberAt(table, column, row), column).toBe(
            entity.attributes[attribute]?.value ?? Number.NaN,
          );
    }
  },
);
