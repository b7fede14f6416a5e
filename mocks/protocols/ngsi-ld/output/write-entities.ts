// Puts represented entities into the envelope of their media type.
import type { WorldEntity } from '../../../province/world-contract.ts';
import type { Answer } from '../../http/conditional-response.ts';
import { contextLink } from '../name-context.ts';
import type { Presentation } from './presentation.ts';
import { representEntity, representFeature, type JsonObject } from './represent-entity.ts';

/** Headers that say where the `@context` is: in the Link for plain JSON, in the body otherwise. */
function envelopeHeaders(presentation: Presentation, links: readonly string[]): Record<string, string> {
  const { mediaType, context } = presentation;
  const all =
    mediaType === 'application/json' && typeof context === 'string'
      ? [contextLink(context), ...links]
      : links;
  // One header for all links, as brokers send it: clients must pick by rel.
  return { 'Content-Type': mediaType, ...(all.length > 0 && { Link: all.join(', ') }) };
}

/** A JSON document, or a list of them, with their context in the place that the media type wants. */
export function writeDocument(
  document: JsonObject | readonly JsonObject[],
  presentation: Presentation,
  links: readonly string[] = [],
): Answer {
  const withContext = (item: JsonObject): JsonObject =>
    presentation.mediaType === 'application/json' ? item : { ...item, '@context': presentation.context };
  const body = Array.isArray(document) ? document.map(withContext) : withContext(document as JsonObject);
  return { status: 200, body: JSON.stringify(body), headers: envelopeHeaders(presentation, links) };
}

/** A list of entities in the asked media type and representation. */
export function writeEntities(
  entities: readonly WorldEntity[],
  presentation: Presentation,
  attrs: ReadonlySet<string> | undefined,
  links: readonly string[],
): Answer {
  if (presentation.mediaType !== 'application/geo+json') {
    const items = entities.map((entity) => representEntity(entity, presentation, attrs));
    return writeDocument(items, presentation, links);
  }
  const features = entities.map((entity) => representFeature(entity, presentation, attrs));
  return writeDocument({ type: 'FeatureCollection', features }, presentation, links);
}

/** One entity in the asked media type and representation. */
export function writeEntity(
  entity: WorldEntity,
  presentation: Presentation,
  attrs: ReadonlySet<string> | undefined,
): Answer {
  const represent = presentation.mediaType === 'application/geo+json' ? representFeature : representEntity;
  return writeDocument(represent(entity, presentation, attrs), presentation);
}
