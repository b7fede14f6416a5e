// The panel in which a person who tries the simulator makes its sources fail and restores them; loaded when it is opened.
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useText } from '#i18n/i18n.ts';
import { useFeedHealth } from '#live/use-feed-health.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { TextButton } from '#ui/control/text-button.tsx';
import { sortByUrgency } from '#ui/health/sort-by-urgency.ts';
import type { FaultDesk } from './fault-desk.ts';
import { FaultRow } from './fault-row.tsx';
import './fault-panel.css';

/** Names longer than this are cut: whoever writes an address may write much. */
const LONGEST_SHOWN = 60;
const MOST_SHOWN = 5;

/** What the panel works with. */
export interface FaultPanelProps {
  desk: FaultDesk;
  onClose: () => void;
}

/** The panel; it does not bar the page, so that the effect of a fault is seen beside it. Escape closes it. */
export function FaultPanel({ desk, onClose }: FaultPanelProps) {
  const { t } = useText();
  const faults = useSyncExternalStore(desk.subscribe, desk.faults);
  const feeds = useFeedHealth();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const stateOf = (sourceId: string) =>
    sortByUrgency(feeds.filter((feed) => feed.sourceId === sourceId))[0]?.state;
  return (
    <section
      className="fault-panel"
      role="dialog"
      aria-label={t('page.simulator.title')}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      <header className="fault-panel__head">
        <h2 ref={heading} tabIndex={-1}>
          {t('page.simulator.title')}
        </h2>
        <IconButton icon="close" label={t('words.close')} onPress={onClose} />
      </header>
      <Refused texts={desk.refused} />
      <ul>
        {desk.sources.map(({ id, protocol }) => (
          <FaultRow
            key={id}
            sourceId={id}
            protocol={protocol}
            state={stateOf(id)}
            fault={faults[id] ?? null}
            onChange={(kind, value) => desk.set(id, kind, value)}
          />
        ))}
      </ul>
      <footer className="fault-panel__foot">
        <p>{t('page.simulator.shared')}</p>
        <TextButton onPress={desk.restoreAll}>{t('page.simulator.restoreAll')}</TextButton>
      </footer>
    </section>
  );
}

/** What the address asked for in vain, as text. */
function Refused({ texts }: { texts: readonly string[] }) {
  const { t } = useText();
  if (texts.length === 0) return null;
  return (
    <div className="fault-panel__refused" role="status">
      <p>{t('page.simulator.refused')}</p>
      <ul>
        {texts.slice(0, MOST_SHOWN).map((text, index) => (
          <li key={index}>
            <code>{text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text || '""'}</code>
          </li>
        ))}
        {texts.length > MOST_SHOWN && <li>…</li>}
      </ul>
    </div>
  );
}
