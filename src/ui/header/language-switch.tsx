// Vietnamese or English, for the whole session.
import { useText } from '#i18n/i18n.ts';
import { useSession } from '#session/session-store.ts';
import { Segmented } from '#ui/control/segmented.tsx';

/** The language switch. */
export function LanguageSwitch() {
  const { t } = useText();
  const language = useSession((session) => session.language);
  const setLanguage = useSession((session) => session.setLanguage);
  return (
    <Segmented
      label={t('page.language')}
      value={language}
      onChange={setLanguage}
      options={[
        { value: 'vi', label: 'VI', name: 'Tiếng Việt' },
        { value: 'en', label: 'EN', name: 'English' },
      ]}
    />
  );
}
