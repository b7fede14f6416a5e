// Push: subscribes to the observations of each known datastream, and puts what comes into the row of its station.
import type { PushClient, PushSink, StateSink } from '../connector/connector.ts';
import type { SourceConfig } from '#kernel/feed/source-config.ts';
import { expandedList, expandedOne, idOf, isEntity, keyOf, keyOfId, type Entity } from './decode/entity.ts';
import { newestObservation, readObservation } from './decode/observation.ts';
import type { StationAddress } from './decode/station-reader.ts';

/** Where pushed rows go. */
export interface PushTarget {
  /** Writes the row of a station as it is now. */
  writeStation(entity: Entity, rows: StateSink): void;
  sink: PushSink;
  signal: AbortSignal;
}

/**
 * The subscriptions of one feed. An observation comes without its station, so the last answer for each station is kept
 * and written again with it. A service that speaks FROST's MqttExpand needs one topic for all (`mqttExpand`).
 */
export class PushSubscription {
  private readonly client: PushClient;
  private readonly source: SourceConfig;
  private readonly zoneOffsetMs: number;
  private target: PushTarget | null = null;
  private readonly stations = new Map<string, Entity>();
  /** Row by the key of its datastream. */
  private readonly stationOf = new Map<string, string>();
  private readonly topics = new Map<string, { isOpen: boolean; controller: AbortController }>();
  private wasOpen = false;

  constructor(client: PushClient, source: SourceConfig, zoneOffsetMs: number) {
    this.client = client;
    this.source = source;
    this.zoneOffsetMs = zoneOffsetMs;
  }

  /** Starts; topics of datastreams follow as these become known. */
  open(target: PushTarget): void {
    this.target = target;
    target.signal.addEventListener('abort', () => this.close());
    this.subscribeToCommonTopics();
    for (const key of this.stationOf.keys()) this.subscribeTo(this.topicOf(key));
  }

  /** Keeps what the last poll or message said of a station. */
  note(id: string, entity: Entity, { datastreams }: StationAddress): void {
    this.stations.set(id, entity);
    for (const { key } of datastreams.values()) {
      this.stationOf.set(key, id);
      this.subscribeTo(this.topicOf(key));
    }
  }

  /** Forgets stations that are no more. */
  keepOnly(ids: ReadonlySet<string>): void {
    for (const id of this.stations.keys()) if (!ids.has(id)) this.stations.delete(id);
    for (const [key, id] of this.stationOf) {
      if (ids.has(id)) continue;
      this.stationOf.delete(key);
      this.topics.get(this.topicOf(key))?.controller.abort();
      this.topics.delete(this.topicOf(key));
    }
    this.tellState();
  }

  private close(): void {
    for (const { controller } of this.topics.values()) controller.abort();
    this.topics.clear();
    this.target = null;
    this.wasOpen = false;
  }

  /** Topics that the configuration names, or the one of MqttExpand. */
  private commonTopics(): readonly string[] {
    const { push, options } = this.source;
    if (push?.topics && push.topics.length > 0) return push.topics;
    const topic = `${this.prefix()}/Observations?$expand=Datastream($select=@iot.id)`;
    return options?.['mqttExpand'] === true ? [topic] : [];
  }

  private subscribeToCommonTopics(): void {
    for (const topic of this.commonTopics()) this.subscribe(topic);
  }

  private subscribeTo(topic: string): void {
    if (this.commonTopics().length === 0) this.subscribe(topic);
  }

  private subscribe(topic: string): void {
    if (!this.target || this.topics.has(topic)) return;
    const state = { isOpen: false, controller: new AbortController() };
    this.topics.set(topic, state);
    this.client.subscribe(
      topic,
      (payload, from) => this.take(payload, from),
      (isOpen) => {
        state.isOpen = isOpen;
        this.tellState();
      },
      state.controller.signal,
    );
    this.tellState();
  }

  /** Open while every topic is. */
  private tellState(): void {
    const isOpen = this.topics.size > 0 && [...this.topics.values()].every((topic) => topic.isOpen);
    if (isOpen === this.wasOpen) return;
    this.wasOpen = isOpen;
    this.target?.sink.open(isOpen);
  }

  private topicOf(key: string): string {
    return `${this.prefix()}/Datastreams(${key})/Observations`;
  }

  /** Topics begin with the version, which is the last part of the root's address. */
  private prefix(): string {
    return /\/(v\d+(?:\.\d+)*)\/$/.exec(this.source.baseUrl)?.[1] ?? 'v1.1';
  }

  private take(payload: Uint8Array, topic: string): void {
    const observation = parse(payload);
    if (!observation || !('result' in observation)) {
      this.target?.sink.rows((rows) => rows.refuse('pushed message is no observation', topic));
      return;
    }
    const key = datastreamKey(observation, topic);
    if (key === undefined || !this.stationOf.has(key)) return;
    // Rows may be held back until a poll is over: what is held then counts, not what is held now.
    this.target?.sink.rows((rows) => this.update(key, observation, rows));
  }

  /** Messages overtake each other: one that is not newer than what is held changes nothing. */
  private update(key: string, observation: Entity, rows: StateSink): void {
    const station = this.stations.get(this.stationOf.get(key) ?? '');
    if (!station) return;
    const { zoneOffsetMs } = this;
    const { endMs } = readObservation(observation, zoneOffsetMs);
    let isNewer = false;
    const renew = (datastream: Entity): Entity => {
      if (keyOf(datastream) !== key) return datastream;
      const held = newestObservation(expandedList(datastream, 'Observations') ?? [], zoneOffsetMs);
      if (held && !(endMs > held.endMs)) return datastream;
      isNewer = true;
      return { ...datastream, Observations: [observation] };
    };
    const datastreams = expandedList(station, 'Datastreams');
    const renewed = datastreams ? { ...station, Datastreams: datastreams.map(renew) } : renew(station);
    if (isNewer) this.target?.writeStation(renewed, rows);
  }
}

function parse(payload: Uint8Array): Entity | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(payload));
    return isEntity(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** By the message where it names its datastream, else by the topic. */
function datastreamKey(observation: Entity, topic: string): string | undefined {
  const datastream = expandedOne(observation, 'Datastream');
  if (datastream && idOf(datastream) !== '') return keyOf(datastream);
  const key = /Datastreams\(([^()]+)\)\/Observations/.exec(topic)?.[1];
  if (key !== undefined) return key;
  const linked = observation['Datastream@iot.navigationLink'];
  const named = typeof linked === 'string' ? /Datastreams\(([^()]+)\)$/.exec(linked)?.[1] : undefined;
  return (
    named ?? (typeof observation['Datastream'] === 'string' ? keyOfId(observation['Datastream']) : undefined)
  );
}
