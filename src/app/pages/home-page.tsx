// `/`: offers the three faces, each with a sentence on whom it is for, and says at once whether the data are real.
import { useText } from '#i18n/i18n.ts';
import { getDeployment } from '#session/deployment.ts';
import { useSession } from '#session/session-store.ts';

const FACES = ['wall', 'leader', 'analyst'] as const;

/** The entrance. */
export function HomePage() {
  const { t, pick } = useText();
  const { title, simulated, pack } = getDeployment();
  const language = useSession((session) => session.language);
  const setLanguage = useSession((session) => session.setLanguage);
  const other = language === 'vi' ? 'en' : 'vi';
  return (
    <main className="app-page app-home">
      <header>
        <h1>{t('page.product')}</h1>
        <p className="app-tagline">{pick(title)}</p>
      </header>
      <h2>{t('page.home.title')}</h2>
      <ul>
        {FACES.map((face) => (
          <li key={face}>
            <a href={`/${face}${location.search}`} data-session="as-is">
              <strong>{t(`faces.${face}.title`)}</strong>
              <span>{t(`faces.${face}.about`)}</span>
            </a>
          </li>
        ))}
      </ul>
      <p className="app-connect">
        <a href={`/connect${location.search}`} data-session="as-is">
          {t('faces.connect.title')}
        </a>{' '}
        – {t('faces.connect.about')}
      </p>
      {simulated && <p className="app-simulated">{t('page.simulatedNote')}</p>}
      <button type="button" className="app-button" lang={other} onClick={() => setLanguage(other)}>
        {other === 'vi' ? 'Tiếng Việt' : 'English'}
      </button>
      <p className="app-sources">
        {t('map.attribution')}: {pack.manifest.attribution.map(({ text }) => text).join(' · ')}
      </p>
    </main>
  );
}
