// MQTT over WebSocket: one connection a source, shared by its feeds, held open by keep-alive and opened again with back-off.
import mqtt, { type MqttClient } from 'mqtt';
import type { PushClient } from '../connector/connector.ts';
import { waitMs } from '../http/back-off.ts';
import type { Schedule } from '../ingest/flush-gate.ts';
import { matchTopic } from './match-topic.ts';

const KEEP_ALIVE_S = 30;
const CONNECT_TIMEOUT_MS = 15_000;
/** A message longer than this is no change of a few entities; the next poll brings what it says. */
const MAX_MESSAGE_BYTES = 8 * 1024 * 1024;
/** At least once: the broker keeps what a slow line has not taken yet. */
const QOS = 1;
/** SUBACK codes from here on are refusals. */
const FIRST_REFUSAL = 0x80;

/** What a client is made of. */
export interface MqttPushSettings {
  sourceId: string;
  /** `ws(s)://…`, or a path of the program's own origin. */
  url: string;
  schedule: Schedule;
}

interface Subscription {
  topic: string;
  onMessage: (payload: Uint8Array, topic: string) => void;
  onState: (isOpen: boolean) => void;
}

/** Creates the client of a source; it connects with its first subscription and leaves with its last. */
export function createMqttPushClient(settings: MqttPushSettings): PushClient {
  return new MqttPushClient(settings);
}

/** The WebSocket address of a push address that may be a path; `here` is the program's own address. */
export function webSocketUrl(url: string, here: string | undefined): string {
  const absolute = new URL(url, here);
  if (absolute.protocol === 'https:') absolute.protocol = 'wss:';
  if (absolute.protocol === 'http:') absolute.protocol = 'ws:';
  return absolute.href;
}

class MqttPushClient implements PushClient {
  private readonly settings: MqttPushSettings;
  private readonly subscriptions = new Set<Subscription>();
  private connection: MqttClient | null = null;
  private failures = 0;
  private cancelWait: (() => void) | null = null;

  constructor(settings: MqttPushSettings) {
    this.settings = settings;
  }

  subscribe(
    topic: string,
    onMessage: Subscription['onMessage'],
    onState: Subscription['onState'],
    signal: AbortSignal,
  ): void {
    if (signal.aborted) return;
    const subscription = { topic, onMessage, onState };
    this.subscriptions.add(subscription);
    signal.addEventListener('abort', () => this.leave(subscription), { once: true });
    if (this.connection?.connected) this.ask(this.connection, topic);
    else if (!this.connection && !this.cancelWait) this.connect();
  }

  private leave(subscription: Subscription): void {
    this.subscriptions.delete(subscription);
    const { topic } = subscription;
    const isWanted = [...this.subscriptions].some((other) => other.topic === topic);
    if (!isWanted && this.connection?.connected) this.connection.unsubscribe(topic, () => undefined);
    if (this.subscriptions.size > 0) return;
    this.cancelWait?.();
    this.cancelWait = null;
    this.connection?.end(true);
    this.connection = null;
  }

  private connect(): void {
    this.cancelWait = null;
    const here = (globalThis as { location?: { href: string } }).location?.href;
    let connection: MqttClient;
    try {
      connection = mqtt.connect(webSocketUrl(this.settings.url, here), {
        // The wait between attempts is ours, and every subscription is asked for anew.
        reconnectPeriod: 0,
        resubscribe: false,
        keepalive: KEEP_ALIVE_S,
        connectTimeout: CONNECT_TIMEOUT_MS,
        clean: true,
      });
    } catch {
      this.lose(null);
      return;
    }
    this.connection = connection;
    connection.on('connect', () => {
      for (const topic of new Set([...this.subscriptions].map((one) => one.topic)))
        this.ask(connection, topic);
    });
    connection.on('message', (topic, payload) => this.hand(topic, payload));
    // What went wrong is told by the close that follows; without a listener it would be thrown.
    connection.on('error', () => connection.end(true));
    connection.on('close', () => this.lose(connection));
  }

  private ask(connection: MqttClient, topic: string): void {
    connection.subscribe(topic, { qos: QOS }, (error, granted = []) => {
      if (connection !== this.connection) return;
      const isGranted = !error && granted.every(({ qos }) => qos < FIRST_REFUSAL);
      if (isGranted) this.failures = 0;
      this.tell(isGranted, topic);
    });
  }

  private hand(topic: string, payload: Uint8Array): void {
    if (payload.byteLength > MAX_MESSAGE_BYTES) return;
    for (const subscription of this.subscriptions)
      if (matchTopic(subscription.topic, topic)) subscription.onMessage(payload, topic);
  }

  /** The connection is gone, or could not be had: whoever listens is told, and it is tried again after a while. */
  private lose(connection: MqttClient | null): void {
    if (connection !== null && connection !== this.connection) return;
    this.connection = null;
    connection?.end(true);
    this.failures += 1;
    this.tell(false);
    if (this.subscriptions.size === 0 || this.cancelWait) return;
    const { sourceId, schedule } = this.settings;
    this.cancelWait = schedule(() => this.connect(), waitMs(`${sourceId} push`, this.failures));
  }

  private tell(isOpen: boolean, topic?: string): void {
    for (const subscription of this.subscriptions)
      if (topic === undefined || subscription.topic === topic) subscription.onState(isOpen);
  }
}
