// What is known of the industrial parks beside name, place and area, which the province pack has.

/** One park. Full and nearly full parks and the total are published (10/2024: 67.65 % of the land let, 606 projects); the rest is synthetic. */
export interface ParkFacts {
  /** End of the id of its place in the pack. */
  slug: string;
  status: 'operating' | 'under-construction' | 'planned';
  /** Land that can be let, ha. */
  leasableHa: number;
  /** Land let in October 2024, ha. */
  leasedHa: number;
  /** Land let a year since, ha, until it is full. */
  yearlyHa: number;
  /** Projects in force in October 2024. */
  projects: number;
  workersPerProject: number;
  /** Share of its projects that are foreign. */
  foreignShare: number;
  /** Gigawatt hours a year and hectare let; steel and petrochemicals take most. */
  powerGwhPerHa: number;
  /** Capacity of its central wastewater plant, m³ a day; 0 where it has none. */
  treatmentM3d: number;
  /** The permit of its outlet: the stricter class into the Thị Vải, a river that has suffered. */
  permit: 'A' | 'B';
}

type Row = readonly [
  string,
  ParkFacts['status'],
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  ParkFacts['permit'],
];

const ROWS: readonly Row[] = [
  ['phu-my-i', 'operating', 695, 695, 0, 70, 153, 0.5, 3.1, 8_500, 'A'],
  ['my-xuan-a', 'operating', 228, 228, 0, 63, 165, 0.55, 1.3, 4_000, 'A'],
  ['my-xuan-a2', 'operating', 267, 267, 0, 71, 190, 0.75, 1.5, 8_000, 'A'],
  ['da-bac', 'operating', 186.6, 186.6, 0, 26, 150, 0.7, 0.6, 2_500, 'B'],
  ['dong-xuyen', 'operating', 110, 109.24, 0.1, 104, 96, 0.3, 0.7, 3_000, 'B'],
  ['my-xuan-b1-conac', 'operating', 152, 148.31, 0.6, 44, 114, 0.5, 1.1, 3_500, 'A'],
  ['my-xuan-b1-tien-hung', 'operating', 130, 104, 3, 14, 90, 0.4, 0.9, 2_000, 'A'],
  ['cai-mep', 'operating', 450, 346, 12, 39, 95, 0.4, 0.7, 5_000, 'A'],
  ['phu-my-ii', 'operating', 640, 502, 18, 47, 120, 0.45, 1.9, 6_000, 'A'],
  ['phu-my-iii', 'operating', 520, 325, 44, 44, 110, 0.8, 1.2, 5_000, 'A'],
  ['chau-duc', 'operating', 1_000, 556, 68, 58, 130, 0.75, 0.8, 9_000, 'B'],
  ['dat-do-i', 'operating', 330, 117, 13, 21, 330, 0.8, 0.4, 4_000, 'B'],
  ['my-xuan-b1-dai-duong', 'operating', 92, 22, 6, 5, 60, 0.4, 0.6, 0, 'A'],
  ['dau-khi-long-son', 'under-construction', 530, 0, 0, 0, 0, 0, 0, 0, 'A'],
  ['long-huong', 'planned', 0, 0, 0, 0, 0, 0, 0, 0, 'B'],
];

/** The facts of every park of the pack. */
export const PARKS: readonly ParkFacts[] = ROWS.map(
  ([
    slug,
    status,
    leasableHa,
    leasedHa,
    yearlyHa,
    projects,
    workersPerProject,
    foreignShare,
    powerGwhPerHa,
    treatmentM3d,
    permit,
  ]) => ({
    slug,
    status,
    leasableHa,
    leasedHa,
    yearlyHa,
    projects,
    workersPerProject,
    foreignShare,
    powerGwhPerHa,
    treatmentM3d,
    permit,
  }),
);
