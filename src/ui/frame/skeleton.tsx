// A place holder that keeps the layout; invisible for the first 300 ms, so that fast answers never flicker. It does not move.
import { useText } from '#i18n/i18n.ts';
import './frame.css';

/** Grey bars where `lines` of text will stand. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const { t } = useText();
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">{t('panel.loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className="skeleton__line" aria-hidden="true" />
      ))}
    </div>
  );
}
