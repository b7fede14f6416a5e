// Warnings of the hydro-meteorological service and others, as CAP 1.2.
import type { ColumnMapping, FeedSpec } from '#kernel/feed/feed.ts';
import { CAP_SEVERITY } from '#kernel/severity.ts';
import type { Predicate } from '#kernel/table/rollup.ts';
import { isInForce } from './warning-rules.ts';

const IN_FORCE: Predicate = { column: 'active', op: '==', value: 1 };

/** A text of the `info` block in both languages of the message. */
function infoText(column: string, attribute = column): readonly ColumnMapping[] {
  return [
    { column, kind: 'text', attribute },
    { column: `${column}@en`, kind: 'text', attribute: `${attribute}@en` },
  ];
}

/** The feed of warnings; attribute names are those of the CAP elements. */
export const warningFeed: FeedSpec = {
  id: 'warnings',
  source: 'alerts',
  title: { vi: 'Cảnh báo', en: 'Warnings' },
  entityType: 'alert',
  geometry: 'polygon',
  lifetime: 'register',
  cadenceMs: 5 * 60_000,
  pollMs: 60_000,
  columns: [
    ...infoText('headline'),
    ...infoText('event'),
    ...infoText('area', 'areaDesc'),
    ...infoText('description'),
    ...infoText('instruction'),
    { column: 'severity', kind: 'number', attribute: 'severity', unit: '1', codes: CAP_SEVERITY },
    {
      column: 'disasterLevel',
      kind: 'number',
      attribute: 'parameter.disasterRiskLevel',
      unit: '1',
      range: [1, 5],
    },
    { column: 'urgency', kind: 'text', attribute: 'urgency' },
    { column: 'certainty', kind: 'text', attribute: 'certainty' },
    { column: 'category', kind: 'text', attribute: 'category' },
    { column: 'sender', kind: 'text', attribute: 'senderName' },
    { column: 'status', kind: 'text', attribute: 'status' },
    { column: 'messageType', kind: 'text', attribute: 'msgType' },
    { column: 'sentAt', kind: 'time', attribute: 'sent' },
    { column: 'effectiveAt', kind: 'time', attribute: 'effective' },
    { column: 'onsetAt', kind: 'time', attribute: 'onset' },
    { column: 'expiresAt', kind: 'time', attribute: 'expires' },
  ],
  derived: [
    {
      column: 'active',
      kind: 'number',
      unit: '1',
      compute: (row) =>
        isInForce(
          {
            status: row.text('status'),
            messageType: row.text('messageType'),
            sentAtMs: row.number('sentAt'),
            effectiveAtMs: row.number('effectiveAt'),
            expiresAtMs: row.number('expiresAt'),
          },
          row.nowMs,
        ),
    },
  ],
  rollups: [
    {
      kpi: 'environment.warnings-active',
      unit: '{count}',
      where: [IN_FORCE],
      method: { kind: 'countWhere' },
      includeStale: true,
    },
  ],
};
