// The map layers of road works, as data: the stretch of road under the traffic, and a symbol at its middle.
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { LayerColor, LayerSpec } from '#kernel/sector/sector.ts';
import { IS_ACTIVE } from './work-rules.ts';

/** What is left of the road, least hindrance first. */
export const IMPACT_WORDS: readonly LocalizedText[] = [
  { vi: 'Không cản trở', en: 'No hindrance' },
  { vi: 'Thu hẹp, dịch làn', en: 'Lanes shifted' },
  { vi: 'Rào bớt làn', en: 'Lanes closed' },
  { vi: 'Cấm đường', en: 'Road closed' },
];

const COLOR: LayerColor = {
  column: 'impact',
  ramp: 'severity',
  domain: [0, 4],
  breaks: [0.5, 1.5, 2.5],
  words: IMPACT_WORDS,
};
const CARD = ['state', 'impact', 'road', 'lanesClosed', 'startAt', 'endAt', 'description', 'authority'];

/** Layers of road works, in drawing order. */
export const workLayers: readonly LayerSpec[] = [
  {
    id: 'transport.work-sections',
    title: { vi: 'Đoạn đường đang thi công', en: 'Stretches under work' },
    feed: 'road-works',
    kind: 'flows',
    order: 18,
    visible: true,
    opacity: 0.75,
    color: COLOR,
    size: { range: [9, 9] },
    where: IS_ACTIVE,
    card: CARD,
    titleColumn: 'title',
  },
  {
    id: 'transport.works',
    title: { vi: 'Công trình trên đường', en: 'Road works' },
    feed: 'road-works',
    kind: 'symbols',
    order: 82,
    visible: true,
    opacity: 1,
    color: COLOR,
    size: { column: 'impact', domain: [0, 3], range: [9, 14] },
    where: IS_ACTIVE,
    pictogram: { column: 'state', by: {}, otherwise: 'road-works' },
    minZoom: 9,
    card: CARD,
    titleColumn: 'title',
  },
];
