// The interface's texts: one language is loaded before the first render, the other when somebody asks for it.
import { useSyncExternalStore } from 'react';
import type { Language, LocalizedText } from '#kernel/localized-text.ts';
import { fillPlaces, type TextParams } from './fill-places.ts';
import type { MessageKey, Messages } from './messages/vi.ts';

/** What a component needs to write in the reader's language. */
export interface Text {
  t(key: MessageKey, params?: TextParams): string;
  pick(text: LocalizedText, params?: TextParams): string;
  language: Language;
}

/** The language shown, and the one that was asked for while its texts are on their way. */
export interface LanguageState {
  shown: Language;
  /** Null when what is shown is what was asked for. */
  awaited: Language | null;
  /** The awaited texts could not be loaded; they are asked for again by themselves. */
  hasFailed: boolean;
}

const LOADERS: Readonly<Record<Language, () => Promise<Messages>>> = {
  vi: async () => (await import('./messages/vi.ts')).vi,
  en: async () => (await import('./messages/en.ts')).en,
};
/** Pauses before texts are asked for again. */
const RETRY_MS = [2_000, 8_000, 30_000];

const messages: Partial<Record<Language, ReadonlyMap<string, string>>> = {};
const listeners = new Set<() => void>();
let state: LanguageState = { shown: 'vi', awaited: null, hasFailed: false };

/** Fetches a language's texts, once; rejects where they cannot be had now. */
export async function loadLanguage(language: Language): Promise<void> {
  messages[language] ??= new Map(flatten(await LOADERS[language](), ''));
}

/** Changes the language of every component that uses `useText`: at once, or when its texts are loaded; until then the other stays. */
export function setLanguage(language: Language): void {
  if (messages[language]) return change({ shown: language, awaited: null, hasFailed: false });
  if (state.awaited === language) return;
  change({ ...state, awaited: language, hasFailed: false });
  void bring(language, 0);
}

/** The language now shown. */
export function currentLanguage(): Language {
  return state.shown;
}

/** The texts of the current language outside React, e.g. for a document title. */
export function currentText(): Text {
  return TEXTS[state.shown];
}

/** The texts of the current language; the component renders again when the language changes. */
export function useText(): Text {
  return TEXTS[useSyncExternalStore(subscribe, currentLanguage)];
}

/** Whether another language was asked for and is not there yet. */
export function useLanguageState(): LanguageState {
  return useSyncExternalStore(subscribe, () => state);
}

/** One object a language: what depends on it can be compared by identity. */
const TEXTS: Readonly<Record<Language, Text>> = { vi: textsOf('vi'), en: textsOf('en') };

function textsOf(language: Language): Text {
  return {
    t: (key, params) => fillPlaces(messages[language]?.get(key) ?? key, params),
    pick: (text, params) => (params ? fillPlaces(text[language], params) : text[language]),
    language,
  };
}

/** Loads what is still asked for and shows it; after a failure again, ever more rarely. */
async function bring(language: Language, failures: number): Promise<void> {
  try {
    await loadLanguage(language);
    if (state.awaited === language) setLanguage(language);
  } catch (thrown) {
    reportError(thrown);
    if (state.awaited !== language) return;
    change({ ...state, hasFailed: true });
    setTimeout(
      () => {
        if (state.awaited === language) void bring(language, failures + 1);
      },
      RETRY_MS[failures] ?? RETRY_MS.at(-1),
    );
  }
}

function flatten(tree: object, path: string): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]: [string, string | object]) =>
    typeof value === 'string'
      ? [[path + key, value] satisfies [string, string]]
      : flatten(value, `${path}${key}.`),
  );
}

function change(next: LanguageState): void {
  state = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
