// The command line of the simulated backend.
import { parseArgs } from 'node:util';

/** What a person may choose; `atMs` is undefined for the present. */
export interface BackendArguments {
  port: number;
  host: string;
  seed: number;
  story: string | null;
  atMs: number | undefined;
  speed: number;
  /** `source:kind` or `source:kind:value`, not yet read. */
  faults: readonly string[];
  /** File of the deployment's configuration; null for the one that was built in. */
  config: string | null;
  /** `id=url`, not yet read. */
  upstreams: readonly string[];
}

/** Shown for `--help` and after a mistake. */
export const USAGE = `npm run backend -- [options]
  --port N       port to listen on (8787)
  --host H       address to listen on (127.0.0.1: this machine only; 0.0.0.0: for other machines too)
  --config FILE  config.json of the centre (the one that was built in): its sources with absolute addresses and those in
                 its “proxy” member are forwarded; the others are simulated only if “simulator.enabled” is true there
  --upstream I=U forwards source I to URL U; may be repeated
  --seed N       seed of the province (2018)
  --story ID     a named day
  --at ISO       where its clock starts, e.g. 2025-11-19T06:00:00+07:00 (now)
  --speed N      how many times faster than real time its clock runs (1)
  --fault S:K:V  a fault of source S from the start, e.g. broker:http-500, alerts:slow:8000; may be repeated`;

function readNumber(name: string, text: string, isValid: (value: number) => boolean): number {
  const value = Number(text);
  if (text.trim() === '' || !isValid(value)) throw new Error(`--${name} ${text}: not understood`);
  return value;
}

/** Reads the arguments; null when help is asked; throws an Error with one sentence for a mistake. */
export function parseArguments(args: readonly string[]): BackendArguments | null {
  const text = (fallback: string) => ({ type: 'string', default: fallback }) as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: text('8787'),
      host: text('127.0.0.1'),
      seed: text('2018'),
      story: { type: 'string' },
      at: { type: 'string' },
      speed: text('1'),
      fault: { type: 'string', multiple: true },
      config: { type: 'string' },
      upstream: { type: 'string', multiple: true },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const atMs = values.at === undefined ? undefined : Date.parse(values.at);
  if (Number.isNaN(atMs)) throw new Error(`--at ${values.at}: not an ISO 8601 time`);
  return {
    port: readNumber('port', values.port, (port) => Number.isInteger(port) && port >= 0 && port < 65_536),
    host: values.host,
    seed: readNumber('seed', values.seed, Number.isSafeInteger),
    story: values.story ?? null,
    atMs,
    speed: readNumber('speed', values.speed, (speed) => Number.isFinite(speed) && speed >= 0),
    faults: values.fault ?? [],
    config: values.config ?? null,
    upstreams: values.upstream ?? [],
  };
}
