// ElectricityLoadObserved: the load of every unit's 110 kV supply, every quarter of an hour as meters are read from afar.
import { bilingual, measured, property, urn } from '../entity-attributes.ts';
import { createReportingKind, type ReportingSite } from '../reporting-kind.ts';
import type { EntityKind } from '../world-contract.ts';
import type { ElectricityDemand, ElectricityUnit } from './electricity-demand.ts';

const TYPE = 'ElectricityLoadObserved';

/** The load of the units as an entity kind. */
export function createElectricityLoadKind(demand: ElectricityDemand): EntityKind {
  const sites = demand.units.map((unit): ReportingSite & { unit: ElectricityUnit } => ({
    id: urn(TYPE, unit.code),
    stream: unit.stream + 33,
    unit,
    fixed: {
      name: bilingual(unit.name),
      areaServed: property(unit.code),
      dataProvider: property('Mô phỏng'),
    },
  }));
  return createReportingKind({
    type: TYPE,
    cadenceMs: 15 * 60_000,
    outagesPerDay: 0.012,
    sites,
    observe: ({ unit }, reportMs) => ({
      activePower: measured(demand.loadMw(unit, reportMs), 'MAW', reportMs, 2),
      supplyCapacity: measured(demand.transformerMw(unit, reportMs), 'MAW', reportMs, 0),
      temperature: measured(demand.temperatureC(unit, reportMs), 'CEL', reportMs),
    }),
  });
}
