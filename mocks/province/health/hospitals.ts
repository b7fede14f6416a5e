// The hospitals of the pack as the simulation runs them: how many beds of which kind, and which units look to each. Synthetic figures.
import { bilingual, geo, property, urn } from '../entity-attributes.ts';
import { hashText } from '../noise/hash.ts';
import type { ReportingSite } from '../reporting-kind.ts';
import type { UnitLookup } from '../unit-lookup.ts';
import type { WorldGeography } from '../world-contract.ts';

/** What a hospital is there for. */
export type HospitalRole = 'regional' | 'district' | 'specialised' | 'island';

/** A hospital that reports its beds every hour. */
export interface Hospital extends ReportingSite {
  role: HospitalRole;
  lon: number;
  lat: number;
  unitCode: string;
  /** Planned beds and, among them, beds of intensive care. */
  beds: number;
  icuBeds: number;
  /** Emergency visits of an ordinary day; 0 where the hospital has no emergency department. */
  visitsPerDay: number;
  /** How much it feels visitors of the coast, 0 to 1. */
  seaside: number;
}

type Profile = Pick<Hospital, 'role' | 'beds' | 'icuBeds' | 'visitsPerDay' | 'seaside'>;

export const HOSPITAL_TYPE = 'HospitalBedsObserved';
const PREFIX = 'hospital-';

const profile = (
  role: HospitalRole,
  beds: number,
  icuBeds: number,
  visitsPerDay: number,
  seaside: number,
): Profile => ({ role, beds, icuBeds, visitsPerDay, seaside });

/** By the pack's place id; capacities are the simulation's own. */
const PROFILES: Readonly<Record<string, Profile>> = {
  'benh-vien-ba-ria': profile('regional', 760, 40, 115, 0.5),
  'benh-vien-vung-tau': profile('regional', 380, 28, 82, 1),
  'benh-vien-le-loi-co-so-cu': profile('specialised', 60, 0, 0, 0),
  'trung-tam-y-te-vung-tau': profile('district', 100, 3, 22, 1),
  'trung-tam-y-te-vietsovpetro': profile('district', 100, 6, 12, 0.6),
  'benh-vien-mat': profile('specialised', 60, 0, 0, 0),
  'benh-vien-y-hoc-co-truyen': profile('specialised', 130, 0, 0, 0),
  'trung-tam-y-te-phu-my': profile('district', 150, 6, 34, 0.2),
  'trung-tam-y-te-chau-duc': profile('district', 110, 4, 24, 0.1),
  'trung-tam-y-te-xuyen-moc': profile('district', 150, 4, 30, 0.6),
  'trung-tam-y-te-long-dien': profile('district', 110, 3, 24, 0.7),
  'trung-tam-y-te-dat-do': profile('district', 60, 2, 14, 0.4),
  'trung-tam-y-te-quan-dan-y-con-dao': profile('island', 50, 3, 6, 0.5),
};
/** Hospitals of a pack that the table does not know, by the rank of the place. */
const REGIONAL: Profile = profile('regional', 500, 24, 80, 0.3);
const DISTRICT: Profile = profile('district', 110, 3, 22, 0.3);

/** The hospitals in the order of the pack. */
export function readHospitals({ places }: WorldGeography, lookup: UnitLookup): readonly Hospital[] {
  return places.features.flatMap((feature) => {
    const facts = (feature.properties ?? {}) as Record<string, unknown>;
    if (facts['kind'] !== 'hospital') return [];
    const localId = String(facts['id']).replace(PREFIX, '');
    const known = PROFILES[localId] ?? (Number(facts['rank']) <= 2 ? REGIONAL : DISTRICT);
    const [lon = 0, lat = 0] = feature.geometry.coordinates;
    const unitCode = lookup.unitAt(lon, lat)?.code ?? '';
    const vi = String(facts['nameVi'] ?? localId);
    return [
      {
        ...known,
        id: urn(HOSPITAL_TYPE, localId),
        stream: hashText(`hospital/${localId}`),
        lon,
        lat,
        unitCode,
        fixed: {
          name: bilingual({ vi, en: String(facts['nameEn'] ?? vi) }),
          hospitalType: property(known.role),
          areaServed: property(unitCode),
          location: geo({ type: 'Point', coordinates: [lon, lat] }),
          dataProvider: property('Mô phỏng'),
        },
      },
    ];
  });
}

/** The hospital with an emergency department that is nearest to a place; undefined where the province has none. */
export function nearestEmergency(
  hospitals: readonly Hospital[],
  lon: number,
  lat: number,
): Hospital | undefined {
  const away = (hospital: Hospital) => Math.hypot(hospital.lon - lon, hospital.lat - lat);
  return hospitals
    .filter(({ visitsPerDay }) => visitsPerDay > 0)
    .reduce<Hospital | undefined>(
      (best, hospital) => (best && away(best) <= away(hospital) ? best : hospital),
      undefined,
    );
}
