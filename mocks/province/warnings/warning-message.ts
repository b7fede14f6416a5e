// Composes CAP messages of the simulated province: identifiers, areas of units, risk level, and the chain they belong to.
import type { AdministrativeUnit } from '../unit-lookup.ts';
import type { WorldWarning } from '../world-contract.ts';

/** Sender of every simulated message; `.example` is reserved, so it can never be a real office. */
export const SENDER = 'canh-bao@mo-phong.brvt.example';
const MAX_VERTICES = 90;

type Text = { vi: string; en: string };

/** What the messages of one chain share. */
export interface WarningTopic {
  category: 'Met' | 'Safety' | 'Env' | 'Infra' | 'Transport';
  event: Text;
  instruction: Text;
  senderName: string;
  urgency: WorldWarning['urgency'];
  certainty: WorldWarning['certainty'];
}

/** What one message adds. */
export interface WarningFacts {
  topic: WarningTopic;
  /** Unique within the sender. */
  identifier: string;
  sentMs: number;
  msgType: WorldWarning['msgType'];
  references?: WorldWarning['references'];
  status?: WorldWarning['status'];
  headline: Text;
  description: Text;
  onsetMs: number;
  expiresMs: number;
  areas: WorldWarning['areas'];
  /** Disaster risk level 1 to 5 of QĐ 18/2021/QĐ-TTg; 0 when the decision does not cover the event. */
  riskLevel: number;
}

const SEVERITY_BY_RISK: readonly WorldWarning['severity'][] = [
  'Minor',
  'Minor',
  'Moderate',
  'Severe',
  'Extreme',
  'Extreme',
];

/** Builds a message; a Cancel takes effect at once and keeps the area it clears. */
export function composeWarning(facts: WarningFacts): WorldWarning {
  const { topic, msgType, riskLevel } = facts;
  const clears = msgType === 'Cancel';
  return {
    identifier: facts.identifier,
    sender: SENDER,
    sentMs: facts.sentMs,
    status: facts.status ?? 'Actual',
    msgType,
    references: facts.references ?? [],
    category: topic.category,
    event: topic.event,
    headline: facts.headline,
    description: facts.description,
    instruction: clears
      ? { vi: 'Không cần biện pháp ứng phó thêm.', en: 'No further action is needed.' }
      : topic.instruction,
    urgency: clears ? 'Past' : topic.urgency,
    severity: SEVERITY_BY_RISK[riskLevel] ?? 'Unknown',
    certainty: clears ? 'Observed' : topic.certainty,
    onsetMs: facts.onsetMs,
    expiresMs: facts.expiresMs,
    areas: facts.areas,
    senderName: topic.senderName,
    parameters:
      riskLevel > 0
        ? [
            { name: 'disasterRiskLevel', value: String(riskLevel) },
            { name: 'disasterRiskBasis', value: 'QĐ 18/2021/QĐ-TTg' },
          ]
        : [],
  };
}

/** The reference a later message makes to an earlier one. */
export function referenceTo({ identifier, sentMs }: WorldWarning): WorldWarning['references'][number] {
  return { identifier, sentMs };
}

function thin(ring: readonly [number, number][]): [number, number][] {
  const stride = Math.max(1, Math.ceil(ring.length / MAX_VERTICES));
  const kept = ring.filter((_, n) => n % stride === 0);
  const [first, last] = [kept[0], kept.at(-1)];
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) kept.push(first);
  return kept;
}

/** One CAP area for each unit, with its outline (at most about 90 vertices a ring) and its GSO code. */
export function areasOfUnits(units: readonly AdministrativeUnit[]): WorldWarning['areas'] {
  return units.map((unit) => ({
    description: unit.name.vi,
    polygons: unit.outerRings.map(thin),
    geocodes: [{ name: 'GSO', value: unit.code }],
  }));
}

/** Waters off the province, for warnings to vessels. */
export const COASTAL_WATERS: WorldWarning['areas'] = [
  {
    description: 'Vùng biển từ Vũng Tàu đến Bình Châu và quanh Côn Đảo',
    polygons: [
      [
        [106.95, 10.3],
        [107.1, 10.31],
        [107.25, 10.36],
        [107.6, 10.5],
        [107.75, 10.2],
        [107.1, 9.3],
        [107.0, 8.4],
        [106.3, 8.4],
        [106.3, 8.9],
        [106.7, 9.6],
        [106.95, 10.3],
      ],
    ],
    geocodes: [],
  },
];

/** Units by code, unknown codes left out. */
export function unitsOf(
  codes: readonly string[],
  byCode: (code: string) => AdministrativeUnit | undefined,
): AdministrativeUnit[] {
  return codes.flatMap((code) => byCode(code) ?? []);
}
