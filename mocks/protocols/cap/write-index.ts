// Writes the Atom index of CAP messages, with the cap:* summary elements that NWS embeds in its entries.
import type { WorldWarning } from '../../province/world-contract.ts';
import { capTime } from './cap-time.ts';
import { element, escapeXml } from './escape-xml.ts';

const NAMESPACES =
  'xmlns="http://www.w3.org/2005/Atom" xmlns:cap="urn:oasis:names:tc:emergency:cap:1.2" xml:lang="vi-VN"';

/** The address of a message, relative to the index: it holds behind any proxy path. */
function messageHref(identifier: string): string {
  return `alerts/${encodeURIComponent(identifier)}.xml`;
}

function writeEntry(warning: WorldWarning): string {
  const sent = capTime(warning.sentMs);
  const areas = warning.areas.map(({ description }) => description).join('; ');
  return [
    '<entry>',
    element('id', `tag:${warning.sender},${sent.slice(0, 10)}:${warning.identifier}`),
    element('title', warning.headline.vi),
    element('updated', sent),
    element('published', sent),
    `<author>${element('name', warning.senderName)}</author>`,
    `<link rel="alternate" type="application/cap+xml" href="${escapeXml(messageHref(warning.identifier))}"/>`,
    element('summary', warning.description.vi),
    element('cap:identifier', warning.identifier),
    element('cap:sender', warning.sender),
    element('cap:sent', sent),
    element('cap:status', warning.status),
    element('cap:msgType', warning.msgType),
    element('cap:category', warning.category),
    element('cap:event', warning.event.vi),
    element('cap:urgency', warning.urgency),
    element('cap:severity', warning.severity),
    element('cap:certainty', warning.certainty),
    element('cap:onset', capTime(warning.onsetMs)),
    element('cap:expires', capTime(warning.expiresMs)),
    element('cap:areaDesc', areas),
    '</entry>',
  ].join('');
}

/** The Atom document of warnings, newest first; `emptyMs` is its `updated` when there is none. */
export function writeIndex(warnings: readonly WorldWarning[], emptyMs: number): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<feed ${NAMESPACES}>`,
    element('id', 'tag:hai-dang.example,2025:alerts'),
    element('title', 'Bản tin cảnh báo thiên tai (mô phỏng)'),
    element('updated', capTime(warnings[0]?.sentMs ?? emptyMs)),
    element('generator', 'hai-dang'),
    '<author><name>Hải Đăng</name></author>',
    '<link rel="self" href="alerts"/>',
    ...warnings.map((warning) => `\n${writeEntry(warning)}`),
    '\n</feed>\n',
  ].join('');
}
