// GET /types and GET /types/{type}: what a broker knows, counted from the world.
import type { EntityKind, World } from '../../province/world-contract.ts';
import type { Answer } from '../http/conditional-response.ts';
import { shortName } from './name-context.ts';
import type { Presentation } from './output/presentation.ts';
import { attributeForms, type JsonObject } from './output/represent-entity.ts';
import { writeDocument } from './output/write-entities.ts';
import { problem } from './problem.ts';
import { listKind } from './query/find-entities.ts';

/** The attribute names of a kind with the attribute types they occur with. */
function attributeTypes(kind: EntityKind, atMs: number): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { attributes } of listKind(kind, atMs)) {
    for (const [name, attribute] of Object.entries(attributes)) {
      const types = found.get(name) ?? new Set();
      found.set(name, types.add(attributeForms[attribute.kind].type));
    }
  }
  return found;
}

/** Lists the types that have entities now; with `details` their attributes too. */
export function answerTypes(
  world: World,
  atMs: number,
  presentation: Presentation,
  isDetailed: boolean,
): Answer {
  const kinds = [...world.kinds.values()].filter((kind) => listKind(kind, atMs).length > 0);
  const nameOf = (kind: EntityKind): string => presentation.nameOf(kind.type, kind.type);
  if (isDetailed) {
    const types = kinds.map((kind) => ({
      id: nameOf(kind),
      type: 'EntityType',
      typeName: nameOf(kind),
      attributeNames: [...attributeTypes(kind, atMs).keys()].map((name) =>
        presentation.nameOf(name, kind.type),
      ),
    }));
    return writeDocument(types, presentation);
  }
  const id = `urn:ngsi-ld:EntityTypeList:${world.seed}`;
  return writeDocument({ id, type: 'EntityTypeList', typeList: kinds.map(nameOf) }, presentation);
}

/** Describes one type: how many entities and which attributes; ResourceNotFound when there is none. */
export function answerType(world: World, atMs: number, presentation: Presentation, name: string): Answer {
  const kind = world.kinds.get(shortName(name));
  const entityCount = kind ? listKind(kind, atMs).length : 0;
  if (kind === undefined || entityCount === 0)
    throw problem('ResourceNotFound', `no entity has the type ${name}`);
  const typeName = presentation.nameOf(kind.type, kind.type);
  const attributeDetails = [...attributeTypes(kind, atMs)].map(([attribute, types]): JsonObject => {
    const attributeName = presentation.nameOf(attribute, kind.type);
    return { id: attributeName, type: 'Attribute', attributeName, attributeTypes: [...types] };
  });
  return writeDocument(
    { id: typeName, type: 'EntityTypeInformation', typeName, entityCount, attributeDetails },
    presentation,
  );
}
