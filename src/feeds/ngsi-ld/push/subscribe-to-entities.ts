// What a broker (or a gateway before it) publishes by MQTT, into the live rows of a feed.
import type { PushClient, PushSink, StateSink } from '../../connector/connector.ts';
import type { DecodePlan } from '../../mapping/decode-plan.ts';
import type { DecodeContext } from '../decode/decoded-row.ts';
import { EntityDecoder } from '../decode/entity-decoder.ts';
import { readEntityMessage } from './entity-message.ts';

/** What a subscription needs of its connector. */
export interface EntitySubscription {
  plan: DecodePlan;
  push: PushClient;
  /** From the configuration; without any, `ngsi-ld/<type>` of each type of the feed. */
  topics: readonly string[] | undefined;
  context: () => DecodeContext;
}

/** Subscribes until the signal aborts; push counts as open while every topic is granted. */
export function subscribeToEntities(
  { plan, push, topics, context }: EntitySubscription,
  sink: PushSink,
  signal: AbortSignal,
): void {
  const decoder = new EntityDecoder(plan);
  const wanted = new Set(topics ?? [...plan.entityTypes].map((type) => `ngsi-ld/${type}`));
  const granted = new Set<string>();
  // Several feeds may listen to one topic: what is of another type is for another feed.
  const foreign = `entity is not of type ${plan.spec.entityType}`;
  const takes = (payload: Uint8Array) => (rows: StateSink) => {
    const { deleted } = readEntityMessage(payload, decoder, context(), rows, foreign);
    // A row goes only with an answer that no longer has it: one is asked for at the next poll.
    if (deleted.length > 0) sink.open(true);
  };
  for (const topic of wanted)
    push.subscribe(
      topic,
      (payload) => sink.rows(takes(payload)),
      (isOpen) => {
        if (isOpen) granted.add(topic);
        else granted.delete(topic);
        sink.open(granted.size === wanted.size);
      },
      signal,
    );
}
