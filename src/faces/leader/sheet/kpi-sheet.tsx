// The sheet of one figure: whose it is, its value, its course, its units in order, why this number, and one's own notes.
import { useEffect, useRef } from 'react';
import { useText } from '#i18n/i18n.ts';
import { useKpi } from '#live/use-kpi.ts';
import { Deferred } from '#ui/frame/deferred.tsx';
import { SheetGround, SheetHead } from './sheet-head.tsx';
import './sheet.css';

const loadBody = () => import('./sheet-body.tsx').then(({ SheetBody }) => SheetBody);

/** A modal sheet; Escape and the close button leave it, and the focus goes back to what opened it. */
export function KpiSheet({ kpiId, onClose }: { kpiId: string; onClose: () => void }) {
  const { pick } = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const reading = useKpi(kpiId);
  useEffect(() => {
    const opener = document.activeElement;
    const opened = dialog.current;
    opened?.showModal();
    // The first thing that can be pressed is not what a reader came for.
    opened?.focus();
    // “Back” takes the sheet away without closing it: then nobody else gives the focus back.
    return () => {
      opened?.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  const close = () => dialog.current?.close();
  // The event comes late: by then the sheet may be open again.
  const onClosed = () => {
    if (dialog.current?.open === false) onClose();
  };
  return (
    <dialog
      ref={dialog}
      className="sheet"
      tabIndex={-1}
      aria-label={pick(reading.kpi.title)}
      onClose={onClosed}
    >
      <SheetHead reading={reading} onClose={close} />
      <SheetGround reading={reading} />
      <div className="sheet__body">
        <Deferred load={loadBody} part={{ reading }} lines={16} />
      </div>
    </dialog>
  );
}
