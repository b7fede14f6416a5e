// The interface's texts in two languages: one i18next instance, filled from the bundle before the first render.
import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Language, LocalizedText } from '#kernel/localized-text.ts';
import { isolateText } from './isolate-text.ts';
import { en } from './messages/en.ts';
import { vi, type MessageKey } from './messages/vi.ts';

/** Values for the `{{name}}` places of a message; format numbers and times before they go in. */
export type TextParams = Readonly<Record<string, string | number>>;

/** What a component needs to write in the reader's language. */
export interface Text {
  t(key: MessageKey, params?: TextParams): string;
  pick(text: LocalizedText): string;
  language: Language;
}

/** The instance; texts are at hand at once. React escapes what is put in; i18next only sets its direction apart. */
const instance = i18next.createInstance();
void instance.use(initReactI18next).init({
  lng: 'vi',
  fallbackLng: false,
  supportedLngs: ['vi', 'en'],
  initAsync: false,
  resources: { vi: { translation: vi }, en: { translation: en } },
  interpolation: { escapeValue: true, escape: isolateText },
  react: { useSuspense: false },
});

/** Changes the language of every component that uses `useText`. */
export function setLanguage(language: Language): void {
  if (instance.language !== language) void instance.changeLanguage(language);
}

/** The language now shown. */
export function currentLanguage(): Language {
  return instance.language === 'en' ? 'en' : 'vi';
}

/** One message outside React, e.g. a document title. */
export function translate(key: MessageKey, params: TextParams = {}): string {
  return instance.t(key, params);
}

/** The texts of the current language; the component renders again when the language changes. */
export function useText(): Text {
  const { t, i18n } = useTranslation('translation', { i18n: instance });
  const language: Language = i18n.language === 'en' ? 'en' : 'vi';
  return { t: (key, params = {}) => t(key, params), pick: (text) => text[language], language };
}
