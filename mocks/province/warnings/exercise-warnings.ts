// The monthly exercise: on the second Thursday at nine, ended at half past ten; never an actual warning.
import { localDate, timeOfDay, weekday } from '../calendar/local-time.ts';
import type { UnitLookup } from '../unit-lookup.ts';
import type { WorldWarning } from '../world-contract.ts';
import { areasOfUnits, composeWarning, referenceTo, type WarningTopic } from './warning-message.ts';

const TOPIC: WarningTopic = {
  category: 'Safety',
  event: { vi: 'Diễn tập phòng thủ dân sự', en: 'Civil defence exercise' },
  instruction: {
    vi: 'Đây là diễn tập, người dân không cần hành động.',
    en: 'This is an exercise; no action is needed.',
  },
  senderName: 'Ban Chỉ huy Phòng thủ dân sự (mô phỏng)',
  urgency: 'Expected',
  certainty: 'Likely',
};

/** The two messages of an exercise day, none on other days. */
export function exerciseOn(day: number, lookup: UnitLookup): WorldWarning[] {
  const { year, month, date } = localDate(day);
  if (weekday(day) !== 4 || date < 8 || date > 14) return [];
  const unit = lookup.units[(year * 12 + month) % Math.max(1, lookup.units.length)];
  const areas = areasOfUnits(unit ? [unit] : []);
  const stamp = `${year}${String(month).padStart(2, '0')}`;
  const shared = { topic: TOPIC, status: 'Exercise', areas, riskLevel: 0 } as const;
  const start = composeWarning({
    ...shared,
    identifier: `BRVT-dien-tap-${stamp}-1`,
    sentMs: timeOfDay(day, 9),
    msgType: 'Alert',
    headline: { vi: 'DIỄN TẬP: sơ tán dân cư', en: 'EXERCISE: evacuation' },
    description: { vi: `Diễn tập tại ${unit?.name.vi ?? ''}.`, en: `Exercise in ${unit?.name.en ?? ''}.` },
    onsetMs: timeOfDay(day, 9),
    expiresMs: timeOfDay(day, 11),
  });
  const end = composeWarning({
    ...shared,
    identifier: `BRVT-dien-tap-${stamp}-2`,
    sentMs: timeOfDay(day, 10.5),
    msgType: 'Cancel',
    references: [referenceTo(start)],
    headline: { vi: 'DIỄN TẬP: kết thúc', en: 'EXERCISE: over' },
    description: { vi: 'Cuộc diễn tập đã kết thúc.', en: 'The exercise has ended.' },
    onsetMs: timeOfDay(day, 10.5),
    expiresMs: timeOfDay(day, 11),
  });
  return [start, end];
}
