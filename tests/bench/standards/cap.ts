// What reading warnings costs: an index with its messages in it, bytes to columns, over the XML parser alone.
import { XMLParser } from 'fast-xml-parser';
import { AlertChain } from '#feeds/cap/alert-chain.ts';
import { readAlert } from '#feeds/cap/alert-message.ts';
import { parseXml } from '#feeds/cap/parse-xml.ts';
import { readIndex } from '#feeds/cap/read-index.ts';
import { writeAlertRow } from '#feeds/cap/write-alert-row.ts';
import { compilePlan } from '#feeds/mapping/decode-plan.ts';
import { ColumnWriter } from '#feeds/writer/column-writer.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { CAP_SEVERITY } from '#kernel/severity.ts';
import type { StandardBench } from '../standards.bench.ts';

const NOW_MS = Date.UTC(2026, 2, 2, 3);
const HOUR_MS = 3_600_000;
const BOUNDS = [102, 7, 118, 24] as const;

const spec: FeedSpec = {
  id: 'warnings',
  source: 'alerts',
  title: { vi: 'Cảnh báo', en: 'Warnings' },
  entityType: 'alert',
  geometry: 'polygon',
  lifetime: 'register',
  cadenceMs: 300_000,
  pollMs: 60_000,
  columns: [
    { column: 'headline', kind: 'text', attribute: 'headline' },
    { column: 'event', kind: 'text', attribute: 'event' },
    { column: 'status', kind: 'text', attribute: 'status' },
    { column: 'severity', kind: 'number', attribute: 'severity', unit: '1', codes: CAP_SEVERITY },
    { column: 'expires', kind: 'time', attribute: 'expires' },
    { column: 'area', kind: 'text', attribute: 'areaDesc' },
  ],
  rollups: [],
};

const iso = (atMs: number) => new Date(atMs).toISOString().replace('.000Z', '+00:00');

/** One message of some 650 bytes; at each poll it is a new version of itself. */
function messageAt(index: number, poll: number): string {
  const lat = (10.3 + (index % 300) / 1000).toFixed(3);
  const lon = (107 + (index % 500) / 1000).toFixed(3);
  const ring = `${lat},${lon} ${lat},107.9 10.9,107.9 10.9,${lon} ${lat},${lon}`;
  const sent = iso(NOW_MS - HOUR_MS + poll * 1000);
  return `<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>VN-${index}</identifier><sender>kttv@vn</sender>
<sent>${sent}</sent><status>Actual</status><msgType>Alert</msgType><scope>Public</scope><info><language>vi-VN</language>
<category>Met</category><event>Mưa lớn</event><urgency>Expected</urgency><severity>Severe</severity><certainty>Likely</certainty>
<expires>${iso(NOW_MS + HOUR_MS)}</expires><headline>Mưa lớn ${index}, bản ${poll}</headline><area><areaDesc>Xã ${index}</areaDesc>
<polygon>${ring}</polygon></area></info></alert>`;
}

function makeBody(rows: number, poll: number): Uint8Array {
  const messages = Array.from({ length: rows }, (_, index) => messageAt(index, poll));
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?><EDXLDistribution>${messages.join('')}</EDXLDistribution>`,
  );
}

/** A reader that keeps its table and its chain from body to body; answers the rows of each. */
function makeReader(): (body: Uint8Array) => number {
  const chain = new AlertChain();
  const writer = new ColumnWriter(spec.columns, spec.geometry);
  const context = { spec, targets: compilePlan(spec).byColumn, bounds: BOUNDS, zoneOffsetMs: 0 };
  return (body) => {
    writer.beginPoll(NOW_MS);
    for (const element of readIndex(parseXml(body)).alerts) {
      const message = readAlert(element, 0);
      if ('refusal' in message) throw new Error(message.refusal);
      chain.add(message);
      if (chain.holds(message, NOW_MS)) writeAlertRow(message, context, writer);
    }
    writer.removeUnseen();
    return writer.seenCount();
  };
}

/** The bench of this standard. */
export const bench: StandardBench = {
  standard: 'cap',
  makeBody,
  makeReader,
  bareParse: (body: Uint8Array): unknown => new XMLParser().parse(new TextDecoder().decode(body)),
};
