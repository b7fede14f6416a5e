// One sector on the grid: where it stands, in position, shape and words; its worst or first figure; and a press that opens it.
import { useEffect, useRef } from 'react';
import { useText } from '#i18n/i18n.ts';
import type { SectorSpec } from '#kernel/sector/sector.ts';
import { readingAt, useKpiText } from '#live/use-kpi.ts';
import { useSession } from '#session/session-store.ts';
import { Pictogram } from '#ui/mark/pictogram.tsx';
import { CardFigure } from './card-figure.tsx';
import { orderKpis } from './order-kpis.ts';
import { LevelGlyph, StatusLadder } from './status-ladder.tsx';
import { knownWords, missedWords, sectorSentence, statusWords } from './summary/summary-words.ts';
import { useSummary } from './summary/use-summary.ts';

/** A card; `isFocused` takes the keyboard back to it after its sector was left. */
export function SectorCard({ sector, isFocused }: { sector: SectorSpec; isFocused: boolean }) {
  const text = useText();
  const openSector = useSession((session) => session.openSector);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isFocused) button.current?.focus();
  }, [isFocused]);
  const ids = orderKpis(sector).map(({ id }) => id);
  const summary = useSummary(ids);
  const title = text.pick(sector.title);
  const [headline] = ids;
  const lead = summary.worst?.kpi.id ?? headline;
  const sentence = useKpiText(() =>
    sectorSentence(title, summary, lead === undefined ? undefined : readingAt(lead), text),
  );
  return (
    <li className="sector-card" data-level={summary.level}>
      <button
        ref={button}
        type="button"
        className="sector-card__open"
        aria-label={sentence}
        onClick={() => openSector(sector.id)}
      />
      <StatusLadder level={summary.level} />
      <div className="sector-card__body">
        <h3 className="sector-card__title">
          <Pictogram name={sector.icon} />
          <span>{title}</span>
        </h3>
        <p className="sector-card__status">
          <LevelGlyph level={summary.level} />
          <span>{statusWords(summary, text, true)}</span>
          {summary.total > 0 && <span className="sector-card__known">{knownWords(summary, text, true)}</span>}
          {summary.missed > 0 && <span className="sector-card__missed">{missedWords(summary, text)}</span>}
        </p>
        {lead !== undefined && <CardFigure key={lead} kpiId={lead} />}
        {headline !== undefined && headline !== lead && <CardFigure kpiId={headline} isMinor />}
      </div>
    </li>
  );
}
