// Keeps a fault of one part from taking the screen down: the part says that it stopped, the rest goes on.
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { useText } from '#i18n/i18n.ts';
import { TextButton } from '#ui/control/text-button.tsx';
import './frame.css';

/** What a boundary needs: the name of the part, what stands in for it (a sentence by default), and who is told of the fault. */
export interface ErrorBoundaryProps {
  title: string;
  fallback?: ReactNode;
  onFault?: (fault: unknown, componentStack: string) => void;
  children: ReactNode;
}

/** Shows its children until one throws, then the fallback: by default a sentence and a button that tries again. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { hasFault: boolean }> {
  override state = { hasFault: false };

  static getDerivedStateFromError(): { hasFault: boolean } {
    return { hasFault: true };
  }

  override componentDidCatch(fault: unknown, info: ErrorInfo): void {
    this.props.onFault?.(fault, info.componentStack ?? '');
  }

  override render(): ReactNode {
    if (!this.state.hasFault) return this.props.children;
    const { title, fallback } = this.props;
    return fallback ?? <Crashed title={title} onRetry={() => this.setState({ hasFault: false })} />;
  }
}

function Crashed({ title, onRetry }: { title: string; onRetry: () => void }) {
  const { t } = useText();
  return (
    <div className="panel-state" role="alert">
      <p>{t('panel.crashed', { title })}</p>
      <TextButton onPress={onRetry}>{t('words.retry')}</TextButton>
    </div>
  );
}
