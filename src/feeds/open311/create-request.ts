// A new report sent to a server that knows no idempotency keys: looked for before it is sent again.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { NewRecord, WriteReceipt } from '#kernel/feed/ingest-message.ts';
import type { Clock } from '#kernel/time/clock.ts';
import { HOUR_MS } from '#kernel/time/local-time.ts';
import { FeedFailure } from '../http/feed-failure.ts';
import { formatInstant } from '../time/parse-instant.ts';
import type { Open311Source } from './open311-source.ts';
import { plainPath, requestsPath } from './open311-query.ts';
import type { Open311Fields } from './read-requests.ts';
import { plainText, requestId } from './service-request.ts';

/** Parameters that the standard has; everything else goes as `attribute[…]`. */
const PARAMETERS = new Set([
  'service_code',
  'address_string',
  'address_id',
  'email',
  'device_id',
  'account_id',
  'first_name',
  'last_name',
  'phone',
  'description',
  'media_url',
]);
/** Clocks of server and page may differ by this much. */
const CLOCK_MARGIN_MS = HOUR_MS;
/** An earlier attempt without any mark of ours is the same report only this near, degrees. */
const SAME_PLACE = 1e-4;

/** Sends reports of one feed; keep it as long as the feed. */
export class RequestSender {
  private readonly spec: FeedSpec;
  private readonly source: Open311Source;
  private readonly clock: Clock;
  private readonly receipts = new Map<string, WriteReceipt>();
  /** When a report was first sent without an answer that told its fate, by our id. */
  private readonly attempts = new Map<string, number>();
  /** Two presses of one button are one report. */
  private readonly underWay = new Map<string, Promise<WriteReceipt>>();

  constructor(spec: FeedSpec, source: Open311Source, clock: Clock) {
    this.spec = spec;
    this.source = source;
    this.clock = clock;
  }

  /** Creates the report, or answers with the one that an earlier attempt created. */
  send(record: NewRecord, signal: AbortSignal): Promise<WriteReceipt> {
    const running = this.underWay.get(record.id);
    if (running) return running;
    const sending = this.sendOnce(record, signal).finally(() => this.underWay.delete(record.id));
    this.underWay.set(record.id, sending);
    return sending;
  }

  private async sendOnce(record: NewRecord, signal: AbortSignal): Promise<WriteReceipt> {
    const known = this.receipts.get(record.id);
    if (known) return { ...known, isNew: false };
    const form = this.formOf(record);
    const earlier = await this.findEarlier(record, form, signal);
    if (earlier !== null) return this.remember(record.id, { id: earlier, isNew: false, notice: '' });
    if (!this.attempts.has(record.id)) this.attempts.set(record.id, this.clock.now());
    try {
      const { rows } = await this.source.post(form, signal);
      const [answer = {}] = rows;
      const id = plainText(answer['service_request_id']) || (await this.redeem(answer, signal));
      if (id === '') throw this.source.failure('malformed', 'the server told neither an id nor a token');
      return this.remember(record.id, { id, isNew: true, notice: plainText(answer['service_notice']) });
    } catch (thrown) {
      // A refusal in words created nothing; after silence it may have been created.
      if (thrown instanceof FeedFailure && isRefusal(thrown)) this.attempts.delete(record.id);
      throw thrown;
    }
  }

  private remember(id: string, receipt: WriteReceipt): WriteReceipt {
    this.receipts.set(id, receipt);
    this.attempts.delete(id);
    return receipt;
  }

  /** A token is asked for its id once; a report that is still in the queue is known by its token. */
  private async redeem(answer: Open311Fields, signal: AbortSignal): Promise<string> {
    const token = plainText(answer['token']);
    if (token === '') return '';
    const path = `tokens/${encodeURIComponent(token)}`;
    try {
      const { rows } = await this.source.ask(
        (format) => plainPath(path, this.source.options, format),
        signal,
      );
      return plainText(rows[0]?.['service_request_id']) || token;
    } catch (thrown) {
      if (signal.aborted) throw thrown;
      return token;
    }
  }

  /**
   * The id of an earlier attempt: the report that carries our id, or, where this program itself sent one without hearing
   * what became of it, the one of the same service, words and place.
   */
  private async findEarlier(
    { id, position }: NewRecord,
    form: URLSearchParams,
    signal: AbortSignal,
  ): Promise<string | null> {
    const attemptedMs = this.attempts.get(id);
    const fromMs = (attemptedMs ?? this.clock.now()) - CLOCK_MARGIN_MS;
    const service = form.get('service_code') ?? '';
    const window = { fromMs, toMs: null, isOpenOnly: false };
    const { rows } = await this.source.ask(
      (format) => requestsPath(window, { entityType: service }, this.source.options, format),
      signal,
    );
    const marked = rows.find((row) => carries(row, id));
    const alike =
      attemptedMs === undefined
        ? undefined
        : rows.find(
            (row) =>
              plainText(row['service_code']) === service &&
              plainText(row['description']) === (form.get('description') ?? '') &&
              isNear(row, position),
          );
    const found = marked ?? alike;
    return found ? requestId(found) || null : null;
  }

  private formOf({ id, values, position }: NewRecord): URLSearchParams {
    const { jurisdictionId, apiKey, idAttribute } = this.source.options;
    const form = new URLSearchParams();
    if (jurisdictionId !== '') form.set('jurisdiction_id', jurisdictionId);
    if (apiKey !== '') form.set('api_key', apiKey);
    for (const [column, value] of Object.entries(values)) {
      const mapping = this.spec.columns.find((one) => one.column === column);
      const attribute = mapping?.attribute ?? column;
      const text = mapping?.kind === 'time' ? formatInstant(Number(value)) : String(value);
      if (attribute === 'address') {
        form.set('address_string', text);
        continue;
      }
      const code = attribute.split('.').at(-1) ?? attribute;
      form.set(PARAMETERS.has(attribute) ? attribute : `attribute[${code}]`, text);
    }
    if (position) {
      form.set('lat', String(position[1]));
      form.set('long', String(position[0]));
    }
    form.set(`attribute[${idAttribute}]`, id);
    if (!form.get('service_code'))
      throw this.source.failure('misconfigured', 'a report needs its service_code');
    if (!position && !form.get('address_string') && !form.get('address_id'))
      throw this.source.failure('misconfigured', 'a report needs a place: a position or an address');
    return form;
  }
}

/** The server has taken the request and said no. */
function isRefusal({ feedError: { kind, status = 0 } }: FeedFailure): boolean {
  return kind === 'unauthorised' || kind === 'rate-limited' || (status >= 400 && status < 500);
}

/** Our id in any member, as servers keep attributes in several ways. */
function carries(value: unknown, id: string): boolean {
  if (value === id) return true;
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((inner) => carries(inner, id));
}

function isNear(row: Open311Fields, position: NewRecord['position']): boolean {
  if (!position) return true;
  const [lat, lon] = [Number(plainText(row['lat'])), Number(plainText(row['long']))];
  return Math.abs(lat - position[1]) <= SAME_PLACE && Math.abs(lon - position[0]) <= SAME_PLACE;
}
