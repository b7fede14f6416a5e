// Open security incidents of any severity by kind and agency, gravest first; a press selects one.
import { useMemo } from 'react';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { EventListSpec, PanelProps } from '#kernel/sector/sector.ts';
import type { Table } from '#kernel/table/table.ts';
import { formatNumber } from '#i18n/format.ts';
import { useSession } from '#session/session-store.ts';
import { EventList } from '#ui/events/event-list.tsx';
import { openEvents } from '#ui/events/event-rows.ts';
import { graveEvents } from './event-list.ts';
import { OPEN_STATUSES } from './incident-rules.ts';

const ALL_OPEN: EventListSpec = {
  ...graveEvents,
  open: [{ column: 'status', op: 'in', value: OPEN_STATUSES }],
};

const TEXT = {
  heading: { vi: 'Sự cố đang xử lý', en: 'Open incidents' },
  none: { vi: 'Không có sự cố nào đang xử lý', en: 'No incident is open' },
} satisfies Record<string, LocalizedText>;

/** The list at an instant. */
export function OpenIncidents({ table, nowMs, language }: PanelProps & { table: Table; nowMs: number }) {
  const selection = useSession((session) => session.selection);
  const select = useSession((session) => session.select);
  const events = useMemo(() => openEvents(ALL_OPEN, table, language), [table, language]);
  return (
    <section data-wide>
      <h3 className="panel-heading">
        {TEXT.heading[language]} · {formatNumber(events.length, 0, language)}
      </h3>
      <EventList
        events={events}
        nowMs={nowMs}
        selectedId={selection?.feed === ALL_OPEN.feed ? selection.id : null}
        onSelect={({ feed, id }) => select({ feed, id })}
        emptyTitle={TEXT.none[language]}
      />
    </section>
  );
}
