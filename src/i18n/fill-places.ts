// Puts values into the `{{name}}` places of a text. What is put in is neither filled in again nor read as markup: React escapes it.
import { isolateText } from './isolate-text.ts';

/** Values for the places of a text; format numbers and times before they go in. */
export type TextParams = Readonly<Record<string, string | number>>;

/** The text with every place filled, each value set apart in its own direction; a place without a value stays empty. */
export function fillPlaces(text: string, params: TextParams = {}): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    return value === undefined ? '' : isolateText(String(value));
  });
}
