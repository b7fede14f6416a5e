// The first thing a leader reads: what needs a decision now, gravest first, or plainly that nothing does.
import { useState } from 'react';
import { useText } from '#i18n/i18n.ts';
import { severityWord } from '#kernel/severity.ts';
import { faceHref } from '#session/face-href.ts';
import { useSession } from '#session/session-store.ts';
import { PanelFrame } from '#ui/frame/panel-frame.tsx';
import { TextButton } from '#ui/control/text-button.tsx';
import { SeverityMark } from '#ui/mark/status-mark.tsx';
import { useExceptions, type Exception } from './use-exceptions.ts';

const SHOWN_AT_FIRST = 6;

/** The list of exceptions; a figure opens its sheet, an event leads to the map. */
export function NeedsYou() {
  const { t } = useText();
  const exceptions = useExceptions();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? exceptions : exceptions.slice(0, SHOWN_AT_FIRST);
  const hidden = exceptions.length - shown.length;
  return (
    <PanelFrame title={t('faces.leader.needsYou')} note={exceptions.length || undefined}>
      {exceptions.length === 0 && <p className="leader-quiet">{t('faces.leader.nothingNeedsYou')}</p>}
      <ul className="leader-exceptions">
        {shown.map((exception) => (
          <li key={exception.key}>
            <SeverityMark severity={severityWord(exception.severityCode)} showWord={false} />
            <ExceptionLink exception={exception} />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <TextButton onPress={() => setWhole(true)}>{t('events.more', { count: hidden })}</TextButton>
      )}
    </PanelFrame>
  );
}

function ExceptionLink({ exception }: { exception: Exception }) {
  const openKpi = useSession((session) => session.openKpi);
  const { kpiId, event, sentence } = exception;
  if (event)
    return (
      <a href={faceHref('analyst', { selection: { feed: event.feed, id: event.id } })}>
        <span>{sentence}</span>
      </a>
    );
  return (
    <button type="button" className="leader-link" onClick={() => openKpi(kpiId)}>
      <span>{sentence}</span>
    </button>
  );
}
