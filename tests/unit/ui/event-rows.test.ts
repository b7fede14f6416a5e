// Open events in the order in which they need attention.
import { describe, expect, it } from 'vitest';
import type { EventListSpec } from '#kernel/sector/sector.ts';
import { openEvents } from '#ui/events/event-rows.ts';
import { buildTable, numberColumn, textColumn, timeColumn } from '../../dom/ui/build-table.ts';

const spec: EventListSpec = {
  feed: 'incidents',
  titleColumn: 'name',
  placeColumn: 'place',
  severityColumn: 'severity',
  startedColumn: 'issuedAt',
  ownerColumn: 'owner',
  open: [{ column: 'status', op: 'in', value: ['open', 'onScene'] }],
};

const table = buildTable(
  'incidents',
  ['old', 'new', 'closed', 'grave', 'unknown'],
  [
    textColumn('name', ['Cũ', 'Mới', 'Đã đóng', 'Nặng', '']),
    textColumn('name@en', ['', 'New one', '', '', '']),
    textColumn('place', ['A', 'B', 'C', 'D', '']),
    textColumn('status', ['open', 'open', 'closed', 'onScene', 'open']),
    numberColumn('severity', '1', [2, 2, 4, 3, Number.NaN]),
    timeColumn('issuedAt', [1000, 2000, 3000, 500, Number.NaN]),
  ],
);

describe('openEvents', () => {
  it('lists open rows, gravest first, then newest; an unknown severity is the lowest', () => {
    expect(openEvents(spec, table, 'vi').map(({ id }) => id)).toEqual(['grave', 'new', 'old', 'unknown']);
  });

  it('reads texts in the language of the screen and keeps what is missing missing', () => {
    const [, second, , last] = openEvents(spec, table, 'en');
    expect(second).toMatchObject({ title: 'New one', severity: 'medium', owner: '', startedMs: 2000 });
    expect(last).toMatchObject({
      title: '',
      severity: 'informational',
      startedMs: Number.NaN,
      dueMs: Number.NaN,
    });
  });
});
