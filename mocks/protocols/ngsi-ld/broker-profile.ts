// What differs between real NGSI-LD brokers and a client must survive: page sizes, refusals, names.

/** The behaviour of one broker. Page figures were read in the brokers' own sources. */
export interface BrokerProfile {
  name: string;
  /** Entities a page when the request has no `limit`. */
  defaultLimit: number;
  maxLimit: number;
  /** HTTP status and ETSI error type (as this broker spells it) of a `limit` over the maximum. */
  overLimit: { status: number; type: string };
  /** Attribute instances in one temporal answer before it is cut and answered with 206. */
  temporalInstanceCap: number;
  /** Names in answers to requests that bring no `@context`. */
  namesWithoutContext: 'expanded' | 'short';
  /** Tenants that exist beside the default one. */
  tenants: readonly string[];
  /** What times in `q` do: of attributes (`speed.observedAt>=…`), written bare or in quotes, and of the entity. */
  timesInQ: {
    observedAt: 'honoured' | 'bare-only' | 'quoted-only' | 'ignored' | 'refused';
    modifiedAt: 'honoured' | 'finds-nothing';
  };
  /** How far back the temporal API reaches, in milliseconds. */
  retentionMs: number;
  /** How far back from its end an interval without a start reaches (`before`, or no `timerel`), in milliseconds. */
  openReachMs: number;
}

const DAY_MS = 86_400_000;

const common = {
  temporalInstanceCap: 10_000,
  namesWithoutContext: 'expanded',
  tenants: [],
  timesInQ: { observedAt: 'honoured', modifiedAt: 'honoured' },
  // Stated figures are compared over years: five yearly ones and three years of months must be answerable.
  retentionMs: 2200 * DAY_MS,
  openReachMs: 35 * DAY_MS,
} as const;

/** Brokers by name; `stellio` is the strictest about page size and the default of the simulator. */
export const brokerProfiles = {
  'orion-ld': {
    ...common,
    name: 'orion-ld',
    defaultLimit: 20,
    maxLimit: 1000,
    // Seen with Orion-LD 1.4: every question for modifiedAt was answered with an empty list.
    timesInQ: { observedAt: 'honoured', modifiedAt: 'finds-nothing' },
    overLimit: { status: 400, type: 'https://uri.etsi.org/ngsi-ld/errors/BadRequestData' },
  },
  scorpio: {
    ...common,
    name: 'scorpio',
    defaultLimit: 50,
    maxLimit: 1000,
    // The trailing space is Scorpio's own.
    overLimit: { status: 403, type: 'https://uri.etsi.org/ngsi-ld/errors/TooManyResults ' },
  },
  stellio: {
    ...common,
    name: 'stellio',
    defaultLimit: 30,
    maxLimit: 100,
    overLimit: { status: 403, type: 'https://uri.etsi.org/ngsi-ld/errors/TooManyResults' },
  },
} as const satisfies Record<string, BrokerProfile>;
