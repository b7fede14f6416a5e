// The worker's runtime from poll to batch, on a scripted broker.
import { describe, expect, it } from 'vitest';
import { numberAt, textAt } from '#kernel/table/table.ts';
import { createFeedRig, json, speedEntity, speedFeed, START_MS } from './feed-rig.ts';

const poll = { kind: 'poll', feedId: 'speeds' } as const;

describe('ingest runtime', () => {
  it('turns a poll into a receipt and a whole first batch with its figures', async () => {
    const rig = createFeedRig([speedFeed()], () => json([speedEntity(1, 40), speedEntity(2, 60)]));
    const receipt = await rig.ask(poll);
    expect(receipt).toMatchObject({ rows: 2, changed: true, pages: 1, refusals: [], quality: [2, 0, 0, 0] });
    expect(receipt.watermarkMs).toBe(START_MS - 10_000);
    const table = rig.table('speeds')!;
    expect(numberAt(table, 'speed', 1)).toBe(60);
    expect(textAt(table, 'name', 0)).toBe('Đoạn 1');
    expect([...table.geometry.anchors]).toEqual([107.001, 10.5, 107.002, 10.5]);
    expect(rig.batches()[0]!.kpis[0]).toMatchObject({
      kpi: 'test.speed',
      value: 50,
      rowsUsed: 2,
      rowsTotal: 2,
    });
  });
});
