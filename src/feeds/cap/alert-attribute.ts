// Elements of a CAP message by the attribute names that feeds use: `headline`, `headline@en`, `parameter.level`, `geocode.SAME`.
import type { ColumnTarget } from '../mapping/decode-plan.ts';
import { parseAttributePath } from '../mapping/decode-plan.ts';
import { pickLanguage } from '../mapping/read-value.ts';
import type { AlertMessage } from './alert-message.ts';
import { childrenOf, textOf, textOfChild, type XmlNode } from './xml-element.ts';

const OF_ALERT = new Set('identifier sender sent status msgType source scope note incidents code'.split(' '));
const OF_AREA = new Set(['areaDesc', 'altitude', 'ceiling']);
const NAMED = new Set(['parameter', 'eventCode']);
/** Words of CAP 1.0 in the words of later versions. */
const LATER_WORDS: Readonly<Record<string, string>> = { 'Very Likely': 'Likely', VeryLikely: 'Likely' };

/** The text of a column's attribute; '' when the message says nothing. Repeated elements are joined by commas. */
export function attributeText(message: AlertMessage, target: ColumnTarget): string {
  const { attribute } = parseAttributePath(target.mapping.attribute);
  const isNamed = NAMED.has(attribute);
  if (!isNamed && attribute !== 'geocode') return elementText(message, attribute, target.language);
  const info = infoOf(message, target.language);
  const name = target.path.join('.');
  if (info === undefined) return '';
  return namedValues(isNamed ? [info] : childrenOf(info, 'area'), attribute, name);
}

/** The text of an element of the message, of the info block in a language ('' = the best there is), or of its areas. */
export function elementText(message: AlertMessage, element: string, language = ''): string {
  if (OF_ALERT.has(element)) return textsOf([message.alert], element).join(', ');
  const info = infoOf(message, language);
  if (info === undefined) return '';
  return OF_AREA.has(element)
    ? textsOf(childrenOf(info, 'area'), element).join('; ')
    : textsOfInfo(info, element);
}

function textsOfInfo(info: XmlNode, element: string): string {
  const texts = textsOf([info], element);
  return (element === 'certainty' ? texts.map((text) => LATER_WORDS[text] ?? text) : texts).join(', ');
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

/** All `valueName` pairs of an element, by name. */
export function namesOfPairs(nodes: readonly XmlNode[], element: string): Record<string, string> {
  const pairs = nodes.flatMap((node) => childrenOf(node, element));
  return Object.fromEntries(
    pairs.flatMap((pair) => {
      const name = textOfChild(pair, 'valueName');
      return name === '' ? [] : [[name, textOfChild(pair, 'value')]];
    }),
  );
}
