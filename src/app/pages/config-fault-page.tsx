// What is shown instead of a blank screen when the configuration or the province pack cannot be read.
import { useText } from '#i18n/i18n.ts';
import type { ConfigFailure } from '../config/load-config.ts';

/** Lists every fault with its path, what was expected and what stands there. */
export function ConfigFaultPage({ failure }: { failure: ConfigFailure }) {
  const { t } = useText();
  const file = new URL(failure.url).pathname;
  return (
    <main className="app-page">
      <h1>{t('page.config.title')}</h1>
      <p>{t('page.config.intro', { file })}</p>
      <table className="app-faults">
        <thead>
          <tr>
            <th scope="col">{t('page.config.path')}</th>
            <th scope="col">{t('page.config.expected')}</th>
            <th scope="col">{t('page.config.received')}</th>
          </tr>
        </thead>
        <tbody>
          {failure.faults.map((fault) => (
            <tr key={`${fault.path} ${fault.expected}`}>
              <th scope="row">
                <code>{fault.path || t('page.config.top')}</code>
              </th>
              <td>{fault.expected}</td>
              <td>{fault.received}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" className="app-button" onClick={() => location.reload()}>
        {t('words.reload')}
      </button>
    </main>
  );
}
