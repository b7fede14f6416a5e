// Nodes to XML, for the record of one message.
import { XMLBuilder } from 'fast-xml-parser';
import type { XmlNode } from './xml-element.ts';

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  format: true,
  processEntities: false,
});

/** A node as XML text. */
export function writeXml(name: string, node: XmlNode): string {
  return builder.build({ [name]: node });
}
