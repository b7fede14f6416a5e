// The AIS connector of one feed: where vessels, aids to navigation or stations are now, from JSON or from NMEA sentences.
import type {
  Connector,
  ConnectorSurroundings,
  StateOutcome,
  StateRequest,
  StateSink,
} from '../connector/connector.ts';
import { FeedFailure } from '../http/feed-failure.ts';
import type { SourceRecord } from '../mapping/record-writer.ts';
import { createJsonMemory } from '../snapshot/json-record-reader.ts';
import { readResource } from '../snapshot/resource-name.ts';
import { SnapshotConnector } from '../snapshot/snapshot-connector.ts';
import { AisReader, type AisSelection } from './ais-reader.ts';
import { NmeaReader } from './nmea/nmea-reader.ts';
import type { StationClass } from './report/mmsi.ts';

/** Kinds of stations by the words of a mapping's `entityType`. */
export const STATIONS = {
  vessels: ['vessel'],
  aids: ['aid-to-navigation'],
  'base-stations': ['base-station'],
  aircraft: ['aircraft'],
  distress: ['distress'],
  all: ['vessel', 'aid-to-navigation', 'base-station', 'aircraft', 'distress', 'other'],
} as const satisfies Readonly<Record<string, readonly StationClass[]>>;

/** Words of the option `speedUnit`. */
const SPEED_UNITS: Readonly<Record<string, string>> = {
  '': '',
  kn: '[kn_i]',
  'm/s': 'm/s',
  'km/h': 'km/h',
  '0.1kn': '0.1.[kn_i]',
};
/** What vessels are changes seldom; where they are does not. */
const STATICS_AGE_MS = 10 * 60_000;
const ANY_STATION: AisSelection = {
  stations: STATIONS.all,
  speedUnit: '',
  needsSpeedUnit: false,
  zoneOffsetMs: 0,
  statics: new Map(),
};

/** Creates the connector of a feed; its `entityType` is one of the kinds, or a document with or without one of them. */
export function createAisConnector(surroundings: ConnectorSurroundings): Connector {
  const { spec, source, zoneOffsetMs } = surroundings;
  const { path = '', speedUnit = '', format = 'json', vessels } = source.options ?? {};
  const unit = SPEED_UNITS[String(speedUnit)];
  if (unit === undefined)
    throw new FeedFailure({
      kind: 'misconfigured',
      sourceId: source.id,
      detail: `speedUnit "${String(speedUnit).slice(0, 20)}" is none of kn, m/s, km/h, 0.1kn`,
    });
  const kinds = Object.keys(STATIONS) as (keyof typeof STATIONS)[];
  const resource = readResource(spec.entityType, ['vessels', ...kinds], String(path));
  const statics = new Map<string, SourceRecord>();
  const speed = spec.columns.find(({ attribute }) => attribute === 'speedOverGround');
  const selection: AisSelection = {
    stations: STATIONS[resource.kind],
    speedUnit: unit,
    needsSpeedUnit: speed !== undefined && speed.assumedUnit === undefined,
    zoneOffsetMs,
    statics,
  };
  const memory = createJsonMemory();
  const isNmea = format === 'nmea';
  const positions = new SnapshotConnector(surroundings, {
    expects: isNmea ? 'bytes' : 'json',
    accept: isNmea ? 'text/plain' : 'application/geo+json, application/json',
    path: resource.path,
    open: (taker) => (isNmea ? new NmeaReader(selection, taker) : new AisReader(memory, selection, taker)),
  });
  return vessels === undefined
    ? positions
    : new RegisteredVessels(positions, surroundings, String(vessels), statics);
}

/** Positions whose vessels are told by a register at another address (Digitraffic: `locations` and `vessels`). */
class RegisteredVessels implements Connector {
  private readonly positions: SnapshotConnector;
  private readonly surroundings: ConnectorSurroundings;
  private readonly path: string;
  private readonly statics: Map<string, SourceRecord>;
  private readonly memory = createJsonMemory();
  private readAtMs = Number.NEGATIVE_INFINITY;

  constructor(
    positions: SnapshotConnector,
    surroundings: ConnectorSurroundings,
    path: string,
    statics: Map<string, SourceRecord>,
  ) {
    this.positions = positions;
    this.surroundings = surroundings;
    this.path = path;
    this.statics = statics;
  }

  async fetchState(request: StateRequest, sink: StateSink): Promise<StateOutcome> {
    const isDue = request.asOfMs === null && this.surroundings.clock.now() - this.readAtMs >= STATICS_AGE_MS;
    if (isDue) await this.readRegister(request.signal, sink);
    return this.positions.fetchState({ ...request, conditional: request.conditional && !isDue }, sink);
  }

  fetchPeriods = (): Promise<void> => this.positions.fetchPeriods();
  fetchSeries = (): ReturnType<Connector['fetchSeries']> => this.positions.fetchSeries();
  fetchRecord: Connector['fetchRecord'] = (id, signal) => this.positions.fetchRecord(id, signal);
  variesInTime = (): boolean => true;

  /** Positions without names are better than none: what fails here is counted, and what was known stays. */
  private async readRegister(signal: AbortSignal, sink: StateSink): Promise<void> {
    const { http, source, clock } = this.surroundings;
    const taker = {
      nowMs: clock.now(),
      take: (record: SourceRecord) => void this.statics.set(record.id, record),
      refuse: (reason: string, example: string) => sink.refuse(reason, example),
    };
    try {
      const url = source.baseUrl + this.path;
      const { bytes } = await http.request({
        url,
        expects: 'json',
        headers: { Accept: 'application/json' },
        signal,
      });
      const reader = new AisReader(this.memory, ANY_STATION, taker);
      reader.push(bytes);
      reader.finish();
      this.readAtMs = clock.now();
    } catch (thrown) {
      if (signal.aborted) throw thrown;
      const detail = thrown instanceof Error ? thrown.message : '';
      sink.refuse(`register of vessels not available: ${detail.slice(0, 100)}`, this.path);
    }
  }
}
