// A text in the two languages of the interface.

/** The languages of the interface; Vietnamese is the first. */
export type Language = 'vi' | 'en';

/** One text in both languages; both are required so that no face ever mixes them. */
export interface LocalizedText {
  vi: string;
  en: string;
}
