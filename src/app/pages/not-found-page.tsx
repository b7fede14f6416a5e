// An address that the program does not have.
import { useText } from '#i18n/i18n.ts';

/** Says so and leads back. */
export function NotFoundPage() {
  const { t } = useText();
  return (
    <main className="app-page">
      <h1>{t('page.notFound.title')}</h1>
      <p>{t('page.notFound.body', { path: location.pathname })}</p>
      <a href={`/${location.search}`} data-session="as-is">
        {t('page.notFound.back')}
      </a>
    </main>
  );
}
