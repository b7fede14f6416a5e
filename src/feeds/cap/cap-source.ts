// Fetches a CAP source: the index, and the messages it links to, each once.
import type { SourceConfig } from '#kernel/feed/source-config.ts';
import type { ConnectorSurroundings, StateOutcome } from '../connector/connector.ts';
import { toFeedError } from '../http/feed-failure.ts';
import type { HttpAnswer } from '../http/http-client.ts';
import { runInParallel } from '../http/run-in-parallel.ts';
import type { AlertChain } from './alert-chain.ts';
import { readAlert, type AlertMessage } from './alert-message.ts';
import { readCapBody } from './weather-service/read-cap-body.ts';
import type { CapIndex, IndexEntry } from './read-index.ts';
import type { XmlElement } from './xml-element.ts';

const MAX_IN_FLIGHT = 6;
const ACCEPT =
  'application/cap+xml, application/atom+xml, application/rss+xml, application/xml, text/xml, application/geo+json;q=0.5';

/** Takes what could not be used. */
export type Refuse = (reason: string, example: string) => void;

/** The linked messages of one poll, by address and version, and by address alone. */
interface Fetched {
  byVersion: Map<string, readonly XmlElement[]>;
  byUrl: Map<string, readonly XmlElement[]>;
}

/** What a poll of the source brought; `messages` are those that the source lists now. */
export interface CapPoll extends StateOutcome {
  messages: readonly AlertMessage[];
}

/** The network side of the CAP connector. Messages never change, so each address is fetched once a version. */
export class CapSource {
  private readonly surroundings: ConnectorSurroundings;
  private readonly chain: AlertChain;
  private fetched = new Map<string, readonly XmlElement[]>();
  /** By address what it held last: what comes later may not be readable. */
  private latest = new Map<string, readonly XmlElement[]>();
  private listed: readonly AlertMessage[] = [];
  /** What the last read of the index refused: still true while the index is unchanged. */
  private refused: [reason: string, example: string][] = [];
  /** Some linked message could not be had: the index must be read again even if it did not change. */
  private hasGaps = true;

  constructor(surroundings: ConnectorSurroundings, chain: AlertChain) {
    this.surroundings = surroundings;
    this.chain = chain;
  }

  /** Polls the index; with `conditional` and an unchanged index the messages are those of the last poll. */
  async poll(conditional: boolean, signal: AbortSignal, refuse: Refuse): Promise<CapPoll> {
    const { source, spec } = this.surroundings;
    const url = source.baseUrl + indexPath(spec.entityType);
    const answer = await this.request(url, signal, conditional && !this.hasGaps);
    const outcome = {
      changed: !answer.unchanged,
      requestMs: answer.requestMs,
      bytes: answer.bytes.byteLength,
      pages: 1,
      clockSkewMs: answer.clockSkewMs,
    };
    if (answer.unchanged) {
      for (const [reason, example] of this.refused) refuse(reason, example);
      return { ...outcome, messages: this.listed };
    }
    this.refused = [];
    const note: Refuse = (reason, example) => {
      this.refused.push([reason, example]);
      refuse(reason, example);
    };
    const index = await this.read(answer);
    const elements: XmlElement[] = [...index.alerts];
    this.hasGaps = false;
    const stillListed: Fetched = { byVersion: new Map(), byUrl: new Map() };
    await runInParallel(index.entries, MAX_IN_FLIGHT, async (entry) => {
      const linked = await this.linkedAlerts(entry, stillListed, outcome, signal, note);
      elements.push(...(linked ?? (entry.summary ? [entry.summary] : [])));
    });
    this.fetched = stillListed.byVersion;
    this.latest = stillListed.byUrl;
    this.listed = this.readMessages(elements, note);
    return { ...outcome, messages: this.listed };
  }

  /** Each message once. Of one whose present version cannot be read, the version listed before holds on. */
  private readMessages(elements: readonly XmlElement[], refuse: Refuse): AlertMessage[] {
    const messages = new Map<string, AlertMessage>();
    for (const element of elements) {
      const message = readAlert(element, this.surroundings.zoneOffsetMs);
      if (!('refusal' in message)) {
        this.chain.add(message);
        messages.set(message.key, message);
        continue;
      }
      const { refusal, example, name } = message;
      const held = name === '' ? undefined : this.listed.findLast(({ key }) => key.startsWith(name));
      if (held) messages.set(held.key, held);
      refuse(held ? `newer version not readable (the last one is kept): ${refusal}` : refusal, example);
    }
    return [...messages.values()];
  }

  /** The messages behind an entry's link, or undefined when they cannot be had. */
  private async linkedAlerts(
    entry: IndexEntry,
    stillListed: Fetched,
    outcome: { requestMs: number; bytes: number; pages: number },
    signal: AbortSignal,
    refuse: Refuse,
  ): Promise<readonly XmlElement[] | undefined> {
    const example = entry.title || entry.href;
    const url = sameOriginUrl(entry.href, this.surroundings.source);
    if (url === null) {
      if (!entry.summary) refuse('entry without CAP elements, and its link leads to another origin', example);
      return undefined;
    }
    const version = `${url} ${entry.version}`;
    try {
      const known = this.fetched.get(version);
      const alerts = known ?? (await this.fetchAlerts(url, outcome, signal));
      stillListed.byVersion.set(version, alerts);
      stillListed.byUrl.set(url, alerts);
      return alerts;
    } catch (thrown) {
      if (signal.aborted) throw thrown;
      this.hasGaps = true;
      refuse(
        `linked message not available: ${toFeedError(thrown, this.surroundings.source.id).kind}`,
        example,
      );
      const held = this.latest.get(url);
      if (held) stillListed.byUrl.set(url, held);
      return entry.summary ? undefined : held;
    }
  }

  private async fetchAlerts(
    url: string,
    outcome: { requestMs: number; bytes: number; pages: number },
    signal: AbortSignal,
  ): Promise<readonly XmlElement[]> {
    const answer = await this.request(url, signal, undefined);
    outcome.requestMs += answer.requestMs;
    outcome.bytes += answer.bytes.byteLength;
    outcome.pages += 1;
    return (await this.read(answer)).alerts;
  }

  private request(url: string, signal: AbortSignal, conditional: boolean | undefined): Promise<HttpAnswer> {
    const request = { url, headers: { Accept: ACCEPT }, expects: 'bytes', signal } as const;
    return this.surroundings.http.request(conditional === undefined ? request : { ...request, conditional });
  }

  private read(answer: HttpAnswer): Promise<CapIndex> {
    return readCapBody(answer, this.surroundings.source.id);
  }
}

/** Which document of the source a feed reads: what a mapping's `entityType` says, where that is a path; else the source itself. */
export function indexPath(entityType: string): string {
  return /[./?]/.test(entityType) ? entityType : '';
}

/** A link as an absolute URL, or null when it leaves the source's origin or is none. */
export function sameOriginUrl(href: string, source: Pick<SourceConfig, 'baseUrl'>): string | null {
  if (href === '') return null;
  const here = (globalThis as { location?: { href: string } }).location?.href;
  try {
    const base = new URL(source.baseUrl, here);
    const url = new URL(href, base);
    return url.origin === base.origin ? url.href : null;
  } catch {
    return null;
  }
}
