// One river or tide gauge in the water panel.
import { SEVERITY, severityWord } from '#kernel/severity.ts';
import { numberAt } from '#kernel/table/table.ts';
import { shortenText } from '#i18n/shorten-text.ts';
import { useSession } from '#session/session-store.ts';
import { readCell } from '#ui/cell/read-cell.ts';
import { AgeLabel } from '#ui/mark/age-label.tsx';
import { SeverityMark } from '#ui/mark/status-mark.tsx';
import type { SubjectRowProps } from './reservoir-row.tsx';
import { riverMetrics } from './water-metrics.ts';

/** Name, level, alarm level with its mark, metres to the next one, discharge; the age under the name. */
export function GaugeRow({ subject: { table, qualityOf, ageMsOf }, row, language }: SubjectRowProps) {
  const select = useSession((session) => session.select);
  const selectedId = useSession((session) => session.selection?.id);
  const read = (column: string) => readCell(table, column, row, riverMetrics[column], language);
  const alarm = numberAt(table, 'alarmLevel', row);
  const id = table.ids[row] ?? '';
  const quality = qualityOf(row);
  return (
    <tr role="row" data-quality={quality} data-selected={id === selectedId}>
      <th role="rowheader" scope="row">
        <button type="button" className="panel-name" onClick={() => select({ feed: 'river-gauges', id })}>
          {shortenText(read('name').text)}
        </button>
        <span className="panel-remark">
          <AgeLabel ageMs={ageMsOf(row)} quality={quality} />
        </span>
      </th>
      <td role="cell">{read('waterLevel').full}</td>
      <td role="cell" data-kind="text" className={alarm > 0 ? 'measures__alarm' : undefined}>
        {alarm > 0 && <SeverityMark severity={severityWord(SEVERITY.low + alarm)} showWord={false} />}{' '}
        {read('alarmLevel').text}
      </td>
      <td role="cell">{read('toNextAlarmM').full}</td>
      <td role="cell">{read('discharge').full}</td>
    </tr>
  );
}
