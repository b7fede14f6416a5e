// How warnings are counted, drawn and listed.
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { EventListSpec, KpiSpec, LayerSpec } from '#kernel/sector/sector.ts';

/** Words of the severities 0 … 4 of CAP. */
export const SEVERITIES: readonly LocalizedText[] = [
  { vi: 'Chưa rõ', en: 'Unknown' },
  { vi: 'Nhẹ', en: 'Minor' },
  { vi: 'Trung bình', en: 'Moderate' },
  { vi: 'Nặng', en: 'Severe' },
  { vi: 'Đặc biệt nặng', en: 'Extreme' },
];

/** KPIs of warnings. */
export const warningKpis: readonly KpiSpec[] = [
  {
    id: 'environment.warnings-active',
    title: { vi: 'Cảnh báo đang có hiệu lực', en: 'Warnings in force' },
    unit: '{count}',
    digits: 0,
    direction: 'down',
    feed: 'warnings',
    thresholds: { medium: 0, high: 2, critical: 5 },
  },
];

/** Layers of warnings. */
export const warningLayers: readonly LayerSpec[] = [
  {
    id: 'environment.warnings',
    title: { vi: 'Vùng cảnh báo', en: 'Warning areas' },
    feed: 'warnings',
    kind: 'areas',
    order: 10,
    visible: true,
    opacity: 0.6,
    color: {
      column: 'severity',
      ramp: 'severity',
      domain: [0, 4],
      breaks: [0.5, 1.5, 2.5, 3.5],
      words: SEVERITIES,
    },
    size: { range: [1.5, 1.5] },
    where: [{ column: 'active', op: '==', value: 1 }],
    card: ['event', 'severity', 'disasterLevel', 'area', 'sender', 'expiresAt'],
    titleColumn: 'headline',
  },
];

/** Warnings as a list of events. */
export const warningEvents: EventListSpec = {
  feed: 'warnings',
  titleColumn: 'headline',
  placeColumn: 'area',
  severityColumn: 'severity',
  startedColumn: 'sentAt',
  ownerColumn: 'sender',
  // A warning in force is a leader's matter however mild: somebody has to answer for those it names.
  leaderFromSeverity: 1,
  open: [{ column: 'active', op: '==', value: 1 }],
};
