// The frame of every panel: a title, what can be done with it, and a body that folds.
import { useId, useState, type ReactNode } from 'react';
import { useText } from '#i18n/i18n.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import './frame.css';

/** What a frame needs; `staleAgeMs`-like remarks go into `note`, controls into `actions`. */
export interface PanelFrameProps {
  title: string;
  /** A short remark beside the title: a count, an age. */
  note?: ReactNode;
  actions?: ReactNode;
  foldable?: boolean;
  startFolded?: boolean;
  /** Heading level of the title; 2 by default. */
  level?: 2 | 3;
  children: ReactNode;
}

/** A titled region; a fault in its children stops this panel only. */
export function PanelFrame(props: PanelFrameProps) {
  const { title, note, actions, foldable = false, startFolded = false, level = 2, children } = props;
  const { t } = useText();
  const [isFolded, setFolded] = useState(startFolded);
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section className="panel" aria-labelledby={id} data-folded={isFolded}>
      <header className="panel__head">
        <Heading className="panel__title" id={id}>
          {title}
        </Heading>
        {note !== undefined && <span className="panel__note">{note}</span>}
        <span className="panel__actions">
          {actions}
          {foldable && (
            <IconButton
              icon={isFolded ? 'chevron-right' : 'chevron-down'}
              label={t(isFolded ? 'panel.unfold' : 'panel.fold', { title })}
              onPress={() => setFolded(!isFolded)}
            />
          )}
        </span>
      </header>
      {!isFolded && (
        <div className="panel__body">
          <ErrorBoundary title={title}>{children}</ErrorBoundary>
        </div>
      )}
    </section>
  );
}
