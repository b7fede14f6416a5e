// The standards by which a body of unknown origin is tried: those with unmistakable marks first.
import type { PayloadParser } from './payload-parser.ts';

/** Loaders in the order in which they are asked. */
export const PAYLOAD_PARSERS: readonly (() => Promise<PayloadParser>)[] = [];
