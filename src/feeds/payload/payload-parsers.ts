// The standards by which a body of unknown origin is tried: those with unmistakable marks first.
import type { PayloadParser } from './payload-parser.ts';

/** Loaders in the order in which they are asked. */
export const PAYLOAD_PARSERS: readonly (() => Promise<PayloadParser>)[] = [
  async () => (await import('../sensorthings/payload.ts')).sensorThingsPayload,
  async () => (await import('../gtfs-realtime/gtfs-realtime-payload.ts')).gtfsRealtimePayload,
  async () => (await import('../wzdx/wzdx-payload.ts')).wzdxPayload,
  async () => (await import('../open311/payload.ts')).open311Payload,
  async () => (await import('../open511/open511-payload.ts')).open511Payload,
  async () => (await import('./datex2-payload.ts')).datex2Payload,
  async () => (await import('../ngsi-ld/payload/ngsi-ld-payload.ts')).ngsiLdPayload,
  async () => (await import('../ais/ais-payload.ts')).aisPayload,
  async () => (await import('../cap/payload/cap-payload.ts')).capPayload,
  async () => (await import('../ogc-features/payload.ts')).ogcFeaturesPayload,
  async () => (await import('../spreadsheet/payload.ts')).spreadsheetPayload,
];
