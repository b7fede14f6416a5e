// The simulated protocols by the standard that they speak; the code of each is loaded when its first request comes.
import type { SimulatedSource } from '../simulated-sources.ts';
import type { World } from '../province/world-contract.ts';

/** What an answer depends on. */
export interface AnswerContext {
  world: World;
  /** The source's clock, epoch ms. */
  now: () => number;
}

/** Answers a request below `/sources/<id>/`. */
export type AnswerProtocol = (request: Request, context: AnswerContext) => Promise<Response> | Response;

const PROTOCOLS: Readonly<
  Partial<Record<Exclude<SimulatedSource['protocol'], 'ngsi-ld'>, () => Promise<AnswerProtocol>>>
> = {
  ais: async () => (await import('./ais/answer-ais.ts')).answerAis,
  cap: async () => (await import('./cap/answer-cap.ts')).answerCap,
  'gtfs-realtime': async () => (await import('./gtfs-realtime/answer-gtfs-realtime.ts')).answerGtfsRealtime,
  'ogc-features': async () => (await import('./ogc-features/answer-ogc-features.ts')).answerOgcFeatures,
  open311: async () => (await import('./open311/answer-open311.ts')).answerOpen311,
  open511: async () => (await import('./open511/answer-open511.ts')).answerOpen511,
  spreadsheet: async () => (await import('./spreadsheet/answer-spreadsheet.ts')).answerSpreadsheet,
  sensorthings: async () => (await import('./sensorthings/answer-sensorthings.ts')).answerSensorThings,
  wzdx: async () => (await import('./wzdx/answer-wzdx.ts')).answerWzdx,
};

/** Loads the code that most sources speak, ahead of their first request. */
export async function loadCommonProtocol(): Promise<void> {
  await import('./ngsi-ld/answer-ngsi-ld.ts');
}

/** Answers as a source of that kind. Rejects for a protocol that is not simulated. */
export async function answerProtocol(
  source: SimulatedSource,
  request: Request,
  context: AnswerContext,
): Promise<Response> {
  if (source.protocol === 'ngsi-ld') {
    const { answerNgsiLd } = await import('./ngsi-ld/answer-ngsi-ld.ts');
    return answerNgsiLd(request, { ...context, ...(source.broker && { broker: source.broker }) });
  }
  const load = PROTOCOLS[source.protocol];
  if (!load) throw new Error(`${source.protocol} is not simulated`);
  return (await load())(request, context);
}
