// The query options of a request, and those inside `$expand`, which are separated by semicolons.
import type { ServiceProfile } from '../service-profile.ts';
import { parseFilter, type Filter } from './parse-filter.ts';
import { ServiceProblem } from './service-problem.ts';

/** One level of options. */
export interface QueryOptions {
  expand: readonly Expansion[];
  select: ReadonlySet<string> | null;
  filter: Filter | null;
  orderby: readonly { path: readonly string[]; isDescending: boolean }[];
  top: number;
  skip: number;
  isCounted: boolean;
  isDataArray: boolean;
}

/** A relation to give in full. */
export interface Expansion {
  relation: string;
  options: QueryOptions;
}

/** Reads the options of a URL. Throws ServiceProblem for what is not understood. */
export function readUrlOptions(parameters: URLSearchParams, profile: ServiceProfile): QueryOptions {
  return readOptions([...parameters], profile, 0);
}

function readOptions(
  entries: readonly (readonly [string, string])[],
  profile: ServiceProfile,
  depth: number,
): QueryOptions {
  if (depth > 0 && !profile.expandsNested)
    throw new ServiceProblem(400, 'no options inside $expand', '$expand');
  const options = new Map(entries);
  for (const name of options.keys())
    if (name.startsWith('$') && !KNOWN.has(name))
      throw new ServiceProblem(400, `unknown option ${name}`, name);
  const format = options.get('$resultFormat');
  if (format !== undefined && (format !== 'dataArray' || !profile.hasDataArrays))
    throw new ServiceProblem(400, `unknown result format ${format}`, '$resultFormat');
  const select = options.get('$select');
  return {
    expand: readExpand(options.get('$expand') ?? '', profile, depth),
    select: select === undefined ? null : new Set(select.split(',').map((name) => name.trim())),
    filter: options.has('$filter') ? parseFilter(options.get('$filter') ?? '') : null,
    orderby: readOrder(options.get('$orderby') ?? ''),
    top: Math.min(readCount(options, '$top') ?? profile.defaultTop, profile.maxTop),
    skip: readCount(options, '$skip') ?? 0,
    // The npm server counts unasked; for the newest observation of each datastream that would be a month of them each.
    isCounted: options.get('$count') === 'true' || (profile.isMozilla && !options.has('$orderby')),
    isDataArray: format === 'dataArray',
  };
}

const KNOWN = new Set('$expand $select $filter $orderby $top $skip $count $resultFormat'.split(' '));

function readCount(options: ReadonlyMap<string, string>, name: string): number | undefined {
  const text = options.get(name);
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text)) throw new ServiceProblem(400, `${name} is not a count`, name);
  return Number(text);
}

function readOrder(text: string): QueryOptions['orderby'] {
  return splitOutside(text, ',').map((term) => {
    const [path = '', direction = 'asc'] = term.trim().split(/\s+/);
    if (!['asc', 'desc'].includes(direction))
      throw new ServiceProblem(400, `$orderby has no direction ${direction}`, '$orderby');
    return { path: path.split('/'), isDescending: direction === 'desc' };
  });
}

/** `A($top=1),B/C`: a path expands each of its steps. */
function readExpand(text: string, profile: ServiceProfile, depth: number): Expansion[] {
  const byRelation = new Map<string, Expansion>();
  for (const item of splitOutside(text, ',')) {
    const [, path = '', inner] = /^([A-Za-z/]+)(?:\((.*)\))?$/s.exec(item.trim()) ?? [];
    const [relation = '', ...rest] = path.split('/');
    if (relation === '') throw new ServiceProblem(400, `cannot expand ${item}`, '$expand');
    const entries = splitOutside(inner ?? '', ';').map((option): [string, string] => {
      const at = option.indexOf('=');
      return [option.slice(0, at).trim(), option.slice(at + 1)];
    });
    const isPlain = entries.length === 0;
    const options = isPlain ? plainOptions(profile) : readOptions(entries, profile, depth + 1);
    const deeper = rest.length > 0 ? readExpand(rest.join('/'), profile, depth) : [];
    const known = byRelation.get(relation);
    const expand = [...(known?.options.expand ?? []), ...options.expand, ...deeper];
    byRelation.set(relation, { relation, options: { ...(known?.options ?? options), expand } });
  }
  return [...byRelation.values()];
}

function plainOptions(profile: ServiceProfile): QueryOptions {
  const nothing = { expand: [], select: null, filter: null, orderby: [], skip: 0 };
  return { ...nothing, top: profile.defaultTop, isCounted: false, isDataArray: false };
}

/** Splits at a separator that stands in no parentheses and in no text. */
function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let isText = false;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === "'") isText = !isText;
    else if (isText) continue;
    else if (letter === '(') depth += 1;
    else if (letter === ')') depth -= 1;
    else if (letter === separator && depth === 0) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  if (depth !== 0 || isText) throw new ServiceProblem(400, 'parentheses or quotes do not match', '$expand');
  return text.trim() === '' ? [] : [...parts, text.slice(from)];
}
