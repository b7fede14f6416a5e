// Sông Ray and Đá Đen release water, 6–16 November 2025: levels, release ranges and warned places as published by SGGP.
import type { Story } from '../province/story-contract.ts';
import { createUnitLookup } from '../province/unit-lookup.ts';
import {
  areasOfUnits,
  composeWarning,
  referenceTo,
  unitsOf,
  type WarningTopic,
} from '../province/warnings/warning-message.ts';
import type { WorldWarning } from '../province/world-contract.ts';
import { keyframes } from './keyframes.ts';

const day = (date: number, time = '06:00') => `2025-11-${String(date).padStart(2, '0')}T${time}:00+07:00`;

/** How strongly the figures hold: they fade in before the rain and out after the 16th. */
const weight = keyframes([
  [day(4, '12:00'), 0],
  [day(4, '18:00'), 1],
  [day(16, '18:00'), 1],
  [day(17, '18:00'), 0],
]);
/** Metres below the published level while the rain fills the reservoirs; typed. */
const belowM = keyframes([
  [day(4, '20:00'), 0.9],
  [day(6), 0],
]);
/** Before the announced hour the gates let through only a part of the lowest release; typed. */
const gates = keyframes([
  [day(5, '22:00'), 0.2],
  [day(6), 1],
]);

interface Release {
  id: string;
  name: string;
  /** Published level at the start, m, and release range, m³/s. */
  levelM: number;
  lowM3s: number;
  highM3s: number;
  unitCodes: readonly string[];
  river: string;
}

/** Published figures; the course between the lowest and the highest release is typed. */
const RELEASES: readonly Release[] = [
  {
    id: 'ho-song-ray',
    name: 'Hồ Sông Ray',
    levelM: 71.88,
    lowM3s: 27.85,
    highM3s: 137.91,
    unitCodes: ['26620'],
    river: 'sông Ray',
  },
  {
    id: 'ho-da-den',
    name: 'Hồ Đá Đen',
    levelM: 44.34,
    lowM3s: 4.24,
    highM3s: 25.13,
    unitCodes: ['26728', '26617', '26725', '26566', '26572', '26560'],
    river: 'sông Dinh',
  },
];

/** Gates move in steps of an hour: share of the way from the lowest to the highest release. */
const opening = keyframes([
  [day(7, '08:00'), 0],
  [day(7, '09:00'), 0.3],
  [day(8, '14:00'), 0.3],
  [day(8, '15:00'), 0.65],
  [day(9, '10:00'), 0.65],
  [day(9, '11:00'), 1],
  [day(11, '07:00'), 1],
  [day(11, '08:00'), 0.55],
  [day(13, '09:00'), 0.55],
  [day(13, '10:00'), 0.25],
  [day(15, '08:00'), 0.25],
  [day(15, '09:00'), 0],
]);
/** Metres that the level falls below the published one while the gates are open. */
const drawdownM = keyframes([
  [day(7), 0],
  [day(9), 0.03],
  [day(12), 0.16],
  [day(16), 0.29],
]);

/** The rain that filled them, mm/h where it was heaviest; typed, no gauge was published. */
const rainMmPerHour = keyframes([
  [day(4, '16:00'), 0],
  [day(4, '20:00'), 4],
  [day(5, '06:00'), 5.5],
  [day(5, '10:00'), 2],
  [day(5, '15:00'), 0],
]);
/** Heaviest over the land that feeds both reservoirs; falls off over so many degrees. */
const RAIN_CENTRE = { lon: 107.3, lat: 10.6, reach: 0.2 };

const TOPIC: WarningTopic = {
  category: 'Infra',
  event: { vi: 'Xả nước hồ chứa', en: 'Reservoir release' },
  instruction: {
    vi: 'Người dân vùng hạ lưu không đánh bắt cá, không qua lại lòng sông; di chuyển tài sản khỏi vùng trũng.',
    en: 'People downstream do not fish, keep out of the river bed and move property from low ground.',
  },
  senderName: 'Công ty Khai thác công trình thủy lợi (mô phỏng)',
  urgency: 'Expected',
  certainty: 'Observed',
};

const vietnamese = (value: number) => value.toFixed(2).replace('.', ',');

function chainOf(release: Release, areas: WorldWarning['areas']): WorldWarning[] {
  const { id, name, levelM, lowM3s, highM3s, river } = release;
  const stages = [
    {
      sent: day(5, '16:00'),
      onset: day(6),
      msgType: 'Alert',
      vi: 'bắt đầu xả từ 06/11',
      en: 'starts to release on 6 November',
    },
    {
      sent: day(9, '08:00'),
      onset: day(9, '10:00'),
      msgType: 'Update',
      vi: 'tăng lưu lượng xả',
      en: 'increases its release',
    },
    {
      sent: day(13, '08:00'),
      onset: day(13, '10:00'),
      msgType: 'Update',
      vi: 'giảm dần lưu lượng xả',
      en: 'reduces its release',
    },
    {
      sent: day(16, '18:00'),
      onset: day(16, '18:00'),
      msgType: 'Cancel',
      vi: 'kết thúc xả tràn',
      en: 'ends its release',
    },
  ] as const;
  const chain: WorldWarning[] = [];
  for (const [n, stage] of stages.entries()) {
    chain.push(
      composeWarning({
        topic: TOPIC,
        identifier: `BRVT-xa-${id}-202511-${n + 1}`,
        sentMs: Date.parse(stage.sent),
        msgType: stage.msgType,
        references: chain.map(referenceTo),
        headline: { vi: `${name} ${stage.vi}`, en: `${name} ${stage.en}` },
        description: {
          vi: `Mực nước ${vietnamese(levelM)} m; lưu lượng xả ${vietnamese(lowM3s)}–${vietnamese(highM3s)} m³/s về ${river}.`,
          en: `Level ${levelM.toFixed(2)} m; release ${lowM3s}–${highM3s} m³/s into the ${river}.`,
        },
        onsetMs: Date.parse(stage.onset),
        expiresMs: Date.parse(day(16, stage.msgType === 'Cancel' ? '21:00' : '18:00')),
        areas,
        riskLevel: 2,
      }),
    );
  }
  return chain;
}

/** The release of November 2025; real history, so it is always in the world. */
export const reservoirRelease: Story = {
  id: 'reservoir-release',
  title: { vi: 'Hồ Sông Ray và Đá Đen xả lũ, 11/2025', en: 'Sông Ray and Đá Đen release, November 2025' },
  summary: {
    vi: 'Mưa lớn một ngày rồi hai hồ lớn nhất xả tràn mười ngày; vùng hạ lưu được cảnh báo và ngập.',
    en: 'A day of heavy rain, then the two largest reservoirs spill for ten days; people downstream are warned and flooded.',
  },
  startsAt: day(4, '12:00'),
  endsAt: day(18, '00:00'),
  always: true,
  overlays: {
    rainMmPerHour(lon, lat, tMs) {
      const heaviest = rainMmPerHour(tMs);
      if (heaviest === 0) return 0;
      const away = Math.hypot(lon - RAIN_CENTRE.lon, lat - RAIN_CENTRE.lat) / RAIN_CENTRE.reach;
      return heaviest * Math.exp(-0.5 * away ** 2);
    },
    reservoir(reservoirId, tMs) {
      const release = RELEASES.find(({ id }) => id === reservoirId);
      if (!release) return undefined;
      return {
        weight: weight(tMs),
        levelM: release.levelM - belowM(tMs) - drawdownM(tMs),
        dischargeM3s: (release.lowM3s + (release.highM3s - release.lowM3s) * opening(tMs)) * gates(tMs),
      };
    },
    warnings(geography) {
      const { byCode } = createUnitLookup(geography);
      return RELEASES.flatMap((release) =>
        chainOf(release, areasOfUnits(unitsOf(release.unitCodes, byCode))),
      );
    },
  },
};
