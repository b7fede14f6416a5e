// One warning of a tiny world: heavy rain over Phú Mỹ.
import type { WorldWarning } from '../../../../mocks/province/world-contract.ts';

/** A warning sent at an instant, in force for ten hours; `overrides` say what is different. */
export function warningSentAt(sentMs: number, overrides: Partial<WorldWarning> = {}): WorldWarning {
  return {
    identifier: 'W-1',
    sender: 'kttv@example.vn',
    sentMs,
    status: 'Actual',
    msgType: 'Alert',
    references: [],
    category: 'Met',
    event: { vi: 'Mưa lớn', en: 'Heavy rain' },
    headline: { vi: 'Mưa lớn diện rộng', en: 'Widespread heavy rain' },
    description: { vi: '', en: '' },
    instruction: { vi: '', en: '' },
    urgency: 'Expected',
    severity: 'Severe',
    certainty: 'Likely',
    onsetMs: sentMs,
    expiresMs: sentMs + 10 * 3_600_000,
    areas: [
      {
        description: 'Phú Mỹ',
        polygons: [
          [
            [107, 10.5],
            [107.2, 10.5],
            [107.1, 10.6],
          ],
        ],
        geocodes: [],
      },
    ],
    senderName: 'Đài',
    parameters: [],
    ...overrides,
  };
}
