// How a client wants entities shown: media type, representation, language and names.
import type { BrokerProfile } from '../broker-profile.ts';
import { CORE_CONTEXT, expandName, linkedContext } from '../name-context.ts';
import { problem } from '../problem.ts';

/** Everything that shapes an answer apart from which entities it holds. */
export interface Presentation {
  mediaType: 'application/json' | 'application/ld+json' | 'application/geo+json';
  form: 'normalized' | 'concise' | 'simplified';
  withSystemTimes: boolean;
  /** Language of LanguageProperties to pick, e.g. `vi`. */
  language: string | null;
  /** The GeoProperty that becomes the geometry of GeoJSON answers. */
  geometryProperty: string;
  /** The context that answers name. */
  context: string | unknown[];
  /** The name of an attribute or type as the answer spells it. */
  nameOf(name: string, entityType: string): string;
  /** Attributes shown: `attrs` and `pick` name them, `omit` takes away. */
  shows(name: string): boolean;
}

const MEDIA_TYPES = ['application/json', 'application/ld+json', 'application/geo+json'] as const;

/** Picks the media type by the quality values of Accept (RFC 9110 §12.5.1); refuses what cannot be produced. */
function negotiate(accept: string | null): Presentation['mediaType'] {
  let best: { type: Presentation['mediaType']; quality: number } | undefined;
  for (const range of (accept ?? '*/*').split(',')) {
    const [name = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const quality = Number(parameters.find((part) => part.startsWith('q='))?.slice(2) ?? 1);
    const type = MEDIA_TYPES.find((known) => known === name || name === '*/*' || name === 'application/*');
    if (type && quality > (best?.quality ?? 0)) best = { type, quality };
  }
  if (best === undefined) throw problem('NotAcceptable', `Accept: ${accept ?? ''}`);
  return best.type;
}

function readForm(parameters: URLSearchParams): Presentation['form'] {
  const options = (parameters.get('options') ?? '').split(',');
  const asked = [parameters.get('format') ?? '', ...options];
  if (asked.some((option) => option === 'keyValues' || option === 'simplified')) return 'simplified';
  return asked.includes('concise') ? 'concise' : 'normalized';
}

/** Reads the presentation of a request; `bodyContext` is the `@context` of a JSON-LD body, where one came. */
export function readPresentation(
  request: Request,
  parameters: URLSearchParams,
  broker: BrokerProfile,
  bodyContext?: unknown,
): Presentation {
  const asked = bodyContext ?? linkedContext(request);
  const isExpanded = asked === null && broker.namesWithoutContext === 'expanded';
  const set = (name: string): Set<string> | undefined => {
    const list = parameters.get(name);
    return list === null ? undefined : new Set(list.split(',').map((item) => item.trim()));
  };
  const picked = set('pick');
  const omitted = set('omit');
  return {
    mediaType: negotiate(request.headers.get('accept')),
    form: readForm(parameters),
    withSystemTimes: (parameters.get('options') ?? '').split(',').includes('sysAttrs'),
    language: parameters.get('lang'),
    geometryProperty: parameters.get('geometryProperty') ?? 'location',
    context: typeof asked === 'string' || Array.isArray(asked) ? asked : CORE_CONTEXT,
    nameOf: isExpanded ? expandName : (name) => name,
    shows: (name) => (picked?.has(name) ?? true) && !omitted?.has(name),
  };
}
