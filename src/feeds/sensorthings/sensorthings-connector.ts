// The SensorThings connector of one feed: state by polling, replay, histories and one record, push over MQTT.
import type { EntityRecord, Series } from '#kernel/feed/ingest-message.ts';
import type {
  Connector,
  ConnectorSurroundings,
  PeriodRequest,
  PeriodSink,
  PushSink,
  SeriesRequest,
  StateOutcome,
  StateRequest,
  StateSink,
} from '../connector/connector.ts';
import { RecordWriter, type RecordContext } from '../mapping/record-writer.ts';
import type { Entity } from './decode/entity.ts';
import { StationReader, type StationAddress } from './decode/station-reader.ts';
import { fetchPeriods } from './history/fetch-periods.ts';
import { fetchSeries } from './history/fetch-series.ts';
import type { HistoryAccess } from './history/history-access.ts';
import { EntityLayout } from './paging/entity-body.ts';
import { fetchRecord } from './fetch-record.ts';
import { PushSubscription } from './push-subscription.ts';
import { rowEntityOf } from './service-query.ts';
import { StateWalker } from './state-walker.ts';

/** Creates the connector of a feed on a SensorThings service. */
export function createSensorThingsConnector(surroundings: ConnectorSurroundings): Connector {
  return new SensorThingsConnector(surroundings);
}

class SensorThingsConnector implements Connector {
  private readonly surroundings: ConnectorSurroundings;
  private readonly writer: RecordWriter;
  private readonly reader: StationReader;
  private readonly walker: StateWalker;
  private readonly push: PushSubscription | null;
  private readonly stations = new Map<string, StationAddress>();
  private clockSkewMs = 0;

  constructor(surroundings: ConnectorSurroundings) {
    this.surroundings = surroundings;
    const { spec, source, http, zoneOffsetMs, push } = surroundings;
    this.writer = new RecordWriter(spec);
    this.reader = new StationReader(spec, zoneOffsetMs);
    this.walker = new StateWalker({ source, http, layout: new EntityLayout() }, surroundings);
    this.push = push && new PushSubscription(push, source, zoneOffsetMs);
  }

  async fetchState(request: StateRequest, sink: StateSink): Promise<StateOutcome> {
    const { asOfMs } = request;
    const seen = new Set<string>();
    const outcome = await this.walker.walk(request, {
      station: (entity, { clockSkewMs, mayRepeat }) => {
        if (!Number.isNaN(clockSkewMs)) this.clockSkewMs = clockSkewMs;
        this.writeStation(entity, { ...this.context(asOfMs), mayRepeat }, sink, seen);
      },
      refuse: (reason, example) => sink.refuse(reason, example),
    });
    if (!outcome.changed) return outcome;
    for (const id of this.stations.keys()) if (asOfMs === null && !seen.has(id)) this.stations.delete(id);
    if (asOfMs === null) this.push?.keepOnly(seen);
    return outcome;
  }

  fetchPeriods(request: PeriodRequest, sink: PeriodSink): Promise<void> {
    return fetchPeriods(this.history(), request, sink);
  }

  fetchSeries(request: SeriesRequest): Promise<Series[]> {
    return fetchSeries(this.history(), request);
  }

  fetchRecord(entityId: string, signal: AbortSignal): Promise<EntityRecord> {
    const { source, http, clock, spec } = this.surroundings;
    const address = {
      id: entityId,
      key: this.stations.get(entityId)?.key,
      entity: rowEntityOf(spec.entityType),
    };
    return fetchRecord({ source, http, clock }, address, signal);
  }

  variesInTime(column: number): boolean {
    const attribute = this.surroundings.spec.columns[column]?.attribute.split('@')[0] ?? '';
    const [first = ''] = attribute.split('.');
    return this.reader.observed.has(attribute) || this.reader.observed.has(first);
  }

  openPush(sink: PushSink, signal: AbortSignal): void {
    const writeStation = (entity: Entity, rows: StateSink) =>
      this.writeStation(entity, { ...this.context(null), mayRepeat: true }, rows);
    this.push?.open({ writeStation, sink, signal });
  }

  private writeStation(entity: Entity, context: RecordContext, sink: StateSink, seen?: Set<string>): void {
    const { reader, stations } = this;
    const isThing = rowEntityOf(this.surroundings.spec.entityType) === 'Things';
    const reading = isThing ? reader.readThing(entity) : reader.readDatastream(entity);
    if (!this.writer.write(reading.record, context, sink)) return;
    const { id } = reading.record;
    const { key, datastreams } = reading;
    seen?.add(id);
    stations.set(id, { key, datastreams });
    if (!context.isReplay) this.push?.note(id, entity, reading);
  }

  private context(asOfMs: number | null): RecordContext {
    const { clock, bounds, zoneOffsetMs } = this.surroundings;
    const nowMs = asOfMs ?? clock.now() + this.clockSkewMs;
    return { nowMs, isReplay: asOfMs !== null, zoneOffsetMs, bounds };
  }

  private history(): HistoryAccess {
    const { walker, reader, stations, surroundings } = this;
    const { spec, zoneOffsetMs } = surroundings;
    return { service: walker.access, memory: walker.memory, spec, reader, stations, zoneOffsetMs };
  }
}
