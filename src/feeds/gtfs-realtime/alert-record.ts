// A service alert as a record: what is wrong, for whom, from when to when, in the languages that the source writes.
import type { transit_realtime as Gtfs } from 'gtfs-realtime-bindings';
import { WORDS, type FeedEntity } from './feed-message.ts';
import { instantOf, present, textOf, wordOf, type RefuseField } from './read-field.ts';
import type { EntityRecordParts } from './read-records.ts';
import type { StaticData } from './static/static-extract.ts';

/** The record; a string is the reason why the alert cannot be used. */
export function alertRecord(
  entity: FeedEntity,
  { feedMs, nowMs, statics }: { feedMs: number; nowMs: number; statics: StaticData },
  refuse: RefuseField,
): EntityRecordParts | string {
  const { alert } = entity;
  if (!alert) return 'the entity is no alert';
  const informed = alert.informedEntity ?? [];
  const period = periodOf(alert, nowMs, refuse);
  const stops = textsOf(informed, (selector) => textOf(selector, 'stopId'));
  return {
    values: {
      header_text: languagesOf(present(alert, 'headerText')),
      description_text: languagesOf(present(alert, 'descriptionText')),
      url: languagesOf(present(alert, 'url')),
      cause: wordOf(alert, 'cause', WORDS.cause, refuse) ?? 'UNKNOWN_CAUSE',
      effect: wordOf(alert, 'effect', WORDS.effect, refuse) ?? 'UNKNOWN_EFFECT',
      severity_level: wordOf(alert, 'severityLevel', WORDS.severity, refuse) ?? 'UNKNOWN_SEVERITY',
      ...period,
      agencies: joinedTexts(textsOf(informed, (selector) => textOf(selector, 'agencyId'))),
      routes: joinedTexts(
        textsOf(informed, (selector) => textOf(selector, 'routeId') ?? textOf(selector.trip, 'routeId')).map(
          (id) => statics.route(id)?.route_short_name ?? id,
        ),
      ),
      trips: joinedTexts(textsOf(informed, (selector) => textOf(selector.trip, 'tripId'))),
      stops: joinedTexts(stops.map((id) => statics.stop(id)?.stop_name ?? id)),
    },
    geometry: stops.map((id) => statics.stopPoint(id)).find((point) => point !== null) ?? null,
    observedAtMs: feedMs,
  };
}

/** The period that holds now, else the next one, else the last; without periods an alert holds while it is listed. */
function periodOf(alert: Gtfs.IAlert, nowMs: number, refuse: RefuseField): Record<string, unknown> {
  const periods = (alert.activePeriod ?? []).map((range) => ({
    start: instantOf(range, 'start', refuse),
    end: instantOf(range, 'end', refuse),
  }));
  const holds = ({ start, end }: (typeof periods)[number]) =>
    !(start && start.getTime() > nowMs) && !(end && end.getTime() < nowMs);
  const isAhead = ({ start }: (typeof periods)[number]) => start !== undefined && start.getTime() > nowMs;
  const current = periods.find(holds);
  const told = current ?? periods.find(isAhead) ?? periods.at(-1);
  return {
    active: String(periods.length === 0 || current !== undefined),
    'active_period.start': told?.start,
    'active_period.end': told?.end,
  };
}

/** A text by its language; what names none is `@none`. */
function languagesOf(text: Gtfs.ITranslatedString | undefined): Record<string, string> | undefined {
  const entries = (text?.translation ?? []).flatMap((translation) => {
    const words = textOf(translation, 'text');
    return words === undefined ? [] : [[textOf(translation, 'language') ?? '@none', words] as const];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function textsOf(
  selectors: readonly Gtfs.IEntitySelector[],
  read: (selector: Gtfs.IEntitySelector) => string | undefined,
): string[] {
  return [...new Set(selectors.flatMap((selector) => read(selector) ?? []))];
}

function joinedTexts(texts: readonly string[]): string | undefined {
  return texts.length > 0 ? texts.join(', ') : undefined;
}
