// A tropical storm crosses the province from the sea, 24–27 October 2026: wind, pressure, rain, warnings and what it breaks.
import type { Story, StoryIncident } from '../province/story-contract.ts';
import { createUnitLookup } from '../province/unit-lookup.ts';
import {
  areasOfUnits,
  COASTAL_WATERS,
  composeWarning,
  referenceTo,
  type WarningTopic,
} from '../province/warnings/warning-message.ts';
import type { WorldGeography, WorldWarning } from '../province/world-contract.ts';
import { keyframes } from './keyframes.ts';

const at = (date: number, time = '00:00') => `2026-10-${date}T${time}:00+07:00`;

const centreLon = keyframes([
  [at(24), 110.6],
  [at(25), 108.9],
  [at(25, '18:00'), 107.35],
  [at(26, '12:00'), 105.9],
  [at(27), 104.8],
]);
const centreLat = keyframes([
  [at(24), 9.5],
  [at(25), 9.95],
  [at(25, '18:00'), 10.42],
  [at(26, '12:00'), 10.9],
  [at(27), 11.1],
]);
/** Highest wind of the storm, m/s: it strengthens at sea and dies over land. */
const strengthMs = keyframes([
  [at(24), 18],
  [at(25, '06:00'), 26],
  [at(25, '18:00'), 25],
  [at(26, '06:00'), 14],
  [at(27), 5],
]);
const CORE_KM = 55;

function fromCentre(lon: number, lat: number, tMs: number): { east: number; north: number; km: number } {
  const east = (lon - centreLon(tMs)) * 109.4;
  const north = (lat - centreLat(tMs)) * 110.6;
  return { east, north, km: Math.max(1, Math.hypot(east, north)) };
}

/** Wind speed at a distance: solid rotation inside the core, slow decay outside. */
function windAt(km: number, strength: number): number {
  return km < CORE_KM ? strength * (0.25 + 0.75 * (km / CORE_KM)) : strength * (CORE_KM / km) ** 0.75;
}

const TOPIC: WarningTopic = {
  category: 'Met',
  event: { vi: 'Bão', en: 'Tropical storm' },
  instruction: {
    vi: 'Tàu thuyền vào nơi trú tránh trước khi bão tới; chằng chống nhà cửa; người dân ven biển sơ tán theo hướng dẫn.',
    en: 'Vessels take shelter before the storm; secure houses; people on the coast evacuate as directed.',
  },
  senderName: 'Đài Khí tượng Thủy văn (mô phỏng)',
  urgency: 'Expected',
  certainty: 'Likely',
};

const STAGES = [
  {
    sent: at(24, '05:00'),
    onset: at(25, '06:00'),
    msgType: 'Alert',
    risk: 2,
    vi: 'Tin bão gần bờ',
    en: 'Storm approaching the coast',
  },
  {
    sent: at(24, '17:00'),
    onset: at(25, '04:00'),
    msgType: 'Update',
    risk: 3,
    vi: 'Tin bão khẩn cấp',
    en: 'Urgent storm warning',
  },
  {
    sent: at(25, '05:00'),
    onset: at(25, '10:00'),
    msgType: 'Update',
    risk: 4,
    vi: 'Bão sắp đổ bộ',
    en: 'Landfall expected',
  },
  {
    sent: at(25, '17:00'),
    onset: at(25, '17:00'),
    msgType: 'Update',
    risk: 4,
    vi: 'Bão đang đổ bộ',
    en: 'Storm making landfall',
  },
  {
    sent: at(26, '05:00'),
    onset: at(26, '05:00'),
    msgType: 'Update',
    risk: 2,
    vi: 'Bão suy yếu thành áp thấp nhiệt đới',
    en: 'Storm weakened to a depression',
  },
  {
    sent: at(26, '17:00'),
    onset: at(26, '17:00'),
    msgType: 'Cancel',
    risk: 2,
    vi: 'Tin cuối cùng về bão',
    en: 'Last bulletin on the storm',
  },
] as const;

function stormWarnings(geography: WorldGeography): WorldWarning[] {
  const areas = [...COASTAL_WATERS, ...areasOfUnits(createUnitLookup(geography).units)];
  const chain: WorldWarning[] = [];
  for (const [n, stage] of STAGES.entries()) {
    const sentMs = Date.parse(stage.sent);
    const strength = Math.round(strengthMs(Math.min(sentMs + 12 * 3_600_000, Date.parse(at(26)))));
    chain.push(
      composeWarning({
        topic: TOPIC,
        identifier: `BRVT-bao-202610-${n + 1}`,
        sentMs,
        msgType: stage.msgType,
        references: chain.map(referenceTo),
        headline: { vi: stage.vi, en: stage.en },
        description: {
          vi: `Sức gió mạnh nhất gần tâm khoảng ${strength} m/s; mưa rất to, nước dâng ven biển.`,
          en: `Winds near the centre up to ${strength} m/s; very heavy rain and storm surge.`,
        },
        onsetMs: Date.parse(stage.onset),
        expiresMs: Date.parse(stage.onset) + (stage.msgType === 'Cancel' ? 6 : 18) * 3_600_000,
        areas,
        riskLevel: stage.risk,
      }),
    );
  }
  return chain;
}

const incidents: readonly StoryIncident[] = [
  {
    id: 'storm-tree-vung-tau',
    kindId: 'treeDown',
    severity: 'high',
    atMs: Date.parse(at(25, '15:20')),
    lon: 107.09,
    lat: 10.35,
    roadRef: 'QL51',
    blockedLaneShare: 0.6,
    durationMinutes: 140,
  },
  {
    id: 'storm-power-long-hai',
    kindId: 'powerCut',
    severity: 'high',
    atMs: Date.parse(at(25, '15:45')),
    lon: 107.24,
    lat: 10.39,
    durationMinutes: 620,
  },
  {
    id: 'storm-coast-road',
    kindId: 'flooding',
    severity: 'high',
    atMs: Date.parse(at(25, '16:30')),
    lon: 107.35,
    lat: 10.44,
    roadRef: 'ĐT994',
    blockedLaneShare: 1,
    durationMinutes: 480,
  },
  {
    id: 'storm-slide-minh-dam',
    kindId: 'landslide',
    severity: 'critical',
    atMs: Date.parse(at(25, '19:10')),
    lon: 107.27,
    lat: 10.4,
    roadRef: 'ĐT44A',
    blockedLaneShare: 1,
    durationMinutes: 900,
  },
  {
    id: 'storm-vessel',
    kindId: 'vesselDistress',
    severity: 'critical',
    atMs: Date.parse(at(25, '11:40')),
    lon: 107.35,
    lat: 10.2,
    durationMinutes: 420,
  },
];

/** A storm that makes landfall near Long Hải in the evening of 25 October. */
export const tropicalStorm: Story = {
  id: 'tropical-storm',
  title: { vi: 'Bão đổ bộ', en: 'A tropical storm' },
  summary: {
    vi: 'Bão vào bờ tối 25/10/2026: gió giật, mưa rất to, cây đổ, mất điện, sông dâng.',
    en: 'A storm makes landfall in the evening of 25 October 2026: gusts, very heavy rain, fallen trees, power cuts, rising rivers.',
  },
  startsAt: at(24),
  endsAt: at(27),
  always: false,
  overlays: {
    windMs(lon, lat, tMs) {
      const { east, north, km } = fromCentre(lon, lat, tMs);
      const speed = windAt(km, strengthMs(tMs));
      return { east: (-north / km) * speed, north: (east / km) * speed };
    },
    pressureHpa(tMs) {
      const { km } = fromCentre(107.2, 10.5, tMs);
      return -0.9 * strengthMs(tMs) * Math.exp(-km / 130);
    },
    rainMmPerHour(lon, lat, tMs) {
      const { east, north, km } = fromCentre(lon, lat, tMs);
      const spiral = 0.65 + 0.35 * Math.cos(2 * Math.atan2(north, east) - km / 28);
      return 1.15 * strengthMs(tMs) * spiral * Math.exp(-((km / 105) ** 1.5));
    },
    incidents,
    warnings: stormWarnings,
  },
};
