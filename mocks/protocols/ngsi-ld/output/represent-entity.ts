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

/** Writes type and value; a LanguageProperty in a picked language thereby becomes a Property with `lang`. */
function writeValue(
  content: JsonObject,
  { kind, value }: WorldAttribute,
  { form, language }: Presentation,
): void {
  const isPicked = kind === 'language' && language !== null;
  const { type, member } = attributeForms[isPicked ? 'property' : kind];
  if (form === 'normalized') content['type'] = type;
  if (!isPicked) {
    content[member] = value;
    return;
  }
  const texts = value as Record<string, string>;
  const tag = language in texts ? language : (Object.keys(texts)[0] ?? language);
  content['value'] = texts[tag];
  content['lang'] = tag;
}

/** One attribute in the asked form. Hot path: a page holds ten thousand of them, so members are set one by one. */
export function representAttribute(
  attribute: WorldAttribute,
  presentation: Presentation,
  entity: WorldEntity,
): unknown {
  const { form, withSystemTimes } = presentation;
  const content: JsonObject = {};
  writeValue(content, attribute, presentation);
  if (form === 'simplified') {
    return 'languageMap' in content ? content : (content['value'] ?? content['object'] ?? null);
  }
  if (attribute.unitCode !== undefined) content['unitCode'] = attribute.unitCode;
  if (attribute.observedAtMs !== undefined) content['observedAt'] = isoTime(attribute.observedAtMs);
  if (withSystemTimes) {
    content['createdAt'] = isoTime(createdMs(entity));
    content['modifiedAt'] = isoTime(attribute.observedAtMs ?? modifiedMs(entity));
  }
  if (form === 'normalized' || !('value' in content)) return content;
  for (const name in content) if (name !== 'value') return content;
  return content['value'];
}

/** The shown attributes of an entity, under the names that the client understands. */
export function representAttributes(
  entity: WorldEntity,
  presentation: Presentation,
  attrs: ReadonlySet<string> | undefined,
): JsonObject {
  const shown: JsonObject = {};
  for (const name in entity.attributes) {
    if (!(attrs?.has(name) ?? true) || !presentation.shows(name)) continue;
    const attribute = entity.attributes[name]!;
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
