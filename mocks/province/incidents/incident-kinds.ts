// The kinds of incident of the province: how often, when, where, how grave, who answers. Rates are the simulation's own.

/** Where incidents of a kind happen. */
export type PlaceRule =
  | 'road'
  | 'flood-prone'
  | 'street'
  | 'industry'
  | 'port'
  | 'beach'
  | 'hillside'
  | 'settlement'
  | 'forest'
  | 'sea';

/** The hours that incidents of a kind prefer, and what the weather adds. */
export type HourPattern = 'traffic' | 'day' | 'evening' | 'beach' | 'flat' | 'heat';

/** One kind; `perRainMm` is the extra incidents a day for each mm of mean rain over the province that day. */
export interface IncidentKind {
  id: string;
  category: 'traffic' | 'naturalDisaster' | 'weather' | 'environment' | 'health' | 'security';
  name: { vi: string; en: string };
  perDay: number;
  perRainMm: number;
  /** Factor on dry-season days, and on weekend or holiday days. */
  drySeason: number;
  freeDay: number;
  hours: HourPattern;
  place: PlaceRule;
  /** Chances of critical, high and medium; the rest is low. */
  severity: readonly [number, number, number];
  /** Minutes from arrival on the scene to the end of the work. */
  workMinutes: readonly [number, number];
  /** Chance that lanes are blocked, for kinds on a road. */
  blocks: number;
  injuredChance: number;
  unit: { vi: string; en: string };
  source: { vi: string; en: string };
}

const POLICE = { vi: 'Phòng Cảnh sát giao thông', en: 'Traffic Police' };
const FIRE = { vi: 'Phòng Cảnh sát PCCC và CNCH', en: 'Fire and Rescue Police' };
const EMERGENCY = { vi: 'Trung tâm Cấp cứu 115', en: 'Emergency Centre 115' };
const WARD = { vi: 'UBND cấp xã sở tại', en: 'Commune People’s Committee' };
const POWER = { vi: 'Công ty Điện lực Bà Rịa – Vũng Tàu', en: 'Power Company' };
const PORT = { vi: 'Cảng vụ Hàng hải Vũng Tàu', en: 'Maritime Administration of Vũng Tàu' };
const COAST = { vi: 'Bộ đội Biên phòng', en: 'Border Guard' };
const BEACH = { vi: 'Đội cứu hộ bãi tắm', en: 'Beach Lifeguards' };
const NATURE = { vi: 'Sở Nông nghiệp và Môi trường', en: 'Department of Agriculture and Environment' };
const UTILITY = { vi: 'Công ty Cấp nước', en: 'Water Supply Company' };
const CIVIL = { vi: 'Ban Chỉ huy Phòng thủ dân sự', en: 'Civil Defence Command' };
const FOREST = { vi: 'Hạt Kiểm lâm', en: 'Forest Rangers' };
const DRAINAGE = {
  vi: 'Công ty Thoát nước và Phát triển đô thị',
  en: 'Drainage and Urban Development Company',
};

const HOTLINE = { vi: 'Đường dây nóng', en: 'Hotline' };
const CAMERA = { vi: 'Camera giao thông', en: 'Traffic camera' };
const CITIZEN = { vi: 'Phản ánh của người dân', en: 'Citizen report' };
const SENSOR = { vi: 'Thiết bị quan trắc', en: 'Sensor' };

const base = {
  perRainMm: 0,
  drySeason: 1,
  freeDay: 1,
  hours: 'flat' as HourPattern,
  severity: [0, 0.1, 0.4] as const,
  blocks: 0,
  injuredChance: 0,
  source: HOTLINE,
};

/** Every kind; the whole parts of the daily rates sum to more than 40. */
export const INCIDENT_KINDS: readonly IncidentKind[] = [
  {
    ...base,
    id: 'collision',
    category: 'traffic',
    name: { vi: 'Tai nạn giao thông', en: 'Collision' },
    perDay: 9,
    perRainMm: 0.15,
    freeDay: 1.15,
    hours: 'traffic',
    place: 'road',
    severity: [0.05, 0.25, 0.45],
    workMinutes: [20, 80],
    blocks: 0.85,
    injuredChance: 0.45,
    unit: POLICE,
    source: CAMERA,
  },
  {
    ...base,
    id: 'breakdown',
    category: 'traffic',
    name: { vi: 'Xe hỏng giữa đường', en: 'Vehicle breakdown' },
    perDay: 11,
    hours: 'traffic',
    place: 'road',
    severity: [0, 0.03, 0.3],
    workMinutes: [12, 55],
    blocks: 0.6,
    unit: POLICE,
    source: CAMERA,
  },
  {
    ...base,
    id: 'hazardOnRoad',
    category: 'traffic',
    name: { vi: 'Vật cản trên đường', en: 'Hazard on the road' },
    perDay: 4,
    hours: 'day',
    place: 'road',
    severity: [0, 0.05, 0.35],
    workMinutes: [10, 40],
    blocks: 0.45,
    unit: POLICE,
    source: CITIZEN,
  },
  {
    ...base,
    id: 'flooding',
    category: 'naturalDisaster',
    name: { vi: 'Ngập nước', en: 'Flooding' },
    perDay: 0.1,
    perRainMm: 0.22,
    place: 'flood-prone',
    severity: [0.02, 0.23, 0.5],
    workMinutes: [60, 260],
    blocks: 0.9,
    unit: DRAINAGE,
    source: SENSOR,
  },
  {
    ...base,
    id: 'treeDown',
    category: 'weather',
    name: { vi: 'Cây đổ', en: 'Tree down' },
    perDay: 0.5,
    perRainMm: 0.12,
    place: 'street',
    severity: [0.01, 0.14, 0.5],
    workMinutes: [30, 120],
    blocks: 0.7,
    injuredChance: 0.04,
    unit: WARD,
    source: CITIZEN,
  },
  {
    ...base,
    id: 'landslide',
    category: 'naturalDisaster',
    name: { vi: 'Sạt lở đất', en: 'Landslide' },
    perDay: 0.01,
    perRainMm: 0.02,
    place: 'hillside',
    severity: [0.2, 0.5, 0.3],
    workMinutes: [180, 900],
    blocks: 0.8,
    injuredChance: 0.08,
    unit: CIVIL,
  },
  {
    ...base,
    id: 'fire',
    category: 'security',
    name: { vi: 'Cháy', en: 'Fire' },
    perDay: 2.2,
    drySeason: 1.5,
    hours: 'heat',
    place: 'settlement',
    severity: [0.08, 0.37, 0.4],
    workMinutes: [35, 200],
    injuredChance: 0.12,
    unit: FIRE,
  },
  {
    ...base,
    id: 'industrialFire',
    category: 'security',
    name: { vi: 'Cháy, nổ trong khu công nghiệp', en: 'Industrial fire' },
    perDay: 0.12,
    drySeason: 1.4,
    hours: 'heat',
    place: 'industry',
    severity: [0.35, 0.45, 0.2],
    workMinutes: [90, 480],
    injuredChance: 0.25,
    unit: FIRE,
    source: SENSOR,
  },
  {
    ...base,
    id: 'forestFire',
    category: 'security',
    name: { vi: 'Cháy rừng', en: 'Forest fire' },
    perDay: 0.08,
    drySeason: 6,
    hours: 'heat',
    place: 'forest',
    severity: [0.15, 0.45, 0.4],
    workMinutes: [90, 600],
    unit: FOREST,
  },
  {
    ...base,
    id: 'gasLeak',
    category: 'security',
    name: { vi: 'Rò rỉ khí', en: 'Gas leak' },
    perDay: 0.3,
    hours: 'day',
    place: 'industry',
    severity: [0.15, 0.45, 0.4],
    workMinutes: [40, 180],
    unit: FIRE,
    source: SENSOR,
  },
  {
    ...base,
    id: 'oilSpill',
    category: 'environment',
    name: { vi: 'Tràn dầu', en: 'Oil spill' },
    perDay: 0.14,
    place: 'port',
    severity: [0.15, 0.45, 0.4],
    workMinutes: [240, 1200],
    unit: PORT,
  },
  {
    ...base,
    id: 'waterPollution',
    category: 'environment',
    name: { vi: 'Ô nhiễm nguồn nước', en: 'Water pollution' },
    perDay: 0.8,
    hours: 'day',
    place: 'settlement',
    severity: [0, 0.15, 0.5],
    workMinutes: [120, 700],
    unit: NATURE,
    source: CITIZEN,
  },
  {
    ...base,
    id: 'illegalDumping',
    category: 'environment',
    name: { vi: 'Đổ chất thải trái phép', en: 'Illegal dumping' },
    perDay: 3,
    hours: 'evening',
    place: 'street',
    severity: [0, 0.03, 0.3],
    workMinutes: [60, 420],
    unit: WARD,
    source: CITIZEN,
  },
  {
    ...base,
    id: 'drowning',
    category: 'health',
    name: { vi: 'Đuối nước', en: 'Drowning' },
    perDay: 0.35,
    freeDay: 4,
    hours: 'beach',
    place: 'beach',
    severity: [0.45, 0.45, 0.1],
    workMinutes: [25, 150],
    injuredChance: 1,
    unit: BEACH,
  },
  {
    ...base,
    id: 'medicalEmergency',
    category: 'health',
    name: { vi: 'Cấp cứu y tế', en: 'Medical emergency' },
    perDay: 5,
    hours: 'day',
    place: 'settlement',
    severity: [0.15, 0.45, 0.35],
    workMinutes: [15, 60],
    injuredChance: 1,
    unit: EMERGENCY,
  },
  {
    ...base,
    id: 'vesselDistress',
    category: 'security',
    name: { vi: 'Tàu thuyền gặp nạn', en: 'Vessel in distress' },
    perDay: 0.3,
    perRainMm: 0.02,
    place: 'sea',
    severity: [0.35, 0.45, 0.2],
    workMinutes: [120, 700],
    injuredChance: 0.2,
    unit: COAST,
  },
  {
    ...base,
    id: 'powerCut',
    category: 'security',
    name: { vi: 'Mất điện', en: 'Power cut' },
    perDay: 2.4,
    perRainMm: 0.1,
    place: 'settlement',
    severity: [0.01, 0.19, 0.5],
    workMinutes: [25, 180],
    unit: POWER,
    source: SENSOR,
  },
  {
    ...base,
    id: 'waterMainBreak',
    category: 'security',
    name: { vi: 'Vỡ ống nước', en: 'Water main break' },
    perDay: 1.6,
    hours: 'day',
    place: 'street',
    severity: [0, 0.12, 0.5],
    workMinutes: [60, 300],
    blocks: 0.4,
    unit: UTILITY,
    source: CITIZEN,
  },
  {
    ...base,
    id: 'streetLightFault',
    category: 'security',
    name: { vi: 'Hỏng đèn đường', en: 'Street light fault' },
    perDay: 2,
    hours: 'evening',
    place: 'street',
    severity: [0, 0, 0.2],
    workMinutes: [45, 400],
    unit: DRAINAGE,
    source: CITIZEN,
  },
  {
    ...base,
    id: 'publicDisorder',
    category: 'security',
    name: { vi: 'Mất trật tự công cộng', en: 'Public disorder' },
    perDay: 2,
    freeDay: 1.4,
    hours: 'evening',
    place: 'settlement',
    severity: [0.01, 0.14, 0.4],
    workMinutes: [15, 90],
    injuredChance: 0.1,
    unit: WARD,
  },
];

/** The kind with an id. */
export function incidentKind(id: string): IncidentKind {
  const kind = INCIDENT_KINDS.find((one) => one.id === id);
  if (!kind) throw new RangeError(`unknown incident kind ${id}`);
  return kind;
}
