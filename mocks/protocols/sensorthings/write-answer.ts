// Entities as JSON: selected members, relations in full or as links, pages with the link to the next.
import { WHOLE, type ObservationHint, type Relation, type ServiceNode } from './model/service-node.ts';
import { fits, timeHint, valuesAt } from './query/match-filter.ts';
import type { QueryOptions } from './query/read-options.ts';
import { ServiceProblem } from './query/service-problem.ts';
import type { ServiceProfile } from './service-profile.ts';

/** What writing depends on besides the entities. */
export interface Writing {
  profile: ServiceProfile;
  /** Root of the service as links name it; ends with a slash. */
  root: string;
}

/** A page of a list. */
interface Page {
  nodes: readonly ServiceNode[];
  /** Undefined when it was not asked for. */
  count: number | undefined;
  hasMore: boolean;
}

/** The page of a list that options ask for. */
function pageOf(relation: Relation, options: QueryOptions, profile: ServiceProfile): Page {
  const { filter, orderby, top, skip, isCounted } = options;
  const hint = timeHint(filter);
  const isByTime = orderby.length === 1 && orderby[0]?.path.join() === 'phenomenonTime';
  const isCutEarly = relation.set === 'Observations' && isByTime && hint.isAll && !isCounted;
  const asked: ObservationHint = {
    ...hint,
    isDescending: isByTime && (orderby[0]?.isDescending ?? false),
    limit: isCutEarly ? skip + top + 1 : WHOLE.limit,
  };
  const ignoresPlaces = profile.isMozilla;
  const all = relation.nodes(asked);
  const fitting =
    filter === null || (ignoresPlaces && filter.kind === 'call')
      ? all
      : all.filter((node) => fits(filter, node));
  const sorted = isByTime && relation.set === 'Observations' ? fitting : sortNodes(fitting, orderby);
  const nodes = sorted.slice(skip, skip + top);
  return {
    nodes,
    count: isCounted ? sorted.length : undefined,
    hasMore: sorted.length > skip + nodes.length && nodes.length > 0,
  };
}

/** The answer to a question for a list at a path. */
export function writeList(
  relation: Relation,
  path: string,
  search: URLSearchParams,
  options: QueryOptions,
  writing: Writing,
): Record<string, unknown> {
  const page = pageOf(relation, options, writing.profile);
  const next = page.hasMore ? nextLink(relation, path, search, options, writing) : undefined;
  const value = options.isDataArray ? packObservations(page, path, options, writing) : undefined;
  return {
    ...(page.count !== undefined && { '@iot.count': page.count }),
    ...(next !== undefined && { '@iot.nextLink': next }),
    value: value ?? page.nodes.map((node) => writeEntity(node, options, writing, 0)),
  };
}

/** The npm server forgets everything but the last part of the path and the place in the list. */
function nextLink(
  { set }: Relation,
  path: string,
  search: URLSearchParams,
  { skip, top }: QueryOptions,
  { profile, root }: Writing,
): string {
  if (profile.isMozilla) return `${root}${set}?$top=${top}&$skip=${skip + top}`;
  const next = new URLSearchParams(search);
  next.set('$skip', String(skip + top));
  return `${root}${path}?${next.toString()}`;
}

/** An entity with what the options select and expand. */
export function writeEntity(
  node: ServiceNode,
  { select, expand }: QueryOptions,
  writing: Writing,
  depth: number,
): Record<string, unknown> {
  const { profile, root } = writing;
  const self = `${root}${node.set}(${node.id})`;
  const isRaw =
    profile.isMozilla && depth > 0 && (node.set === 'Datastreams' || node.set === 'ObservedProperties');
  const id = profile.isMozilla ? String(node.id) : node.id;
  const written: Record<string, unknown> = {};
  if (select === null && isRaw) Object.assign(written, { id, userId: null, clientId: null });
  else if (select === null) Object.assign(written, { '@iot.selfLink': self, '@iot.id': id });
  else if (select.has('@iot.id') || select.has('id')) written['@iot.id'] = id;
  for (const [name, value] of Object.entries(node.members))
    if (select === null || select.has(name)) written[name] = memberValue(name, value, profile);
  for (const [name, relation] of Object.entries(node.relations)) {
    const expansion = expand.find(({ relation: wanted }) => wanted === name);
    if (expansion)
      Object.assign(written, writeRelation(name, relation, expansion.options, self, writing, depth));
    else if (select === null && !isRaw) written[`${name}@iot.navigationLink`] = `${self}/${name}`;
  }
  const unknown = expand.find(({ relation }) => !(relation in node.relations));
  if (unknown) throw new ServiceProblem(400, `${node.set} have no ${unknown.relation}`, '$expand');
  return written;
}

function writeRelation(
  name: string,
  relation: Relation,
  options: QueryOptions,
  self: string,
  writing: Writing,
  depth: number,
): Record<string, unknown> {
  if (!relation.isList) {
    const [only] = relation.nodes(WHOLE);
    return { [name]: only ? writeEntity(only, options, writing, depth + 1) : null };
  }
  const page = pageOf(relation, options, writing.profile);
  return {
    ...(page.count !== undefined && { [`${name}@iot.count`]: page.count }),
    ...(page.hasMore && {
      [`${name}@iot.nextLink`]: `${self}/${name}?$top=${options.top}&$skip=${options.skip + options.top}`,
    }),
    [name]: page.nodes.map((node) => writeEntity(node, options, writing, depth + 1)),
  };
}

/** One element a datastream: here all of one, which the path names. */
function packObservations(
  { nodes }: Page,
  path: string,
  { select }: QueryOptions,
  { root }: Writing,
): Record<string, unknown>[] {
  const components = select ? [...select] : ['@iot.id', 'phenomenonTime', 'resultTime', 'result'];
  const dataArray = nodes.map((node) => components.map((name) => valuesAt(node, [name])[0] ?? null));
  return [
    {
      'Datastream@iot.navigationLink': root + path.replace(/\/Observations$/, ''),
      components: components.map((name) => (name === '@iot.id' ? 'id' : name)),
      'dataArray@iot.count': dataArray.length,
      dataArray,
    },
  ];
}

/** The npm server keeps every result as text. */
function memberValue(name: string, value: unknown, { isMozilla }: ServiceProfile): unknown {
  return isMozilla && name === 'result' ? String(value) : value;
}

function sortNodes(nodes: readonly ServiceNode[], orderby: QueryOptions['orderby']): readonly ServiceNode[] {
  if (orderby.length === 0) return nodes;
  return nodes.toSorted((a, b) => {
    for (const { path, isDescending } of orderby) {
      const [left, right] = [valuesAt(a, path)[0], valuesAt(b, path)[0]] as (string | number)[];
      if (left === right || left === undefined || right === undefined) continue;
      return left < right === isDescending ? 1 : -1;
    }
    return 0;
  });
}
