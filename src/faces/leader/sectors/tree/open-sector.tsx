// One sector, open: its figures as a tree, its panels, and the ways out and across.
import { useEffect, useId, useRef, useState } from 'react';
import { useText } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { SectorSpec } from '#kernel/sector/sector.ts';
import { getInstalled } from '#session/installed.ts';
import { useSession } from '#session/session-store.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { Segmented } from '#ui/control/segmented.tsx';
import { TextButton } from '#ui/control/text-button.tsx';
import { ErrorBoundary } from '#ui/frame/error-boundary.tsx';
import { EmptyState } from '#ui/frame/panel-state.tsx';
import { fetchAhead } from '#ui/frame/sector-panel.tsx';
import { Pictogram } from '#ui/mark/pictogram.tsx';
import { FiguresExport } from '../figures-export.tsx';
import { orderKpis } from '../order-kpis.ts';
import { LevelGlyph } from '../status-ladder.tsx';
import { knownWords, missedWords, statusWords } from '../summary/summary-words.ts';
import { useSummary } from '../summary/use-summary.ts';
import { FigureTree } from './figure-tree.tsx';
import type { FigureOrder } from './group-figures.ts';
import { SectorPanels } from './sector-panels.tsx';
import { SectorStrip } from './sector-strip.tsx';
import { useEscape } from './use-escape.ts';
import './open-sector.css';
import './tree.css';

const TEXT = {
  all: { vi: 'Tất cả lĩnh vực', en: 'All sectors' },
  close: { vi: 'Đóng lĩnh vực {{title}}', en: 'Close {{title}}' },
  order: { vi: 'Thứ tự', en: 'Order' },
  declared: { vi: 'Theo nội dung', en: 'By matter' },
  worst: { vi: 'Xấu nhất trước', en: 'Worst first' },
  nothing: { vi: 'Lĩnh vực này chưa khai báo chỉ tiêu.', en: 'This sector declares no figures.' },
} satisfies Record<string, LocalizedText>;

/** The open sector; Escape and two buttons leave it. From sector to sector the strip stays, all else is made anew. */
export function OpenSector({ sector }: { sector: SectorSpec }) {
  const openSector = useSession((session) => session.openSector);
  const close = () => openSector(null);
  useEscape(close);
  // Whoever opens one sector goes on to others: a press should not wait for code.
  useEffect(() => fetchAhead(getInstalled().sectors.flatMap(({ panels }) => panels)), [sector.id]);
  return (
    <div className="open-sector">
      <SectorStrip chosenId={sector.id} />
      <OneSector key={sector.id} sector={sector} close={close} />
    </div>
  );
}

/** Head, figures and panels; the heading takes the focus. */
function OneSector({ sector, close }: { sector: SectorSpec; close: () => void }) {
  const { pick } = useText();
  const [order, setOrder] = useState<FigureOrder>('declared');
  const heading = useRef<HTMLHeadingElement>(null);
  const headingId = useId();
  useEffect(() => heading.current?.focus(), []);
  const title = pick(sector.title);
  return (
    <>
      <section className="panel open-sector__panel" aria-labelledby={headingId}>
        <header className="open-sector__head">
          <TextButton onPress={close}>{pick(TEXT.all)}</TextButton>
          <h2 ref={heading} id={headingId} tabIndex={-1} className="open-sector__title">
            <Pictogram name={sector.icon} /> {title}
          </h2>
          <SectorState sector={sector} />
          <span className="open-sector__tools">
            <Segmented
              label={pick(TEXT.order)}
              value={order}
              onChange={setOrder}
              options={[
                { value: 'declared', label: pick(TEXT.declared) },
                { value: 'worst', label: pick(TEXT.worst) },
              ]}
            />
            <FiguresExport title={title} kpis={orderKpis(sector)} asksPast />
            <IconButton icon="close" label={pick(TEXT.close, { title })} onPress={close} />
          </span>
        </header>
        <ErrorBoundary title={title}>
          {sector.kpis.length > 0 ? (
            <FigureTree sector={sector} order={order} />
          ) : (
            <EmptyState title={pick(TEXT.nothing)} hint="" />
          )}
        </ErrorBoundary>
      </section>
      <SectorPanels panels={sector.panels} />
    </>
  );
}

function SectorState({ sector }: { sector: SectorSpec }) {
  const text = useText();
  const summary = useSummary(orderKpis(sector).map(({ id }) => id));
  return (
    <p className="open-sector__state">
      <LevelGlyph level={summary.level} />
      <span>{statusWords(summary, text)}</span>
      {summary.missed > 0 && <span className="open-sector__missed">{missedWords(summary, text)}</span>}
      {summary.total > 0 && <span className="open-sector__known">{knownWords(summary, text)}</span>}
    </p>
  );
}
