// The map layers of information security: agencies at their seats, never systems.
import type { LayerSpec } from '#kernel/sector/sector.ts';

/** Layers of information security. */
export const layers: readonly LayerSpec[] = [
  {
    id: 'information-security.approved-by-unit',
    title: { vi: 'Hệ thống đã phê duyệt cấp độ theo đơn vị', en: 'Systems with approved level by unit' },
    feed: 'security-systems',
    kind: 'units',
    kpi: 'information-security.approved-share',
    order: 4,
    visible: false,
    opacity: 0.75,
    color: {
      column: 'value',
      ramp: 'sequential',
      domain: [0, 100],
      breaks: [25, 50, 75, 99.5],
      words: [
        { vi: 'Đến 25%', en: 'Up to 25%' },
        { vi: '25–50%', en: '25 to 50%' },
        { vi: '50–75%', en: '50 to 75%' },
        { vi: 'Trên 75%', en: 'Over 75%' },
        { vi: 'Tất cả', en: 'All' },
      ],
    },
    size: { range: [1, 1] },
    card: ['value'],
    titleColumn: 'name',
  },
  {
    id: 'information-security.incident-density',
    title: {
      vi: 'Mật độ sự cố an toàn thông tin từ đầu tháng',
      en: 'Security incidents since the month began, by area',
    },
    feed: 'security-incidents',
    kind: 'hex',
    order: 8,
    visible: false,
    opacity: 0.8,
    where: [{ column: 'detectedThisMonth', op: '==', value: 1 }],
    color: {
      column: 'count',
      ramp: 'sequential',
      domain: [0, 20],
      words: [
        { vi: 'Không có', en: 'None' },
        { vi: '20 sự cố trở lên', en: '20 or more' },
      ],
    },
    size: { range: [1, 1] },
    card: ['count'],
    titleColumn: 'agency',
  },
  {
    id: 'information-security.portals',
    title: { vi: 'Cổng thông tin điện tử', en: 'Web portals' },
    feed: 'security-portals',
    kind: 'points',
    order: 63,
    visible: false,
    opacity: 0.95,
    color: {
      column: 'standing',
      ramp: 'severity',
      domain: [0, 4],
      breaks: [0.5, 1.5, 2.5, 3.5],
      words: [
        { vi: 'Sẵn sàng', en: 'Available' },
        { vi: 'Đã gián đoạn trong 24 giờ qua', en: 'Interrupted in the last 24 hours' },
        { vi: 'Gián đoạn trên 1 giờ trong 24 giờ qua', en: 'Down over 1 hour of the last 24' },
        { vi: 'Đang gián đoạn', en: 'Down' },
        { vi: 'Đang gián đoạn, đã quá 1 giờ', en: 'Down, for over 1 hour in all' },
      ],
    },
    size: { column: 'standing', domain: [0, 4], range: [4, 11] },
    card: ['standing', 'availability', 'responseTime'],
    titleColumn: 'name',
  },
];
