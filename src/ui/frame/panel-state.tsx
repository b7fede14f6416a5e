// What a panel shows instead of its content: why there is nothing, what failed, what still holds, and who mends it.
import type { FeedError } from '#kernel/feed/ingest-message.ts';
import { formatTime } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import { TextButton } from '#ui/control/text-button.tsx';
import { useFeedErrorText } from '#ui/health/feed-error-text.ts';
import './frame.css';

/** Nothing is there, and what would bring something; an empty `hint` says nothing more. */
export function EmptyState({ title, hint }: { title?: string; hint?: string }) {
  const { t } = useText();
  return (
    <div className="panel-state">
      <p>{title ?? t('panel.empty')}</p>
      {hint !== '' && <p className="panel-state__hint">{hint ?? t('panel.emptyHint')}</p>}
    </div>
  );
}

/** Something failed: `error` in words, since when (epoch ms), and a way to try again. */
export function ErrorState({
  error,
  sinceMs,
  onRetry,
}: {
  error: FeedError | undefined;
  sinceMs?: number;
  onRetry?: () => void;
}) {
  const { t } = useText();
  const describe = useFeedErrorText();
  const text = error && describe(error);
  return (
    <div className="panel-state" role="alert">
      <p>{t('panel.error')}</p>
      {text && <p>{text.what}</p>}
      {sinceMs !== undefined && <p>{t('panel.errorSince', { time: formatTime(sinceMs) })}</p>}
      {text && <p className="panel-state__hint">{t('health.mend', { who: text.mender })}</p>}
      {onRetry && <TextButton onPress={onRetry}>{t('words.retry')}</TextButton>}
    </div>
  );
}
