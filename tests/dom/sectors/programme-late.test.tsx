// The list of what is late gives the reason that the registers have, and says plainly where they have none.
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { tableStore } from '#live/tables.ts';
import { commitmentFeed } from '../../../src/sectors/programme/commitments/commitment-feed.ts';
import { milestoneFeed } from '../../../src/sectors/programme/milestones/milestone-feed.ts';
import { LateList } from '../../../src/sectors/programme/panels/late-list.tsx';
import { showTable } from './show-table.ts';

afterEach(cleanup);

const NOW_MS = Date.parse('2026-11-22T09:00:00+07:00');
const at = (day: string) => Date.parse(`${day}T23:59:59+07:00`);

function commitment(id: string, dueAt: number, lateSince = Number.NaN) {
  const values = { name: `Nội dung ${id}`, status: 'late', risk: 3, dataProvider: 'Sở Xây dựng' };
  return { id, values: { ...values, field: 'mobility', dueAt, statedLateSince: lateSince } };
}
function milestone(id: string, commitmentId: string, dueAt: number, status = 'planned') {
  return { id, values: { name: `Mốc ${id}`, commitmentId, status, dueAt } };
}

showTable(
  commitmentFeed,
  [
    commitment('signals', at('2028-12-31'), at('2026-10-31')),
    commitment('over', at('2026-06-30')),
    commitment('silent', at('2029-01-01'), at('2026-11-01')),
  ],
  NOW_MS,
);
showTable(
  milestoneFeed,
  [
    milestone('expressway', 'signals', at('2027-09-30')),
    milestone('Đèn thích ứng trên QL51', 'signals', at('2026-10-31')),
    milestone('reached', 'silent', at('2026-01-31'), 'reached'),
  ],
  NOW_MS,
);

const remarkOf = (id: string) =>
  screen.getByRole('button', { name: new RegExp(`Nội dung ${id}`) }).textContent?.replaceAll('\u00a0', ' ');

describe('LateList', () => {
  it('names the milestone that was missed, the date that has passed, or that nobody says why', () => {
    const table = tableStore.get(commitmentFeed.id) ?? expect.fail('commitments');
    render(<LateList table={table} milestones={tableStore.get(milestoneFeed.id)} language="vi" />);
    expect(remarkOf('signals')).toContain('chưa đạt mốc “Mốc Đèn thích ứng trên QL51” (hạn 31/10/2026)');
    expect(remarkOf('over')).toContain('đã qua hạn hoàn thành');
    expect(remarkOf('silent')).toContain('nguồn không nêu lý do chậm');
    expect(screen.getByText(/^Nguồn \(Sở Xây dựng\) nêu hạn và mốc, không nêu nguyên nhân/)).toBeTruthy();
  });
});
