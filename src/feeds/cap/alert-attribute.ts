// Elements of a CAP message by the attribute names that feeds use: `headline`, `headline@en`, `parameter.level`, `geocode.SAME`.
import type { ColumnTarget } from '../mapping/decode-plan.ts';
import { parseAttributePath } from '../mapping/decode-plan.ts';
import { pickLanguage } from '../mapping/read-value.ts';
import type { AlertMessage } from './alert-message.ts';
import { childrenOf, textOf, textOfChild, type XmlNode } from './xml-element.ts';

const OF_ALERT = new Set('identifier sender sent status msgType source scope note incidents code'.split(' '));
const OF_AREA = new Set(['areaDesc', 'altitude', 'ceiling']);
const NAMED = new Set(['parameter', 'eventCode']);

/** The text of a column's attribute; '' when the message says nothing. Repeated elements are joined by commas. */
export function attributeText(message: AlertMessage, target: ColumnTarget): string {
  const { attribute } = parseAttributePath(target.mapping.attribute);
  if (OF_ALERT.has(attribute)) return textsOf([message.alert], attribute).join(', ');
  const info = infoOf(message, target.language);
  if (info === undefined) return '';
  const areas = childrenOf(info, 'area');
  if (OF_AREA.has(attribute)) return textsOf(areas, attribute).join('; ');
  const name = target.path.join('.');
  if (attribute === 'geocode') return namedValues(areas, attribute, name);
  return NAMED.has(attribute) ? namedValues([info], attribute, name) : textsOf([info], attribute).join(', ');
}

/** The info block of a language; without a wish Vietnamese before others. CAP's default language is en-US. */
export function infoOf(message: AlertMessage, language: string): XmlNode | undefined {
  // The first block of a language counts. No prototype: a message may call its language `constructor`.
  const byLanguage = Object.create(null) as Record<string, XmlNode>;
  for (const info of message.infos) byLanguage[languageOf(info)] ??= info;
  const tags = Object.keys(byLanguage);
  const wish = language || tags.find((tag) => tag === 'vi' || tag.startsWith('vi-')) || '';
  return pickLanguage(byLanguage, wish) as XmlNode | undefined;
}

function languageOf(info: XmlNode): string {
  return textOfChild(info, 'language').toLowerCase() || 'en-us';
}

function textsOf(nodes: readonly XmlNode[], name: string): string[] {
  return nodes.flatMap((node) => childrenOf(node, name).map(textOf)).filter((text) => text !== '');
}

/** Values of `<name><valueName>…</valueName><value>…</value></name>` pairs; CAP 1.0 wrote `valueName=value`. */
function namedValues(nodes: readonly XmlNode[], element: string, valueName: string): string {
  const pairs = nodes.flatMap((node) => childrenOf(node, element));
  const values = pairs.flatMap((pair) => {
    if (textOfChild(pair, 'valueName') === valueName) return [textOfChild(pair, 'value')];
    const legacy = textOf(pair);
    return legacy.startsWith(`${valueName}=`) ? [legacy.slice(valueName.length + 1)] : [];
  });
  return [...new Set(values)].join(', ');
}
