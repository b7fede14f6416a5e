// The command line of the feed generator.
import { parseArgs } from 'node:util';

/** What a person may choose; exactly one of `servePort` and `url` is not null. */
export interface LoadArguments {
  entities: number;
  /** Changes a second. */
  rate: number;
  servePort: number | null;
  host: string;
  url: string | null;
  topic: string | undefined;
  /** Null: until it is ended. */
  seconds: number | null;
}

/** Shown for `--help` and after a mistake. */
export const LOAD_USAGE = `npm run load -- --entities N --rate R [--serve PORT | --url URL] [options]
Makes N traffic counters of which R change every second, for trials of scale.
  --entities N   how many (10000, at most 2000000)
  --rate R       changes a second over all of them (N/60: each once a minute)
  --serve PORT   be an NGSI-LD broker on PORT (8790, where no --url is given): pages, count, changes by q, ETag
  --url URL      http(s)://…  write into this NGSI-LD broker, the part before ngsi-ld/v1/
                 mqtt(s)://… or ws(s)://…  publish notifications to this MQTT broker
  --topic T      topic of the notifications (ngsi-ld/ItemFlowObserved)
  --host H       address to serve on (127.0.0.1)
  --seconds S    end after S seconds (never)
  --remote       allow a --url that is not on this machine: make sure that whoever runs it agrees`;

const LARGEST_FLEET = 2_000_000;
const LARGEST_RATE = 1_000_000;

/** True for addresses of this machine. */
export function isLoopback(hostname: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[?::1\]?)$/i.test(hostname);
}

function readNumber(name: string, text: string, least: number, most: number, isWhole = true): number {
  const value = Number(text);
  const isValid =
    text.trim() !== '' && value >= least && value <= most && (!isWhole || Number.isInteger(value));
  if (!isValid) throw new Error(`--${name} ${text}: a number from ${least} to ${most} is expected`);
  return value;
}

function readUrl(text: string, isRemoteAllowed: boolean): string {
  const url = URL.parse(text);
  if (!url || !/^(https?|mqtts?|wss?):$/.test(url.protocol))
    throw new Error(`--url ${text}: an http, mqtt or ws address is expected`);
  if (!isLoopback(url.hostname) && !isRemoteAllowed)
    throw new Error(
      `--url ${text}: not on this machine; a load needs the consent of who runs it, then --remote`,
    );
  return text;
}

/** Reads the arguments; null when help is asked; throws an Error with one sentence for a mistake. */
export function parseLoadArguments(args: readonly string[]): LoadArguments | null {
  const text = { type: 'string' } as const;
  const options = {
    entities: { type: 'string', default: '10000' },
    rate: text,
    serve: text,
    url: text,
    topic: text,
    host: { type: 'string', default: '127.0.0.1' },
    seconds: text,
    remote: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  } as const;
  const { values } = parseArgs({ args: [...args], options });
  if (values.help) return null;
  if (values.serve !== undefined && values.url !== undefined)
    throw new Error('--serve and --url: one of them, the feed has one way out');
  const entities = readNumber('entities', values.entities, 1, LARGEST_FLEET);
  const url = values.url === undefined ? null : readUrl(values.url, values.remote);
  return {
    entities,
    rate: values.rate === undefined ? entities / 60 : readNumber('rate', values.rate, 0, LARGEST_RATE, false),
    servePort: url === null ? readNumber('serve', values.serve ?? '8790', 0, 65_535) : null,
    host: values.host,
    url,
    topic: values.topic,
    seconds: values.seconds === undefined ? null : readNumber('seconds', values.seconds, 0.1, 1e7, false),
  };
}
