// The head of the data table: one button a column, which sorts ascending, descending, and not at all.
import { useText } from '#i18n/i18n.ts';
import { Glyph } from '#ui/control/glyph.tsx';
import { ICON_PATHS } from '#ui/control/icon-paths.ts';
import type { Sorting } from './sort-rows.ts';
import type { TableColumn } from './table-columns.ts';

/** The sorting after a column's button was pressed. */
export function nextSorting(sorting: Sorting | null, column: string): Sorting | null {
  if (sorting?.column !== column) return { column, direction: 'ascending' };
  return sorting.direction === 'ascending' ? { column, direction: 'descending' } : null;
}

/** A row of sort buttons with units. */
export function TableHeader({
  columns,
  sorting,
  onSort,
}: {
  columns: readonly TableColumn[];
  sorting: Sorting | null;
  onSort: (sorting: Sorting | null) => void;
}) {
  const { t } = useText();
  return (
    <div className="data-table__head" role="row" aria-rowindex={1}>
      {columns.map((column, index) => {
        const direction = sorting?.column === column.name ? sorting.direction : undefined;
        const next = nextSorting(sorting, column.name);
        const action = !next
          ? 'sortNone'
          : next.direction === 'ascending'
            ? 'sortAscending'
            : 'sortDescending';
        return (
          <div
            key={column.name}
            role="columnheader"
            aria-colindex={index + 1}
            aria-sort={direction ?? 'none'}
            data-kind={column.kind}
            className="data-table__cell"
          >
            <button
              type="button"
              className="data-table__sort"
              title={t(`table.${action}`, { column: column.title })}
              onClick={() => onSort(next)}
            >
              <span className="data-table__title">{column.title}</span>
              {column.unit !== '' && <span className="data-table__unit">{column.unit}</span>}
              {direction && <Glyph path={ICON_PATHS[direction === 'ascending' ? 'sort-up' : 'sort-down']} />}
            </button>
          </div>
        );
      })}
    </div>
  );
}
