// The map layers of civil registry: how densely people live, and the registries with what waits in them.
import type { LayerSpec } from '#kernel/sector/sector.ts';

/** Layers of civil registry. */
export const layers: readonly LayerSpec[] = [
  {
    id: 'civil-registry.density-by-unit',
    title: { vi: 'Mật độ dân số theo đơn vị', en: 'Population density by unit' },
    feed: 'population',
    kind: 'units',
    kpi: 'civil-registry.density',
    order: 0,
    visible: false,
    opacity: 0.75,
    color: {
      column: 'value',
      ramp: 'sequential',
      domain: [0, 4000],
      breaks: [200, 300, 500, 2000],
      words: [
        { vi: 'Đến 200 người/km²', en: 'Up to 200 people/km²' },
        { vi: '200–300', en: '200 to 300' },
        { vi: '300–500', en: '300 to 500' },
        { vi: '500–2.000', en: '500 to 2,000' },
        { vi: 'Trên 2.000', en: 'Over 2,000' },
      ],
    },
    size: { range: [1, 1] },
    card: ['value'],
    titleColumn: 'name',
  },
  {
    id: 'civil-registry.registries',
    title: { vi: 'Hồ sơ hộ tịch đang giải quyết theo đơn vị', en: 'Registrations being processed by unit' },
    feed: 'civil-registrations',
    kind: 'points',
    order: 63,
    visible: false,
    opacity: 0.9,
    color: {
      column: 'registrationsOverdue',
      ramp: 'sequential',
      domain: [-0.5, 15.5],
      breaks: [0.5, 2.5, 5.5],
      words: [
        { vi: 'Không quá hạn', en: 'None overdue' },
        { vi: '1–2 hồ sơ quá hạn', en: '1 or 2 overdue' },
        { vi: '3–5 hồ sơ', en: '3 to 5' },
        { vi: 'Trên 5 hồ sơ', en: 'More than 5' },
      ],
    },
    size: { column: 'registrationsPending', domain: [0, 40], range: [4, 16], scale: 'sqrt' },
    card: [
      'registrationsPending',
      'registrationsOverdue',
      'birthsRegistered',
      'deathsRegistered',
      'marriagesRegistered',
    ],
    titleColumn: 'name',
  },
];
