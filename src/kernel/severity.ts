// The five severities of the product and how the standards' words map onto them.

/** Severity as a number in a column: 0 informational … 4 critical. */
export const SEVERITY = { informational: 0, low: 1, medium: 2, high: 3, critical: 4 } as const;

/** The words of the codes. */
export type Severity = keyof typeof SEVERITY;

const WORDS: readonly Severity[] = ['informational', 'low', 'medium', 'high', 'critical'];

/** The word of a severity code (fractions round down); NaN and unknown codes read as informational. */
export function severityWord(code: number): Severity {
  return WORDS[Math.floor(code)] ?? 'informational';
}

/** CAP 1.2 `severity` to the code (Extreme 4 … Unknown 0). */
export const CAP_SEVERITY: Readonly<Record<string, number>> = {
  Extreme: 4,
  Severe: 3,
  Moderate: 2,
  Minor: 1,
  Unknown: 0,
};
