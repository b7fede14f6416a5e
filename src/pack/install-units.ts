// Makes the new texts of a pack whose units come from outside: units, districts and the manifest that says so.
import { districtFeatures, unitFeatures } from './build-steps/administrative.ts';
import type { DistrictFacts, UnitFacts } from './build-steps/administrative.ts';
import { collectionText } from './build-steps/feature.ts';
import type { PolygonRings } from './build-steps/geometry/plane.ts';
import { tidyPolygons } from './build-steps/geometry/polygon-sets.ts';
import type { PackManifest } from './pack-manifest.ts';

/** What the person who imports says about the file. */
export interface ImportClaim {
  fileName: string;
  /** True when the boundaries may be called official. */
  official: boolean;
  attribution: string | undefined;
  /** Day of the data, YYYY-MM-DD. */
  asOf: string;
}

const OFFICIAL_NOTE = {
  vi: 'Ranh giới theo nguồn chính thức do đơn vị triển khai cung cấp.',
  en: 'Boundaries from the official source supplied by the deploying body.',
};

/** New file texts by file name. The facts are the properties of the pack's present units and districts. */
export function installUnits(
  manifest: PackManifest,
  units: readonly UnitFacts[],
  districts: readonly DistrictFacts[],
  polygons: ReadonlyMap<string, PolygonRings[]>,
  claim: ImportClaim,
): Map<string, string> {
  const areas = new Map([...polygons].map(([code, own]) => [code, tidyPolygons(own, 1e-5)]));
  const { units: unitsFile, districts: districtsFile } = manifest.files;
  return new Map([
    [unitsFile, collectionText(unitFeatures(units, areas))],
    [districtsFile, collectionText(districtFeatures(districts, units, areas))],
    ['pack.json', `${JSON.stringify(claimedManifest(manifest, claim), null, 2)}\n`],
  ]);
}

function claimedManifest(manifest: PackManifest, claim: ImportClaim): PackManifest {
  const { fileName, official, attribution, asOf } = claim;
  const { units, districts } = manifest.files;
  const line = attribution && { text: attribution, licence: 'See the source' };
  const others = manifest.sources.filter(({ file }) => file !== units && file !== districts);
  return {
    ...manifest,
    official,
    note: official ? OFFICIAL_NOTE : manifest.note,
    attribution: line
      ? [...manifest.attribution.filter(({ text }) => text !== line.text), line]
      : manifest.attribution,
    sources: [
      ...others,
      { file: units, from: `Imported from ${fileName}`, precisionM: null, asOf },
      { file: districts, from: `Dissolve of ${units}`, precisionM: null, asOf },
    ],
  };
}
