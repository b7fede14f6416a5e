// A line over every page while a language that was asked for cannot be loaded; the other one stays meanwhile.
import { useLanguageState, useText } from '#i18n/i18n.ts';

/** A language calls itself by its own name. */
const NAMES = { vi: 'Tiếng Việt', en: 'English' } as const;

/** The notice; an empty live region while nothing is wrong. */
export function LanguageNotice() {
  const { t } = useText();
  const { awaited, hasFailed } = useLanguageState();
  return (
    <div className="app-notice" role="status">
      {awaited && hasFailed && <p>{t('page.languageFailed', { language: NAMES[awaited] })}</p>}
    </div>
  );
}
