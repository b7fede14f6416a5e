// Writes histories in the three temporal representations of NGSI-LD.
import { entityTag } from '../../http/conditional-response.ts';
import { isoTime } from '../iso-time.ts';
import type { Presentation } from '../output/presentation.ts';
import { attributeForms, type JsonObject } from '../output/represent-entity.ts';
import type { Aggregate } from './collect-aggregates.ts';
import type { Report, Subject } from './report-scanner.ts';
import type { AggregateMethod } from './temporal-query.ts';

/** The list member of the simplified temporal representation, by kind of attribute. */
const listMembers = {
  property: 'values',
  geo: 'values',
  relationship: 'objects',
  language: 'languageMaps',
} as const;

function representInstances({ id }: Subject, name: string, reports: readonly Report[]): JsonObject[] {
  const series = entityTag(`${id} ${name}`).replaceAll('"', '');
  return reports.map((report) => {
    const { type, member } = attributeForms[report.kind];
    return {
      type,
      [member]: report.value,
      ...(report.unitCode !== undefined && { unitCode: report.unitCode }),
      observedAt: isoTime(report.observedAtMs),
      instanceId: `urn:ngsi-ld:Instance:${series}-${report.observedAtMs.toString(36)}`,
    };
  });
}

function representValues(reports: readonly Report[]): JsonObject {
  const kind = reports[0]!.kind;
  const pairs = reports.map(({ value, observedAtMs }) => [
    kind === 'language' ? { languageMap: value } : value,
    isoTime(observedAtMs),
  ]);
  return { type: attributeForms[kind].type, [listMembers[kind]]: pairs };
}

function wrap(
  { kind, id }: Subject,
  presentation: Presentation,
  attributes: [string, unknown][],
): JsonObject {
  return {
    ...(presentation.shows('id') && { id }),
    ...(presentation.shows('type') && { type: presentation.nameOf(kind.type, kind.type) }),
    ...Object.fromEntries(attributes.map(([name, value]) => [presentation.nameOf(name, kind.type), value])),
  };
}

/** One entity's reports, as instances or as value–time pairs. */
export function representReports(
  subject: Subject,
  series: ReadonlyMap<string, Report[]>,
  presentation: Presentation,
  isSimplified: boolean,
): JsonObject {
  const attributes = [...series].filter(([, reports]) => reports.length > 0);
  return wrap(
    subject,
    presentation,
    attributes.map(([name, reports]) => [
      name,
      isSimplified ? representValues(reports) : representInstances(subject, name, reports),
    ]),
  );
}

/** One entity's aggregates as `[value, from, to]` triples by method. */
export function representAggregates(
  subject: Subject,
  series: ReadonlyMap<string, ReadonlyMap<AggregateMethod, readonly Aggregate[]>>,
  presentation: Presentation,
): JsonObject {
  const write = (aggregates: readonly Aggregate[]): unknown[] =>
    aggregates.map(({ value, fromMs, toMs }) => [value, isoTime(fromMs), isoTime(toMs)]);
  const attributes = [...series].map(([name, methods]): [string, unknown] => {
    const lists = [...methods].map(([method, aggregates]) => [method, write(aggregates)]);
    return [name, { type: 'Property', ...Object.fromEntries(lists) }];
  });
  return wrap(subject, presentation, attributes);
}
