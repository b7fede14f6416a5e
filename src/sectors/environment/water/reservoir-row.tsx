// One reservoir in the water panel.
import type { Language } from '#kernel/localized-text.ts';
import { numberAt } from '#kernel/table/table.ts';
import { formatQuantity, formatSigned } from '#i18n/format.ts';
import { shortenText } from '#i18n/shorten-text.ts';
import { useSession } from '#session/session-store.ts';
import { rampCss } from '#theme/ramps.ts';
import { readCell } from '#ui/cell/read-cell.ts';
import { AgeLabel } from '#ui/mark/age-label.tsx';
import type { SubjectTable } from '../use-subject-table.ts';
import { STORAGE_COLOR } from './water-layers.ts';
import { reservoirMetrics } from './water-metrics.ts';

/** A row of a panel of stations. */
export interface SubjectRowProps {
  subject: SubjectTable;
  row: number;
  language: Language;
}

/** Name with state and age, storage bar, level, level against normal, inflow and release. */
export function ReservoirRow({ subject: { table, qualityOf, ageMsOf }, row, language }: SubjectRowProps) {
  const theme = useSession((session) => session.theme);
  const select = useSession((session) => session.select);
  const selectedId = useSession((session) => session.selection?.id);
  const read = (column: string) => readCell(table, column, row, reservoirMetrics[column], language);
  const storage = numberAt(table, 'storageRatio', row);
  const above = numberAt(table, 'aboveNormalM', row);
  const id = table.ids[row] ?? '';
  const quality = qualityOf(row);
  return (
    <tr role="row" data-quality={quality} data-selected={id === selectedId}>
      <th role="rowheader" scope="row">
        <button type="button" className="panel-name" onClick={() => select({ feed: 'reservoirs', id })}>
          {shortenText(read('name').text)}
        </button>
        <span className="panel-remark">
          {read('state').text} · <AgeLabel ageMs={ageMsOf(row)} quality={quality} />
        </span>
      </th>
      <td role="cell">
        <span className="measures__bar" aria-hidden="true">
          <span
            style={{
              inlineSize: `${Math.min(100, Math.max(0, storage || 0))}%`,
              background: rampCss(STORAGE_COLOR, storage, theme),
            }}
          />
        </span>
        {formatQuantity(storage, 0, '%', language)}
      </td>
      <td role="cell">{read('waterLevel').full}</td>
      <td role="cell" className={above > 0 ? 'measures__alarm' : undefined}>
        {formatSigned(above, 2, language)}
      </td>
      <td role="cell">
        {read('inflow').text} · {read('discharge').full}
      </td>
    </tr>
  );
}
