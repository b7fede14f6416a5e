// ForestFireDangerObserved: the rangers' bulletin of every morning, from yesterday's weather.
import { DAY_MS, localDay } from '../calendar/local-time.ts';
import { dateTime, measured, property } from '../entity-attributes.ts';
import { createReportingKind } from '../reporting-kind.ts';
import { servedArea, stationSite, type StationSite } from '../station-site.ts';
import { lazyKind } from '../statistics/lazy-kind.ts';
import type { EntityKind } from '../world-contract.ts';
import type { WorldParts } from '../world-parts.ts';
import { FORESTS } from './forests.ts';
import { createDryness, type Dryness } from './nesterov.ts';

const TYPE = 'ForestFireDangerObserved';

interface ForestSite extends StationSite {
  drynessOf(day: number): Dryness;
}

function forestSites({ atmosphere, lookup }: WorldParts): ForestSite[] {
  return FORESTS.map(({ row, areaHa, kind }) => {
    const site = stationSite(TYPE, row, {
      forestArea: property(areaHa, 'HAR'),
      forestKind: property(kind),
      ...servedArea(lookup, row[3], row[4]),
    });
    return { ...site, drynessOf: createDryness(atmosphere, site) };
  });
}

/** The kind; a bulletin comes at 07:00 and rests on the day before. */
export function createForestKinds(parts: WorldParts): readonly EntityKind[] {
  return [
    lazyKind({ type: TYPE, cadenceMs: DAY_MS, tellsChanges: false }, () =>
      createReportingKind<ForestSite>({
        type: TYPE,
        // Midnight UTC is 07:00 in the province.
        cadenceMs: DAY_MS,
        outagesPerDay: 0.01,
        sites: () => forestSites(parts),
        observe(site, reportMs) {
          const { index, temperatureC, deficitHpa, rainMm, dryDays } = site.drynessOf(localDay(reportMs) - 1);
          return {
            dateObserved: dateTime(reportMs),
            nesterovIndex: measured(index, 'C62', reportMs, 0),
            temperature: measured(temperatureC, 'CEL', reportMs),
            saturationDeficit: measured(deficitHpa, 'A97', reportMs),
            precipitation: measured(rainMm, 'MMT', reportMs),
            dryDays: measured(dryDays, 'DAY', reportMs, 0),
          };
        },
      }),
    ),
  ];
}
