// Stagnant dry-season air, 3–6 February 2026: fine particles gather for three days and are blown away.
import { localHour } from '../province/calendar/local-time.ts';
import { hump } from '../province/noise/curves.ts';
import type { Story } from '../province/story-contract.ts';
import { createUnitLookup } from '../province/unit-lookup.ts';
import {
  areasOfUnits,
  composeWarning,
  referenceTo,
  type WarningTopic,
} from '../province/warnings/warning-message.ts';
import type { WorldGeography, WorldWarning } from '../province/world-contract.ts';
import { keyframes } from './keyframes.ts';

const at = (date: number, time = '00:00') => `2026-02-0${date}T${time}:00+07:00`;

/** Fine particles brought in and held over the province, µg/m³. */
const heldMicrograms = keyframes([
  [at(3), 0],
  [at(4), 14],
  [at(5), 32],
  [at(5, '20:00'), 42],
  [at(6, '10:00'), 38],
  [at(6, '20:00'), 6],
  [at(7), 0],
]);

/** The wind dies down over the first day and returns on the fourth. */
const windFactor = keyframes([
  [at(3), 1],
  [at(4), 0.35],
  [at(6, '08:00'), 0.3],
  [at(6, '20:00'), 1],
]);

const TOPIC: WarningTopic = {
  category: 'Env',
  event: { vi: 'Ô nhiễm không khí', en: 'Air pollution' },
  instruction: {
    vi: 'Người già, trẻ em, người bệnh hô hấp hạn chế ra ngoài; đóng cửa sổ; đeo khẩu trang.',
    en: 'Older people, children and people with lung disease stay indoors; close windows; wear a mask.',
  },
  senderName: 'Sở Nông nghiệp và Môi trường (mô phỏng)',
  urgency: 'Expected',
  certainty: 'Observed',
};
const STAGES = [
  {
    sent: at(4, '07:30'),
    msgType: 'Alert',
    vi: 'Chất lượng không khí xấu đi',
    en: 'Air quality is getting worse',
  },
  { sent: at(5, '07:30'), msgType: 'Update', vi: 'Chất lượng không khí xấu', en: 'Air quality is bad' },
  {
    sent: at(6, '19:00'),
    msgType: 'Cancel',
    vi: 'Chất lượng không khí đã cải thiện',
    en: 'Air quality has improved',
  },
] as const;

function episodeWarnings(geography: WorldGeography): WorldWarning[] {
  const areas = areasOfUnits(createUnitLookup(geography).units.filter(({ lat }) => lat > 9.5));
  const chain: WorldWarning[] = [];
  for (const [n, stage] of STAGES.entries()) {
    const sentMs = Date.parse(stage.sent);
    chain.push(
      composeWarning({
        topic: TOPIC,
        identifier: `BRVT-khong-khi-202602-${n + 1}`,
        sentMs,
        msgType: stage.msgType,
        references: chain.map(referenceTo),
        headline: { vi: stage.vi, en: stage.en },
        description: {
          vi: 'Bụi mịn PM2.5 tích tụ do lặng gió và nghịch nhiệt.',
          en: 'Fine particles gather in calm air under an inversion.',
        },
        onsetMs: sentMs,
        expiresMs: sentMs + (stage.msgType === 'Cancel' ? 3 : 36) * 3_600_000,
        areas,
        riskLevel: 0,
      }),
    );
  }
  return chain;
}

/** An episode of fine particles over the mainland. */
export const airEpisode: Story = {
  id: 'air-episode',
  title: { vi: 'Đợt ô nhiễm không khí', en: 'An air episode' },
  summary: {
    vi: 'Ba ngày lặng gió đầu tháng 2/2026: PM2.5 tăng tới mức xấu rồi giảm nhanh khi có gió.',
    en: 'Three calm days early in February 2026: PM2.5 rises to a bad level and falls when the wind returns.',
  },
  startsAt: at(3),
  endsAt: at(7),
  always: false,
  overlays: {
    windFactor,
    pm25: (tMs) =>
      heldMicrograms(tMs) *
      (0.75 + 0.35 * hump(localHour(tMs), 7.5, 2.5) + 0.2 * hump(localHour(tMs), 21, 2.5)),
    warnings: episodeWarnings,
  },
};
