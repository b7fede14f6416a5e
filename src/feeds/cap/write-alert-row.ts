// One CAP message to one row of the sink.
import { QUALITY } from '#kernel/quality.ts';
import type { Bounds } from '#kernel/geo.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { ColumnTarget } from '../mapping/decode-plan.ts';
import { readNumber, readTime } from '../mapping/read-value.ts';
import { readGeometry } from '../writer/read-geometry.ts';
import type { RowSink } from '../writer/row-sink.ts';
import { readAreas } from './alert-area.ts';
import { attributeText, infoOf } from './alert-attribute.ts';
import type { AlertMessage } from './alert-message.ts';
import { childrenOf } from './xml-element.ts';

/** What a row needs besides the message. */
export interface AlertRowContext {
  spec: FeedSpec;
  targets: readonly ColumnTarget[];
  bounds: Bounds;
  zoneOffsetMs: number;
}

/** Writes a message; a shape that cannot be used is counted, but never costs the warning its row. */
export function writeAlertRow(message: AlertMessage, context: AlertRowContext, sink: RowSink): void {
  sink.beginRow(message.key);
  let isSuspect = message.isSuspect;
  for (const target of context.targets) {
    const value = attributeValue(message, target, context.zoneOffsetMs);
    if (value === undefined) continue;
    if ('refusal' in value) {
      sink.refuse(value.refusal, message.key);
    } else if (typeof value.value === 'string') {
      sink.setText(target.column, value.value);
    } else {
      const { range, attribute } = target.mapping;
      sink.setNumber(target.column, value.value);
      if (!range || (value.value >= range[0] && value.value <= range[1])) continue;
      isSuspect = true;
      sink.refuse(`${attribute}: outside the possible range (kept, marked suspect)`, message.key);
    }
  }
  if (message.isSuspect) sink.refuse('scope missing (kept, marked suspect)', message.key);
  if (message.malformedReferences > 0)
    sink.refuse('references: not a sender,identifier,sent triplet', message.key);
  writeAreas(message, context, sink);
  sink.endRow(message.sentMs, isSuspect ? QUALITY.suspect : QUALITY.good);
}

/** The value of a column, the reason why it is refused, or undefined where the message says nothing. */
export function attributeValue(
  message: AlertMessage,
  target: ColumnTarget,
  zoneOffsetMs: number,
): { value: number | string } | { refusal: string } | undefined {
  const text = attributeText(message, target);
  if (text === '') return undefined;
  const { kind, attribute } = target.mapping;
  if (kind === 'text') return { value: text };
  const number = kind === 'time' ? readTime(text, zoneOffsetMs, attribute) : readNumber(text, '', target);
  return typeof number === 'string' ? { refusal: number } : { value: number };
}

function writeAreas(message: AlertMessage, { spec, bounds }: AlertRowContext, sink: RowSink): void {
  const { geometry, refusals } = readAreas(childrenOf(infoOf(message, ''), 'area'));
  for (const refusal of refusals) sink.refuse(refusal, message.key);
  const refusal = readGeometry(geometry, spec.geometry, bounds, sink);
  if (!refusal) return;
  sink.dropGeometry();
  sink.refuse(`area not drawn: ${refusal.reason}`, message.key);
}
