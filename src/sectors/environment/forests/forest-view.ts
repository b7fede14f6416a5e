// Forest fire danger as figures and as a map layer.
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { KpiSpec, LayerColor, LayerSpec } from '#kernel/sector/sector.ts';

/** Words of levels I … V (NĐ 156/2018, article 46). */
export const LEVEL_WORDS: readonly LocalizedText[] = [
  { vi: 'Cấp I · Khó xảy ra cháy', en: 'Level I · Unlikely' },
  { vi: 'Cấp II · Có khả năng cháy', en: 'Level II · Possible' },
  { vi: 'Cấp III · Nguy cơ cháy cao', en: 'Level III · High danger' },
  { vi: 'Cấp IV · Rất dễ xảy ra cháy', en: 'Level IV · Very high danger' },
  { vi: 'Cấp V · Cực kỳ nguy hiểm', en: 'Level V · Extreme danger' },
];

/** Level in five classes. */
export const LEVEL_COLOR: LayerColor = {
  column: 'level',
  ramp: 'severity',
  domain: [0.5, 5.5],
  breaks: [1.5, 2.5, 3.5, 4.5],
  words: LEVEL_WORDS,
};

const shared = { feed: 'forest-fire-danger', unitColumn: 'unitCode', digits: 0, direction: 'down' } as const;

/**
 * KPIs of forests, most telling first. Levels IV and V are what a dry season brings, to be announced and no alarm; what calls for
 * attention is a forest drier than its season, of the eight that are watched.
 */
export const forestKpis: readonly KpiSpec[] = [
  {
    ...shared,
    id: 'environment.fire-danger',
    title: { vi: 'Cấp dự báo cháy rừng cao nhất', en: 'Highest forest fire danger level' },
    unit: '1',
  },
  {
    ...shared,
    id: 'environment.forests-above-season',
    title: { vi: 'Khu rừng khô hơn thường lệ theo mùa', en: 'Forests drier than usual for the season' },
    unit: '{count}',
    thresholds: { medium: 2, high: 4, critical: 6 },
  },
  {
    ...shared,
    id: 'environment.forests-to-announce',
    title: { vi: 'Khu rừng phải thông báo cháy rừng', en: 'Forests whose fire danger must be announced' },
    unit: '{count}',
  },
  {
    ...shared,
    id: 'environment.forest-at-risk',
    title: { vi: 'Diện tích rừng ở cấp IV–V', en: 'Forest area at levels IV and V' },
    unit: '%',
  },
];

/** The layer of forests. */
export const forestLayers: readonly LayerSpec[] = [
  {
    id: 'environment.forest-fire',
    title: { vi: 'Cấp dự báo cháy rừng', en: 'Forest fire danger' },
    feed: 'forest-fire-danger',
    kind: 'points',
    order: 37,
    visible: false,
    opacity: 1,
    color: LEVEL_COLOR,
    size: { column: 'area', domain: [0, 10_000], range: [6, 16], scale: 'sqrt' },
    label: 'level',
    labelMinZoom: 10,
    card: ['level', 'mustAnnounce', 'index', 'dryDays', 'rain', 'temperature', 'area'],
    titleColumn: 'name',
  },
];
