// How each standard offers its parser for a body of which nothing is known but its bytes.
import type { Bounds } from '#kernel/geo.ts';
import type { ConnectorId } from '#kernel/feed/source-config.ts';
import type { XmlElement } from '../cap/xml-element.ts';
import type { StateSink } from '../connector/connector.ts';

/** A body brought to what its bytes are. */
export type PayloadDocument =
  | { form: 'json'; value: unknown }
  | { form: 'xml'; root: XmlElement }
  | { form: 'text'; text: string }
  | { form: 'bytes' };

/** What parsing depends on besides the body. */
export interface PayloadContext {
  bytes: Uint8Array;
  /** Phenomenon times are judged against it, epoch ms. */
  nowMs: number;
  bounds: Bounds;
  /** Offset east of UTC of times without zone, ms. */
  zoneOffsetMs: number;
}

/** One standard's pure parser, as `npm run payloads` and the wizard use it. */
export interface PayloadParser {
  /** A connector's standard, or one that is only named and refused. */
  standard: ConnectorId | 'datex2';
  /** True when the body says, by its own members, that it is of this standard. Never throws. */
  recognises(document: PayloadDocument, bytes: Uint8Array): boolean;
  /**
   * Writes the rows as the connector would, every attribute a column of its own; null when it was read, or the reason
   * why the body as a whole holds no rows, in words that a person understands. Never throws.
   */
  parse(document: PayloadDocument, context: PayloadContext, sink: StateSink): Promise<string | null>;
}
