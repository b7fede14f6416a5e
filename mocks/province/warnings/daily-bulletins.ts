// Warnings that are renewed once a day while a hazard lasts: Alert on its first day, Update while it goes on, Cancel when it is over.
import { HOUR_MS, localDate, timeOfDay } from '../calendar/local-time.ts';
import type { WorldWarning } from '../world-contract.ts';
import { composeWarning, type WarningTopic } from './warning-message.ts';

type Text = { vi: string; en: string };

/** A hazard with a level for each local day; 0 is none, 1–5 the disaster risk level. */
export interface DailyHazard {
  id: string;
  topic: WarningTopic;
  /** Local hour at which its bulletin is sent. */
  issueHour: number;
  /** Pure in `day`: what the next 24 hours bring. */
  levelOn(day: number): number;
  headline(level: number, day: number): Text;
  description(level: number, day: number): Text;
  areas(level: number, day: number): WorldWarning['areas'];
}

/** The level of the last step that `value` reaches, 0 below the first; steps are [from, level], ascending. */
export function levelReached(value: number, steps: readonly (readonly [number, number])[]): number {
  return steps.reduce((level, [from, reached]) => (value >= from ? reached : level), 0);
}

function identifierOf(hazard: DailyHazard, day: number): string {
  const { year, month, date } = localDate(day);
  return `BRVT-${hazard.id}-${year}${String(month).padStart(2, '0')}${String(date).padStart(2, '0')}`;
}

/** The bulletin of one day, if there is one; each refers to the day before, so a chain needs no memory. */
export function bulletinOn(hazard: DailyHazard, day: number): WorldWarning | undefined {
  const today = hazard.levelOn(day);
  const yesterday = hazard.levelOn(day - 1);
  if (today === 0 && yesterday === 0) return undefined;
  const sentMs = timeOfDay(day, hazard.issueHour);
  const level = today === 0 ? yesterday : today;
  const over = today === 0;
  const headline = hazard.headline(level, day);
  return composeWarning({
    topic: hazard.topic,
    identifier: identifierOf(hazard, day),
    sentMs,
    msgType: over ? 'Cancel' : yesterday === 0 ? 'Alert' : 'Update',
    references:
      yesterday === 0
        ? []
        : [{ identifier: identifierOf(hazard, day - 1), sentMs: timeOfDay(day - 1, hazard.issueHour) }],
    headline: over ? { vi: `Kết thúc: ${headline.vi}`, en: `Over: ${headline.en}` } : headline,
    description: over
      ? {
          vi: `Tin cuối cùng về ${hazard.topic.event.vi.toLowerCase()}.`,
          en: `Last bulletin: ${hazard.topic.event.en.toLowerCase()}.`,
        }
      : hazard.description(level, day),
    onsetMs: over ? sentMs : sentMs + HOUR_MS,
    expiresMs: sentMs + (over ? 3 : 25) * HOUR_MS,
    areas: hazard.areas(level, day),
    riskLevel: level,
  });
}
