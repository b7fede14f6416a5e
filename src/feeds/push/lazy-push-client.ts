// The push of a source until its code is there: only a deployment that names a push address fetches the MQTT library.
import type { PushClient } from '../connector/connector.ts';
import type { MqttPushSettings } from './mqtt-push-client.ts';

/** A client that fetches the real one at its first subscription; until then, and where it cannot be had, push is closed. */
export function createLazyPushClient(settings: MqttPushSettings): PushClient {
  let loading: Promise<PushClient> | null = null;
  const load = (): Promise<PushClient> => {
    loading ??= import('./mqtt-push-client.ts').then(({ createMqttPushClient }) =>
      createMqttPushClient(settings),
    );
    return loading;
  };
  return {
    subscribe(topic, onMessage, onState, signal) {
      load().then(
        (client) => client.subscribe(topic, onMessage, onState, signal),
        () => {
          loading = null;
          onState(false);
        },
      );
    },
  };
}
