// Maritime identities (ITU-R M.585): nine digits that tell by their beginning what kind of station sends.

/** What sends. `vessel` includes craft of a mother ship. */
export type StationClass =
  'vessel' | 'base-station' | 'aid-to-navigation' | 'aircraft' | 'distress' | 'other';

/** An identity and its kind. */
export interface Identity {
  mmsi: string;
  station: StationClass;
}

/** Kinds by the form of their identities; a country's three digits begin with 2 … 7. */
const FORMS: readonly (readonly [form: RegExp, station: StationClass])[] = [
  [/^[2-7]\d{8}$/, 'vessel'],
  [/^98[2-7]\d{6}$/, 'vessel'],
  [/^00[2-7]\d{6}$/, 'base-station'],
  [/^99[2-7]\d{6}$/, 'aid-to-navigation'],
  [/^111[2-7]\d{5}$/, 'aircraft'],
  // AIS-SART, man overboard, EPIRB.
  [/^97[024]\d{6}$/, 'distress'],
  // A group of ships, a hand-held radio.
  [/^0[2-7]\d{7}$/, 'other'],
  [/^8[2-7]\d{7}$/, 'other'],
];

/** The identity of a number (leading zeros are lost in it) or a text; null when it is none. */
export function readIdentity(value: unknown): Identity | null {
  const isWhole = typeof value === 'number' && Number.isInteger(value) && value >= 0;
  const text = isWhole ? String(value).padStart(9, '0') : typeof value === 'string' ? value.trim() : '';
  const station = FORMS.find(([form]) => form.test(text))?.[1];
  return station === undefined ? null : { mmsi: text, station };
}
