// A face that could not be shown: offline it waits for the network, else a person reloads. The address keeps the session.
import { useEffect } from 'react';
import { useText } from '#i18n/i18n.ts';

/** Says what failed and what still holds; reloads by itself once the network is back. */
export function FaceFailedPage() {
  const { t } = useText();
  const isOffline = !navigator.onLine;
  useEffect(() => {
    const reload = () => location.reload();
    addEventListener('online', reload);
    return () => removeEventListener('online', reload);
  }, []);
  return (
    <main className="app-page" role="alert">
      <h1>{t('page.failed.title')}</h1>
      <p>{t(isOffline ? 'page.failed.offline' : 'page.failed.body')}</p>
      <p>
        <button type="button" className="app-button" onClick={() => location.reload()}>
          {t('words.reload')}
        </button>{' '}
        <button type="button" className="app-button" onClick={() => history.back()}>
          {t('page.failed.back')}
        </button>
      </p>
    </main>
  );
}
