// Bodies of which nothing is known but their bytes: what brokers of NGSI-LD and NGSI-v2 answer, notify and publish as examples.
import type { StateSink } from '../../connector/connector.ts';
import { compilePlan } from '../../mapping/decode-plan.ts';
import type { PayloadContext, PayloadDocument, PayloadParser } from '../../payload/payload-parser.ts';
import { ColumnWriter } from '../../writer/column-writer.ts';
import { EntityDecoder } from '../decode/entity-decoder.ts';
import { readEntityMessage } from '../push/entity-message.ts';
import { isMembers, kindOfNgsi, type NgsiDocument } from './entity-marks.ts';
import { ANY_FEED } from '../../payload/any-feed.ts';

const WITHOUT_ROWS: Readonly<Record<Exclude<NgsiDocument, 'entities' | 'error'>, string>> = {
  subscription: 'a subscription: it says what a broker shall tell, and holds no entities',
  registration: 'the registration of a context source: it holds no entities',
  context: 'a JSON-LD context: it holds names, no entities',
  types: 'a list of types or attributes: it names what a broker has, and holds no entities',
  'notification-settings': 'the notification settings of a subscription: they hold no entities',
};
/** JSON with a fault, whose text is of this standard all the same. */
const MARKS = /"@context"|"ur[in]:ngsi|"(?:Geo|Language)?Property"|uri\.etsi\.org\/ngsi-ld/;
const MAX_LOOKED_AT = 65_536;

/** The parser of documents of NGSI-LD and NGSI-v2. */
export const ngsiLdPayload: PayloadParser = {
  standard: 'ngsi-ld',

  recognises(document) {
    if (document.form === 'json') return kindOfNgsi(document.value) !== null;
    if (document.form !== 'text') return false;
    const start = document.text.slice(0, MAX_LOOKED_AT);
    return /^\s*[[{]/.test(start) && MARKS.test(start) && !/"(?:core_details|messageType)"/.test(start);
  },

  parse(document, context, sink) {
    return Promise.resolve(parse(document, context, sink));
  },
};

function parse(document: PayloadDocument, context: PayloadContext, sink: StateSink): string | null {
  const kind = document.form === 'json' ? kindOfNgsi(document.value) : 'entities';
  if (kind === 'error') return errorText(document.form === 'json' ? document.value : null);
  if (kind !== null && kind !== 'entities') return WITHOUT_ROWS[kind];
  try {
    // Rows before a fault are no reading of the body.
    const rows = document.form === 'json' ? sink : new ColumnWriter([], 'point');
    const decoder = new EntityDecoder(compilePlan(ANY_FEED));
    const { bytes, ...where } = context;
    const outcome = readEntityMessage(bytes, decoder, { ...where, isReplay: false }, rows);
    for (const id of outcome.deleted) sink.refuse('the entity was deleted at its source', id);
    return outcome.entities === 0 ? 'a list of entities that is empty' : null;
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return `no valid JSON, or no entities in it: ${thrown.message}`;
    return thrown instanceof Error ? thrown.message : 'the body cannot be read';
  }
}

function errorText(value: unknown): string {
  const { title = '', detail = '' } = isMembers(value) ? value : {};
  const words = [title, detail].filter((text) => typeof text === 'string' && text !== '').join(': ');
  return `the answer of a broker that refused: ${words.slice(0, 300) || 'without words'}`;
}
