// Values by which AIS says “not available” (ITU-R M.1371-5, tables 48, 52 and 53): they become missing, never numbers.

/** A number, also one that is written as a text; NaN for everything else. */
export function numberOf(value: unknown): number {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value.trim()) ? Number(value) : Number.NaN;
}

/** What a check made of a raw value: undefined is missing, a text the reason of a refusal. */
export type Checked = number | { refusal: string } | undefined;

/** 102.3 knots, raw 1023, in whatever unit the source turned it into. */
const NO_SPEED: Readonly<Record<string, readonly number[]>> = {
  '[kn_i]': [102.3, 1023],
  '0.1.[kn_i]': [1023],
  'm/s': [52.628],
  'km/h': [189.46],
  '': [102.3, 1023],
};

/** Speed over ground in the source's unit. */
export function checkSpeed(value: unknown, unit: string): Checked {
  const speed = numberOf(value);
  if (isAbsent(value)) return undefined;
  if (!(speed >= 0)) return { refusal: 'speedOverGround: not a speed' };
  const isMissing = (NO_SPEED[unit] ?? []).some((sentinel) => Math.abs(speed - sentinel) < 0.0005 * sentinel);
  return isMissing ? undefined : speed;
}

/** Course over ground, degrees; 360 (raw 3600) is none. */
export function checkCourse(value: unknown): Checked {
  return checkAngle(value, [360, 3600], 'courseOverGround');
}

/** True heading, degrees; 511 is none. */
export function checkHeading(value: unknown): Checked {
  return checkAngle(value, [511], 'heading');
}

function checkAngle(value: unknown, sentinels: readonly number[], name: string): Checked {
  const angle = numberOf(value);
  if (isAbsent(value) || sentinels.includes(angle)) return undefined;
  return angle >= 0 && angle <= 360 ? angle : { refusal: `${name}: not an angle` };
}

/**
 * Rate of turn in degrees a minute, right positive, of the raw −126 … 126: (raw / 4.733)². −128 is none; ±127 says “more
 * than 5° in 30 s” without a rate, so it is none either.
 */
export function checkRateOfTurn(value: unknown, isRaw: boolean): Checked {
  const rate = numberOf(value);
  if (isAbsent(value)) return undefined;
  if (!Number.isFinite(rate)) return { refusal: 'rateOfTurn: not a number' };
  if (Math.abs(rate) === 127 || Math.abs(rate) === 128) return undefined;
  if (!isRaw) return rate;
  if (Math.abs(rate) > 126) return { refusal: 'rateOfTurn: not a raw rate of turn' };
  return Math.sign(rate) * (rate / 4.733) ** 2;
}

/** Navigational status 0 … 14; 15 is “not defined”. */
export function checkStatus(value: unknown): Checked {
  const status = numberOf(value);
  if (isAbsent(value) || status === 15) return undefined;
  return Number.isInteger(status) && status >= 0 && status < 15
    ? status
    : { refusal: 'navigationStatus: not one of 0 … 15' };
}

/** A number of which 0 says that it is not known: ship type, IMO number, draught, length. */
export function checkPositive(value: unknown, name: string): Checked {
  const number = numberOf(value);
  if (isAbsent(value) || number === 0) return undefined;
  return number > 0 ? number : { refusal: `${name}: not a number` };
}

/** A degree of latitude or longitude; 91 and 181 are none. */
export function checkDegree(value: unknown, sentinel: 91 | 181): number {
  const degree = numberOf(value);
  return degree === sentinel ? Number.NaN : degree;
}

/** A text of the six-bit alphabet: padded with `@`; '' when nothing stands before it. */
export function readSixBitText(value: unknown): string {
  const text = typeof value === 'string' ? value : '';
  const end = text.indexOf('@');
  return (end < 0 ? text : text.slice(0, end)).trim();
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
