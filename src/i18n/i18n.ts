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

/** Messages written before: a face asks for the same few hundred each second, and putting values in costs i18next 0.1 ms. */
const written = new Map<string, string>();
const MOST_WRITTEN = 1000;
/** A server's words in a message are too long and too rare to keep. */
const LONGEST_KEPT_UNITS = 400;

function write(key: MessageKey, params: TextParams, language: Language): string {
  const id = JSON.stringify([language, key, params]);
  const known = written.get(id);
  if (known !== undefined) return known;
  if (written.size >= MOST_WRITTEN) written.clear();
  const text = instance.t(key, { ...params, lng: language });
  if (id.length <= LONGEST_KEPT_UNITS) written.set(id, text);
  return text;
}

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
  return write(key, params, currentLanguage());
}

/** One object a language: what depends on it can be compared by identity. */
const TEXTS: Readonly<Record<Language, Text>> = { vi: textsOf('vi'), en: textsOf('en') };

function textsOf(language: Language): Text {
  return {
    t: (key, params = {}) => write(key, params, language),
    pick: (text) => text[language],
    language,
  };
}

/** The texts of the current language; the component renders again when the language changes. */
export function useText(): Text {
  const { i18n } = useTranslation('translation', { i18n: instance });
  const language: Language = i18n.language === 'en' ? 'en' : 'vi';
  return TEXTS[language];
}
