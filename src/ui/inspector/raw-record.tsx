// The source's own record of an object, exactly as it stands there, and never as anything but text.
import type { EntityRecord, FeedError } from '#kernel/feed/ingest-message.ts';
import { formatBytes, formatDateTime } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import { ErrorState } from '#ui/frame/panel-state.tsx';
import { Skeleton } from '#ui/frame/skeleton.tsx';
import './inspector.css';

/** Characters shown; a browser lays out more than this only slowly. */
const SHOWN_CHARACTERS = 200_000;

/** The answer of `useRecord`. */
export interface RawRecordProps {
  answer: {
    status: 'pending' | 'error' | 'success';
    value: EntityRecord | undefined;
    error: FeedError | undefined;
    retry(): void;
  };
}

/** Record, place holder, or what went wrong. */
export function RawRecord({ answer: { status, value, error, retry } }: RawRecordProps) {
  const { t, language } = useText();
  if (status === 'error') return <ErrorState error={error} onRetry={retry} />;
  if (!value) return <Skeleton lines={6} />;
  const size = formatBytes(value.raw.length, language);
  return (
    <div className="raw-record">
      <p className="raw-record__note">
        {t('inspector.rawFetched', { time: formatDateTime(value.fetchedAtMs, language) })} ·{' '}
        {value.contentType}
      </p>
      {value.raw.length > SHOWN_CHARACTERS && <p>{t('inspector.rawTruncated', { size })}</p>}
      <pre tabIndex={0} aria-label={t('inspector.raw')}>
        {value.raw.slice(0, SHOWN_CHARACTERS)}
      </pre>
    </div>
  );
}
