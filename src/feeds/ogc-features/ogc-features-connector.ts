// The OGC API – Features connector of one feed: the features of a collection, or of a GeoJSON file, one row each.
import type { EntityRecord, Series } from '#kernel/feed/ingest-message.ts';
import type {
  Connector,
  ConnectorSurroundings,
  StateOutcome,
  StateRequest,
  StateSink,
} from '../connector/connector.ts';
import { FeedFailure } from '../http/feed-failure.ts';
import {
  FeatureBody,
  createFeatureReader,
  type FeatureContext,
  type FeatureReader,
} from './items/feature-body.ts';
import type { RowConditions } from './items/feature-filter.ts';
import { planQuestion, type Question } from './walk/plan-question.ts';
import { fetchFeature } from './walk/fetch-feature.ts';
import { locateItems, type ItemsAddress } from './walk/locate-items.ts';
import { walkItems, type WalkMemory } from './walk/page-walk.ts';
import { kindOf, type OgcSource } from './walk/source-requests.ts';

/** Creates the connector of a feed; `entityType` is the collection, `query` conditions `name=value&…`. */
export function createOgcFeaturesConnector(surroundings: ConnectorSurroundings): Connector {
  return new OgcFeaturesConnector(surroundings);
}

class OgcFeaturesConnector implements Connector {
  private readonly surroundings: ConnectorSurroundings;
  private readonly reader: FeatureReader;
  private readonly memory: WalkMemory;
  private question: Question | null = null;
  private clockSkewMs = 0;

  constructor(surroundings: ConnectorSurroundings) {
    this.surroundings = surroundings;
    this.reader = createFeatureReader(surroundings.spec);
    this.memory = { pageSize: surroundings.source.pageSize, urls: [], otherCoordinates: null };
  }

  async fetchState({ asOfMs, conditional, signal }: StateRequest, sink: StateSink): Promise<StateOutcome> {
    if (asOfMs !== null) throw this.noHistory();
    const question = await this.plan(signal);
    const { firstBody } = question.address;
    if (firstBody) return this.readFirstBody(question, firstBody, sink);
    const walk = {
      source: this.ogcSource(signal),
      address: question.address,
      parameters: question.parametersAt(this.nowMs()),
      memory: this.memory,
      conditional,
      openPage: (head: { clockSkewMs: number }, axes: FeatureContext['axes'], mayRepeat: boolean) => {
        if (!Number.isNaN(head.clockSkewMs)) this.clockSkewMs = head.clockSkewMs;
        return new FeatureBody(this.reader, this.context(question.conditions, axes, mayRepeat), sink);
      },
      seenCount: () => sink.seenCount(),
      refuse: (reason: string, example: string, count?: number) => sink.refuse(reason, example, count),
    };
    try {
      return await walkItems(walk);
    } catch (thrown) {
      // A server that was set up anew may have moved its collections.
      if (kindOf(thrown) === 'not-found') this.question = null;
      throw thrown;
    }
  }

  fetchPeriods(): Promise<void> {
    return Promise.reject(this.noHistory());
  }

  fetchSeries(): Promise<Series[]> {
    return Promise.reject(this.noHistory());
  }

  async fetchRecord(entityId: string, signal: AbortSignal): Promise<EntityRecord> {
    const { address } = await this.plan(signal);
    const { spec, clock } = this.surroundings;
    const found = await fetchFeature(this.ogcSource(signal), address, entityId, spec.idAttribute);
    return { id: entityId, ...found, fetchedAtMs: clock.now() };
  }

  variesInTime(): boolean {
    return true;
  }

  /** The body by which a file was told from an API is the file. */
  private readFirstBody({ address, conditions }: Question, bytes: Uint8Array, sink: StateSink): StateOutcome {
    address.firstBody = null;
    const body = new FeatureBody(this.reader, this.context(conditions, 'longitude-first', false), sink);
    try {
      body.push(bytes);
      body.finish();
    } catch (thrown) {
      throw this.failure('misconfigured', thrown instanceof Error ? thrown.message : String(thrown));
    }
    const cost = { requestMs: 0, bytes: bytes.byteLength, pages: 1, clockSkewMs: Number.NaN };
    return { changed: true, ...cost };
  }

  /** Where to ask and for what; found out once, and again after the source did not know its address any more. */
  private async plan(signal: AbortSignal): Promise<Question> {
    if (this.question) return this.question;
    const { source, spec, bounds } = this.surroundings;
    const ogcSource = this.ogcSource(signal);
    const locate = (): Promise<ItemsAddress> => locateItems(ogcSource, source.baseUrl, spec.entityType);
    this.question = await planQuestion(ogcSource, { spec, bounds, options: source.options ?? {} }, locate);
    return this.question;
  }

  private context(
    conditions: RowConditions | null,
    axes: FeatureContext['axes'],
    mayRepeat: boolean,
  ): FeatureContext {
    const { bounds, zoneOffsetMs } = this.surroundings;
    return { nowMs: this.nowMs(), isReplay: false, zoneOffsetMs, bounds, conditions, axes, mayRepeat };
  }

  private nowMs(): number {
    return this.surroundings.clock.now() + this.clockSkewMs;
  }

  private ogcSource(signal: AbortSignal): OgcSource {
    return { id: this.surroundings.source.id, http: this.surroundings.http, signal };
  }

  private noHistory(): FeedFailure {
    return this.failure('no-history', 'OGC API – Features tells the present only');
  }

  private failure(kind: 'no-history' | 'misconfigured', detail: string): FeedFailure {
    return new FeedFailure({ kind, sourceId: this.surroundings.source.id, detail });
  }
}
