// The table of a feed: reads the live columns in place, draws only visible rows, sorts, and works by keyboard.
import { useId, useMemo, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';
import type { Table } from '#kernel/table/table.ts';
import { useText } from '#i18n/i18n.ts';
import { shortenText } from '#i18n/shorten-text.ts';
import type { Metrics } from '#ui/cell/column-titles.ts';
import { EmptyState } from '#ui/frame/panel-state.tsx';
import { ENTITY_ID, sortRows, type Sorting } from './sort-rows.ts';
import { tableColumns, type TableColumn } from './table-columns.ts';
import { TableHeader } from './table-header.tsx';
import { useRowWindow, type RowScroller } from './use-row-window.ts';
import './table.css';

/** A table and what is done with its rows; `rows` restricts it to some row indices, which must be memoised. */
export interface DataTableProps {
  table: Table;
  metrics: Metrics;
  /** Says what the rows are; read aloud. */
  title: string;
  rows?: Uint32Array;
  /** Whose rows are exported in this order keeps it. */
  sorting: Sorting | null;
  onSort: (sorting: Sorting | null) => void;
  selectedId?: string | null;
  onSelect?: (id: string) => void;
}

/** A sortable, virtualised grid. */
export function DataTable(props: DataTableProps) {
  const { table, metrics, title, rows, sorting, onSort, selectedId, onSelect } = props;
  const text = useText();
  const { t, language } = text;
  const [active, setActive] = useState(0);
  const gridId = useId();
  const columns = useMemo(
    () => tableColumns(table, metrics, { t, language, pick: (value) => value[language] }),
    [table, metrics, language, t],
  );
  const order = useMemo(() => sortRows(table, sorting, language, rows), [table, sorting, language, rows]);
  const element = useRef<HTMLDivElement>(null);
  const scroller = useRowWindow(element, order.length);
  const current = Math.min(active, order.length - 1);
  const moveTo = (position: number) => {
    const next = Math.max(0, Math.min(order.length - 1, position));
    setActive(next);
    scroller.reveal(next);
  };
  const select = (position: number) => onSelect?.(table.ids[order[position] ?? -1] ?? '');
  if (order.length === 0) return <EmptyState title={t('table.empty')} hint={t('table.emptyHint')} />;
  const isDrawn = current >= scroller.window.first && current < scroller.window.end;
  return (
    <div
      ref={element}
      className="data-table"
      role="grid"
      tabIndex={0}
      aria-label={t('table.caption', { title, rows: order.length })}
      aria-description={t('table.keyboard')}
      aria-rowcount={order.length + 1}
      aria-colcount={columns.length}
      aria-activedescendant={isDrawn ? `${gridId}-${current}` : undefined}
      style={columnWidths(columns)}
      onScroll={scroller.onScroll}
      onKeyDown={(event) => onKey(event, current, order.length, scroller.viewportRows, moveTo, select)}
    >
      <div role="rowgroup" className="data-table__sticky">
        <TableHeader columns={columns} sorting={sorting} onSort={onSort} />
      </div>
      <TableBody
        {...{ table, columns, order, scroller, gridId, current, selectedId: selectedId ?? null }}
        onPress={(position) => {
          setActive(position);
          select(position);
        }}
      />
    </div>
  );
}

interface TableBodyProps {
  table: Table;
  columns: readonly TableColumn[];
  order: Uint32Array;
  scroller: RowScroller;
  gridId: string;
  current: number;
  selectedId: string | null;
  onPress: (position: number) => void;
}

function TableBody({
  table,
  columns,
  order,
  scroller,
  gridId,
  current,
  selectedId,
  onPress,
}: TableBodyProps) {
  const { first, end, offsetPx, contentPx } = scroller.window;
  const drawn = Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
  return (
    <div role="rowgroup" className="data-table__content" style={{ blockSize: contentPx }}>
      <div
        role="presentation"
        className="data-table__window"
        style={{ transform: `translateY(${offsetPx}px)` }}
      >
        {drawn.map((position) => {
          const row = order[position] ?? 0;
          return (
            <div
              key={position}
              id={`${gridId}-${position}`}
              role="row"
              className="data-table__row"
              aria-rowindex={position + 2}
              aria-selected={table.ids[row] === selectedId}
              data-active={position === current}
              onClick={() => onPress(position)}
            >
              {columns.map((column, index) => (
                <TableCell key={column.name} column={column} row={row} index={index} />
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function TableCell({ column, row, index }: { column: TableColumn; row: number; index: number }) {
  const { text, isMissing } = column.read(row);
  return (
    <div
      role="gridcell"
      className="data-table__cell"
      aria-colindex={index + 1}
      data-kind={column.kind}
      data-missing={isMissing}
      title={column.kind === 'text' ? text : undefined}
    >
      {shortenText(text)}
    </div>
  );
}

/** Least widths in rem by kind; texts take most of what is left over. */
const LEAST_REM = { text: 10, number: 8, time: 9.5 } as const;

/** Head and rows share one template and one total width: each alone would size its columns by its own content. */
function columnWidths(columns: readonly TableColumn[]): CSSProperties {
  const least = ({ name, kind }: TableColumn) => (name === ENTITY_ID ? 20 : LEAST_REM[kind]);
  const template = columns.map(
    (column) => `minmax(${least(column)}rem, ${column.kind === 'text' ? 2 : 1}fr)`,
  );
  const totalRem = columns.reduce((sum, column) => sum + least(column), 0);
  return { '--columns': template.join(' '), '--table-width': `${totalRem}rem` } as CSSProperties;
}

function onKey(
  event: KeyboardEvent,
  current: number,
  count: number,
  page: number,
  moveTo: (position: number) => void,
  select: (position: number) => void,
): void {
  if (event.target !== event.currentTarget) return;
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    PageDown: current + page,
    PageUp: current - page,
    Home: 0,
    End: count - 1,
  };
  const target = targets[event.key];
  if (target !== undefined) moveTo(target);
  else if (event.key === 'Enter' || event.key === ' ') select(current);
  else return;
  event.preventDefault();
}
