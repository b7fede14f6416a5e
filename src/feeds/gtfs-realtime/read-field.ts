// Fields of protobuf messages as values: absent stays absent, 64-bit integers become numbers, enumerations become words.

/** Seconds since 1970 beyond which a time is none: the year 2100; what writes milliseconds is far beyond. */
const LATEST_S = 4_102_444_800;

/** Takes what could not be used of an entity. */
export type RefuseField = (reason: string) => void;

/** A field that is present in the message; undefined where the wire has none, whatever its default. */
export function present<Message extends object, Name extends keyof Message>(
  message: Message | null | undefined,
  name: Name,
): NonNullable<Message[Name]> | undefined {
  return message && Object.hasOwn(message, name) ? (message[name] ?? undefined) : undefined;
}

/** A text that is not empty. */
export function textOf<Message extends object>(
  message: Message | null | undefined,
  name: keyof Message,
): string | undefined {
  const value = present(message, name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** POSIX seconds as an instant; 0 is a placeholder and absent, what cannot be seconds is refused. */
export function instantOf<Message extends object>(
  message: Message | null | undefined,
  name: keyof Message,
  refuse: RefuseField,
): Date | undefined {
  const seconds = integerOf(present(message, name));
  if (seconds === undefined || seconds === 0) return undefined;
  if (seconds > 0 && seconds <= LATEST_S) return new Date(seconds * 1000);
  refuse(`${snakeCase(String(name))}: not POSIX seconds (kept without it)`);
  return undefined;
}

/** The word of an enumeration; a number that this version of the standard does not have is refused. */
export function wordOf<Message extends object>(
  message: Message | null | undefined,
  name: keyof Message,
  words: ReadonlyMap<number, string>,
  refuse: RefuseField,
): string | undefined {
  const number = present(message, name);
  if (typeof number !== 'number') return undefined;
  const word = words.get(number);
  if (word === undefined) refuse(`${snakeCase(String(name))}: number without a word (kept without it)`);
  return word;
}

/** A 32- or 64-bit integer as a number: the bindings give the latter as objects of two halves. */
function integerOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'object' || value === null || !('toNumber' in value)) return undefined;
  return (value as { toNumber(): number }).toNumber();
}

/** The name as the standard writes it. */
function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
