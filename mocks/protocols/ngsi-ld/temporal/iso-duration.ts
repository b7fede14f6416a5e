// ISO 8601 durations of aggregation periods.

/** A duration; months are kept apart because their length depends on where they start. */
export interface Duration {
  months: number;
  ms: number;
}

const PATTERN =
  /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** Parses `PT5M`, `PT1H`, `P1D`, `P1M` ...; undefined when it is none. `PT0S` means the whole interval. */
export function parseDuration(text: string): Duration | undefined {
  const match = PATTERN.exec(text);
  if (match === null) return undefined;
  const [years, months, weeks, days, hours, minutes, seconds] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const totalDays = weeks! * 7 + days!;
  return {
    months: years! * 12 + months!,
    ms: (((totalDays * 24 + hours!) * 60 + minutes!) * 60 + seconds!) * 1000,
  };
}

/** Start of period number `index` counted from `originMs`; months are added in UTC and stay on the month's last day. */
export function periodStart(originMs: number, { months, ms }: Duration, index: number): number {
  if (months === 0) return originMs + index * ms;
  const origin = new Date(originMs);
  const month = origin.getUTCMonth() + index * months;
  const lastDay = new Date(Date.UTC(origin.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const dayStart = Date.UTC(origin.getUTCFullYear(), month, Math.min(origin.getUTCDate(), lastDay));
  return dayStart + (originMs % 86_400_000) + index * ms;
}
