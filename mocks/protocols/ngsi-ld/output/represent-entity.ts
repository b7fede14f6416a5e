// Writes entities in the representations of NGSI-LD: normalized, concise, simplified, and all three as GeoJSON.
import type { WorldAttribute, WorldEntity } from '../../../province/world-contract.ts';
import { isoTime } from '../iso-time.ts';
import type { Presentation } from './presentation.ts';
import { createdMs, modifiedMs } from '../system-times.ts';

/** A JSON object of an answer. */
export type JsonObject = Record<string, unknown>;

/** The type and the value member of each kind of attribute. */
export const attributeForms = {
  property: { type: 'Property', member: 'value' },
  geo: { type: 'GeoProperty', member: 'value' },
  relationship: { type: 'Relationship', member: 'object' },
  language: { type: 'LanguageProperty', member: 'languageMap' },
} as const;

/** Picks the asked language of a LanguageProperty, which thereby becomes a Property with `lang`. */
function localize(attribute: WorldAttribute, language: string | null): JsonObject {
  const { type, member } = attributeForms[attribute.kind];
  if (attribute.kind !== 'language' || language === null) return { type, [member]: attribute.value };
  const texts = attribute.value as Record<string, string>;
  const tag = language in texts ? language : (Object.keys(texts)[0] ?? language);
  return { type: 'Property', value: texts[tag], lang: tag };
}

/** One attribute in the asked form. */
export function representAttribute(
  attribute: WorldAttribute,
  { form, language, withSystemTimes }: Presentation,
  entity: WorldEntity,
): unknown {
  const { type, ...content } = localize(attribute, language);
  if (form === 'simplified') {
    return 'languageMap' in content ? content : (content['value'] ?? content['object'] ?? null);
  }
  if (attribute.unitCode !== undefined) content['unitCode'] = attribute.unitCode;
  if (attribute.observedAtMs !== undefined) content['observedAt'] = isoTime(attribute.observedAtMs);
  if (withSystemTimes) {
    content['createdAt'] = isoTime(createdMs(entity));
    content['modifiedAt'] = isoTime(attribute.observedAtMs ?? modifiedMs(entity));
  }
  if (form === 'normalized') return { type, ...content };
  return 'value' in content && Object.keys(content).length === 1 ? content['value'] : content;
}

/** The shown attributes of an entity, under the names that the client understands. */
export function representAttributes(
  entity: WorldEntity,
  presentation: Presentation,
  attrs: ReadonlySet<string> | undefined,
): JsonObject {
  const shown: JsonObject = {};
  for (const [name, attribute] of Object.entries(entity.attributes)) {
    if (!(attrs?.has(name) ?? true) || !presentation.shows(name)) continue;
    shown[presentation.nameOf(name, entity.type)] = representAttribute(attribute, presentation, entity);
  }
  return shown;
}

function systemTimes(entity: WorldEntity, presentation: Presentation): JsonObject {
  if (!presentation.withSystemTimes) return {};
  return { createdAt: isoTime(createdMs(entity)), modifiedAt: isoTime(modifiedMs(entity)) };
}

/** An entity as JSON or JSON-LD (without its `@context`). */
export function representEntity(
  entity: WorldEntity,
  presentation: Presentation,
  attrs?: ReadonlySet<string>,
): JsonObject {
  return {
    ...(presentation.shows('id') && { id: entity.id }),
    ...(presentation.shows('type') && { type: presentation.nameOf(entity.type, entity.type) }),
    ...systemTimes(entity, presentation),
    ...representAttributes(entity, presentation, attrs),
  };
}

/** An entity as a GeoJSON feature; `geometry` is null where it lacks the asked GeoProperty. */
export function representFeature(
  entity: WorldEntity,
  presentation: Presentation,
  attrs?: ReadonlySet<string>,
): JsonObject {
  const located = entity.attributes[presentation.geometryProperty];
  return {
    id: entity.id,
    type: 'Feature',
    geometry: located?.kind === 'geo' ? located.value : null,
    properties: {
      type: presentation.nameOf(entity.type, entity.type),
      ...systemTimes(entity, presentation),
      ...representAttributes(entity, presentation, attrs),
    },
  };
}
