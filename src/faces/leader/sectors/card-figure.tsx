// A figure on a sector's card: title, value, how far from target or last year, and its age.
import { useId, useRef } from 'react';
import { useText } from '#i18n/i18n.ts';
import { useSeen } from '#ui/frame/use-seen.ts';
import { StatusMark } from '#ui/mark/status-mark.tsx';
import { TileValue } from '#ui/tile/tile-value.tsx';
import { TileVariance } from '#ui/tile/tile-variance.tsx';
import { ChangeNote } from './figure/change-note.tsx';
import { FigureAge } from './figure/figure-age.tsx';
import { usePast } from './figure/use-past.ts';
import { useSteadyKpi } from './summary/use-summary.ts';
import '#ui/tile/tile.css';

/** `isMinor`: in one line, below the figure that leads. */
export function CardFigure({ kpiId, isMinor = false }: { kpiId: string; isMinor?: boolean }) {
  const { pick } = useText();
  const titleId = useId();
  const reading = useSteadyKpi(kpiId);
  const { kpi, status, quality } = reading;
  return (
    <article
      className="card-figure"
      data-kpi={kpi.id}
      data-status={status}
      data-quality={quality}
      data-minor={isMinor}
      aria-labelledby={titleId}
    >
      <p className="card-figure__title" id={titleId}>
        {pick(kpi.title)}
      </p>
      <TileValue reading={reading} />
      <span className="visually-hidden">
        <StatusMark kpi={kpi} status={status} showWord />
      </span>
      {!isMinor && (kpi.target ? <TileVariance reading={reading} colored /> : <LastYear kpiId={kpiId} />)}
      <p className="card-figure__age">
        <FigureAge kpiId={kpiId} />
      </p>
    </article>
  );
}

/** Without a target the measure is the year before, asked for once the card is seen. */
function LastYear({ kpiId }: { kpiId: string }) {
  const place = useRef<HTMLDivElement>(null);
  const { kpi, value } = useSteadyKpi(kpiId);
  const { change } = usePast(kpi, useSeen(place));
  return (
    <div ref={place} className="card-figure__past">
      {change?.since === 'last-year' && <ChangeNote kpi={kpi} value={value} change={change} isShort />}
    </div>
  );
}
