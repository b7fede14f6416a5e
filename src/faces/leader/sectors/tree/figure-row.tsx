// A figure as a row: value, target, last year, course, status, age, and what can be done with it. The row opens its sheet.
import { memo, useRef, type ReactNode } from 'react';
import { useText } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import type { KpiReading } from '#live/kpis.ts';
import { useSession } from '#session/session-store.ts';
import { useSeen } from '#ui/frame/use-seen.ts';
import { causeWords } from '#ui/kpi/cause-words.ts';
import { StatusMark } from '#ui/mark/status-mark.tsx';
import { isWithoutLimits, NO_LIMITS } from '#ui/mark/status-word.ts';
import { Sparkline } from '#ui/tile/sparkline.tsx';
import { TileValue } from '#ui/tile/tile-value.tsx';
import { TileVariance } from '#ui/tile/tile-variance.tsx';
import { ChangeNote } from '../figure/change-note.tsx';
import { FigureAge } from '../figure/figure-age.tsx';
import { usePast, type RowPast } from '../figure/use-past.ts';
import { isShortOfTarget } from '../summary/misses-target.ts';
import { useSteadyKpi } from '../summary/use-summary.ts';
import { FigureActions } from './figure-actions.tsx';
import { COLUMN_TEXT } from './tree-columns.ts';

const TEXT = {
  short: { vi: 'chưa đạt mục tiêu', en: 'short of the target' },
  pending: { vi: 'đang tải', en: 'loading' },
  noPast: { vi: 'không có số liệu kỳ trước', en: 'no earlier figures' },
  failed: { vi: 'không tải được số liệu kỳ trước', en: 'earlier figures could not be loaded' },
} satisfies Record<string, LocalizedText>;

/** One row of the tree; `startsSeen` where it stands right under the heading that has just come into view. */
export const FigureRow = memo(function FigureRow({ kpi, startsSeen }: { kpi: KpiSpec; startsSeen: boolean }) {
  const { pick } = useText();
  const openKpi = useSession((session) => session.openKpi);
  const row = useRef<HTMLTableRowElement>(null);
  const reading = useSteadyKpi(kpi.id);
  const past = usePast(kpi, useSeen(row, startsSeen));
  return (
    <tr
      ref={row}
      className="figure-row"
      data-kpi={kpi.id}
      data-status={reading.status}
      data-quality={reading.quality}
    >
      <th scope="row" data-column="name">
        <button type="button" className="figure-row__open" onClick={() => openKpi(kpi.id)}>
          {pick(kpi.title)}
        </button>
      </th>
      <Cell column="value">
        <TileValue reading={reading} />
      </Cell>
      <Cell column="age">
        <FigureAge kpiId={kpi.id} isShort={false} />
      </Cell>
      <Cell column="target" isEmpty={!kpi.target}>
        <TileVariance reading={reading} colored />
      </Cell>
      <Cell column="past">
        <PastCell reading={reading} past={past} />
      </Cell>
      <Cell column="trend">
        <TrendCell reading={reading} past={past} />
      </Cell>
      <Cell column="status" isEmpty={isWithoutLimits(kpi, reading.status) && !isShortOfTarget(reading)}>
        <StatusCell reading={reading} />
      </Cell>
      <Cell column="actions">
        <FigureActions kpi={kpi} />
      </Cell>
    </tr>
  );
});

/** `isEmpty`: it says only that nothing was set, which a narrow screen leaves out. */
function Cell({
  column,
  isEmpty = false,
  children,
}: {
  column: keyof typeof COLUMN_TEXT;
  isEmpty?: boolean;
  children: ReactNode;
}) {
  const { pick } = useText();
  return (
    <td data-column={column} data-title={pick(COLUMN_TEXT[column])} data-empty={isEmpty}>
      {children}
    </td>
  );
}

/** What stands where nothing can be shown yet, or at all: said, since a dash only raises the question. */
function Instead({ reason }: { reason: string }) {
  return <span className="figure-row__instead">{reason}</span>;
}

function PastCell({
  reading: { kpi, value, cause },
  past: { change, hasFailed },
}: {
  reading: KpiReading;
  past: RowPast;
}) {
  const { pick } = useText();
  if (change) return <ChangeNote kpi={kpi} value={value} change={change} />;
  if (cause === 'unconnected') return <Instead reason={pick(TEXT.noPast)} />;
  return <Instead reason={pick(hasFailed ? TEXT.failed : change === null ? TEXT.noPast : TEXT.pending)} />;
}

function TrendCell({
  reading: { kpi, cause },
  past: { series, hasFailed },
}: {
  reading: KpiReading;
  past: RowPast;
}) {
  const { pick } = useText();
  if (!series && cause === 'unconnected') return <Instead reason={pick(TEXT.noPast)} />;
  if (!series) return <Instead reason={pick(hasFailed ? TEXT.failed : TEXT.pending)} />;
  return (
    <Sparkline
      timesMs={series.timesMs}
      values={Float64Array.from(series.samples, ({ value }) => value)}
      unit={kpi.unit}
      digits={kpi.digits}
      {...(kpi.target && { target: kpi.target.value })}
    />
  );
}

/** Shape and word, and whether the target is missed for all that; a figure without limits is not within them, and one without a value says why. */
function StatusCell({ reading }: { reading: KpiReading }) {
  const { pick } = useText();
  const { kpi, status } = reading;
  const cause = causeWords(reading);
  if (cause) return <>{pick(cause.label)}</>;
  const mark = isWithoutLimits(kpi, status) ? (
    <span className="figure-row__unlimited">{pick(NO_LIMITS)}</span>
  ) : (
    <StatusMark kpi={kpi} status={status} showWord />
  );
  if (!isShortOfTarget(reading)) return mark;
  return (
    <>
      {mark}
      <span className="figure-row__short">{pick(TEXT.short)}</span>
    </>
  );
}
