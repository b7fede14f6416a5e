// The observed properties and units of measurement of the province's stations, in the words of SensorThings services.
import { toUcum } from '#kernel/units.ts';

/** A unit as a Datastream carries it; all null where the result has none. */
export interface UnitOfMeasurement {
  name: string | null;
  symbol: string | null;
  definition: string | null;
}

const PROPERTY_NAMES: Readonly<Record<string, string>> = {
  pm25: 'PM2.5',
  pm10: 'PM10',
  no2: 'NO2',
  o3: 'O3',
  so2: 'SO2',
  co: 'CO',
  temperature: 'Air temperature',
  relativeHumidity: 'Relative humidity',
  windSpeed: 'Wind speed',
  windDirection: 'Wind direction',
  gustSpeed: 'Wind gust',
  precipitation: 'Precipitation',
  atmosphericPressure: 'Air pressure',
  visibility: 'Visibility',
  waterLevel: 'Water level',
  waterDischarge: 'Discharge',
};

/** Symbol and name by UCUM code; a unit that is missing here goes by its code. */
const UNIT_WORDS: Readonly<Record<string, readonly [symbol: string, name: string]>> = {
  'ug/m3': ['µg/m³', 'microgram per cubic metre'],
  'mg/m3': ['mg/m³', 'milligram per cubic metre'],
  Cel: ['°C', 'degree Celsius'],
  '%': ['%', 'percent'],
  'm/s': ['m/s', 'metre per second'],
  deg: ['°', 'degree'],
  mm: ['mm', 'millimetre'],
  hPa: ['hPa', 'hectopascal'],
  m: ['m', 'metre'],
  'm3/s': ['m³/s', 'cubic metre per second'],
};

/** The name of the observed property of an attribute. */
export function propertyName(attribute: string): string {
  return PROPERTY_NAMES[attribute] ?? attribute;
}

/** The unit of a UN/CEFACT code. */
export function unitOfMeasurement(unitCode: string | undefined): UnitOfMeasurement {
  if (unitCode === undefined) return { name: null, symbol: null, definition: null };
  const ucum = toUcum(unitCode) ?? unitCode;
  const [symbol, name] = UNIT_WORDS[ucum] ?? [ucum, ucum];
  return { name, symbol, definition: `ucum:${ucum}` };
}
