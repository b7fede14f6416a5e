// What the security operations centre answers: kinds of event with how often, how grave, how soon seen and how long to mend. Rates are the simulation’s own.

/** Kinds of event, in the words of the register. */
export type SecurityIncidentType =
  'malware' | 'phishing' | 'bruteForce' | 'exploit' | 'ddos' | 'disruption' | 'dataLeak' | 'defacement';

/** One kind. */
export interface IncidentType {
  id: SecurityIncidentType;
  name: { vi: string; en: string };
  perDay: number;
  /** Multiplies the rate on free days, and within two days of a national holiday. */
  freeDay: number;
  holiday: number;
  /** Shares of critical, high and medium; the rest is low. */
  severity: readonly [number, number, number];
  /** Medians: from the beginning to detection, and from detection to repair. */
  detectionMinutes: number;
  repairHours: number;
  /** Computers touched, at most. */
  machines: number;
  /** The portal is down until repair. */
  stopsPortal: boolean;
}

const calm = { freeDay: 1, holiday: 1, stopsPortal: false } as const;

/** Every kind, the most frequent first. */
export const INCIDENT_TYPES: readonly IncidentType[] = [
  {
    ...calm,
    id: 'malware',
    name: { vi: 'Nhiễm mã độc', en: 'Malware infection' },
    perDay: 1,
    freeDay: 0.35,
    severity: [0.006, 0.04, 0.4],
    detectionMinutes: 75,
    repairHours: 5,
    machines: 9,
  },
  {
    ...calm,
    id: 'phishing',
    name: { vi: 'Lừa đảo qua thư điện tử', en: 'Phishing' },
    perDay: 0.9,
    freeDay: 0.4,
    severity: [0, 0.012, 0.25],
    detectionMinutes: 45,
    repairHours: 2.5,
    machines: 4,
  },
  {
    ...calm,
    id: 'bruteForce',
    name: { vi: 'Dò quét, thử mật khẩu', en: 'Scanning and password guessing' },
    perDay: 0.85,
    severity: [0, 0.006, 0.2],
    detectionMinutes: 12,
    repairHours: 1.5,
    machines: 2,
  },
  {
    ...calm,
    id: 'exploit',
    name: { vi: 'Khai thác lỗ hổng', en: 'Exploitation of a flaw' },
    perDay: 0.28,
    severity: [0.012, 0.06, 0.5],
    detectionMinutes: 130,
    repairHours: 14,
    machines: 3,
  },
  {
    ...calm,
    id: 'ddos',
    name: { vi: 'Tấn công từ chối dịch vụ', en: 'Denial of service' },
    perDay: 0.22,
    holiday: 3,
    severity: [0.02, 0.08, 0.5],
    detectionMinutes: 5,
    repairHours: 2,
    machines: 1,
    stopsPortal: true,
  },
  {
    ...calm,
    id: 'disruption',
    name: { vi: 'Gián đoạn dịch vụ, khóa tài khoản', en: 'Service disruption, accounts locked' },
    perDay: 0.2,
    freeDay: 0.3,
    severity: [0.01, 0.06, 0.5],
    detectionMinutes: 18,
    repairHours: 4,
    machines: 1,
    stopsPortal: true,
  },
  {
    ...calm,
    id: 'dataLeak',
    name: { vi: 'Lộ lọt dữ liệu', en: 'Data leak' },
    perDay: 0.05,
    severity: [0.06, 0.3, 0.5],
    detectionMinutes: 1500,
    repairHours: 30,
    machines: 2,
  },
  {
    ...calm,
    id: 'defacement',
    name: { vi: 'Chèn nội dung trái phép', en: 'Unlawful content inserted' },
    perDay: 0.05,
    holiday: 4,
    severity: [0.04, 0.22, 0.6],
    detectionMinutes: 30,
    repairHours: 2.5,
    machines: 1,
    stopsPortal: true,
  },
];
