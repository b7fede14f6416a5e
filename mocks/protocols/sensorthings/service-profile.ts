// How real SensorThings services differ from each other, as far as a client notices.

/** One kind of service. */
export interface ServiceProfile {
  version: 'v1.0' | 'v1.1';
  defaultTop: number;
  maxTop: number;
  /** What stands before the path in links; null for the address that was asked. */
  linkRoot: string | null;
  /** False: options inside `$expand` are refused, only `Datastreams/ObservedProperty` works. */
  expandsNested: boolean;
  /** Ids and results are texts, expanded datastreams say `id`, links to next pages lose all but `$top` and `$skip`, places are not filtered. */
  isMozilla: boolean;
  hasDataArrays: boolean;
}

const FROST: ServiceProfile = {
  version: 'v1.1',
  defaultTop: 100,
  maxTop: 1000,
  linkRoot: null,
  expandsNested: true,
  isMozilla: false,
  hasDataArrays: true,
};

/** The services that the simulator can be. */
export const serviceProfiles = {
  /** FROST-Server as it should be deployed. */
  frost: FROST,
  /** FROST behind a proxy whose inner address it does not know. */
  innerHost: { ...FROST, linkRoot: 'http://10.1.0.7:8080/FROST-Server/v1.1/' },
  /** The npm package `sensorthings` 0.6.0. */
  npm: {
    ...FROST,
    version: 'v1.0',
    linkRoot: 'http://127.0.0.1:8091/v1.0/',
    expandsNested: false,
    isMozilla: true,
    hasDataArrays: false,
  },
} as const satisfies Record<string, ServiceProfile>;
