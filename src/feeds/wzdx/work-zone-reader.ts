// Reads a WZDx body as it streams in: work zone feeds and device feeds, versions 2 to 4.
import { HOUR_MS } from '#kernel/time/local-time.ts';
import type { GeometryKind } from '#kernel/table/columns.ts';
import { nextChangeMs } from '../road-events/event-state.ts';
import {
  isObject,
  JsonRecordReader,
  textOf,
  type Envelope,
  type JsonMemory,
} from '../snapshot/json-record-reader.ts';
import type { BodyEnd, RecordReader, RecordTaker } from '../snapshot/record-reader.ts';
import { parseInstant } from '../time/parse-instant.ts';
import { flattenFeature, type FeatureKind, type FlatFeature } from './flatten-feature.ts';

/** Names of the member that describes the feed: version 4.1 and later, 3 and 4.0, device feeds of 4.0. */
const FEED_INFO = ['feed_info', 'road_event_feed_info', 'device_feed_info'];

/** What is read of a body. */
export interface WorkZoneSelection {
  kind: FeatureKind | 'all';
  geometry: GeometryKind;
  zoneOffsetMs: number;
  /** Events that ended longer ago than this are left out, and counted. */
  keepEndedHours: number;
}

/** One body; features that stand before the feed's own date wait for it where they have none themselves. */
export class WorkZoneReader implements RecordReader {
  private readonly reader: JsonRecordReader;
  private readonly selection: WorkZoneSelection;
  private readonly taker: RecordTaker;
  private readonly waiting: unknown[] = [];
  private changesAtMs = Number.POSITIVE_INFINITY;
  private count = 0;
  private organizations: ReadonlyMap<string, string> | null = null;

  constructor(memory: JsonMemory, selection: WorkZoneSelection, taker: RecordTaker) {
    this.selection = selection;
    this.taker = taker;
    this.reader = new JsonRecordReader(memory, {
      rowMembers: ['features'],
      row: (value, envelope) => this.row(value, envelope),
      whole: (value) => this.whole(value),
    });
  }

  push(chunk: Uint8Array): void {
    this.reader.push(chunk);
  }

  finish(): BodyEnd {
    const envelope = this.reader.finish();
    const updatedMs = this.feedUpdatedMs(envelope);
    this.organizations = organizationsOf(feedInfoOf(envelope));
    for (const value of this.waiting) this.take(value, updatedMs);
    return { nextQuery: null, changesAtMs: this.changesAtMs };
  }

  private row(value: unknown, envelope: Envelope): void {
    this.count += 1;
    const info = feedInfoOf(envelope);
    if (info === undefined) this.waiting.push(value);
    else {
      this.organizations ??= organizationsOf(info);
      this.take(value, this.feedUpdatedMs(envelope));
    }
  }

  private whole(value: unknown): void {
    if (!isObject(value) || value['type'] !== 'Feature')
      throw new SyntaxError('the body is no work zone feed: it has no features');
    this.count += 1;
    this.waiting.push(value);
  }

  private take(value: unknown, feedUpdatedMs: number): void {
    const { taker, selection } = this;
    const { zoneOffsetMs, geometry } = selection;
    const organizations = this.organizations ?? new Map<string, string>();
    const flat = flattenFeature(value, {
      nowMs: taker.nowMs,
      zoneOffsetMs,
      geometry,
      feedUpdatedMs,
      organizations,
    });
    if (typeof flat === 'string') return taker.refuse(flat, `feature ${this.count}`);
    if (selection.kind !== 'all' && flat.kind !== selection.kind) return;
    if (this.isLongOver(flat))
      return taker.refuse('ended too long ago to be shown (left out)', flat.record.id);
    this.changesAtMs = Math.min(this.changesAtMs, nextChangeMs(flat.period, taker.nowMs));
    taker.take(flat.record, value);
  }

  private isLongOver({ period }: FlatFeature): boolean {
    return period.endMs < this.taker.nowMs - this.selection.keepEndedHours * HOUR_MS;
  }

  private feedUpdatedMs(envelope: Envelope): number {
    const info = feedInfoOf(envelope);
    return parseInstant(textOf(info?.['update_date']), this.selection.zoneOffsetMs);
  }
}

/** Who stands behind each source of a feed, by its `data_source_id`. */
export function organizationsOf(info: Record<string, unknown> | undefined): ReadonlyMap<string, string> {
  const sources = Array.isArray(info?.['data_sources']) ? info['data_sources'].filter(isObject) : [];
  return new Map(
    sources.map((source) => [textOf(source['data_source_id']), textOf(source['organization_name'])]),
  );
}

/** What the feed says of itself; undefined where it says nothing (or has not yet). */
export function feedInfoOf(envelope: Envelope): Record<string, unknown> | undefined {
  const name = FEED_INFO.find((one) => isObject(envelope[one]));
  const info = name === undefined ? undefined : envelope[name];
  return isObject(info) ? info : undefined;
}
