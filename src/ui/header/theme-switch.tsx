// Dark or light ground, for the whole session.
import { useText } from '#i18n/i18n.ts';
import { useSession } from '#session/session-store.ts';
import { Glyph } from '#ui/control/glyph.tsx';
import { ICON_PATHS } from '#ui/control/icon-paths.ts';
import { Segmented } from '#ui/control/segmented.tsx';

/** The theme switch. */
export function ThemeSwitch() {
  const { t } = useText();
  const theme = useSession((session) => session.theme);
  const setTheme = useSession((session) => session.setTheme);
  return (
    <Segmented
      label={t('page.theme')}
      value={theme}
      onChange={setTheme}
      options={[
        { value: 'dark', label: <Glyph path={ICON_PATHS.moon} />, name: t('words.dark') },
        { value: 'light', label: <Glyph path={ICON_PATHS.sun} />, name: t('words.light') },
      ]}
    />
  );
}
