// Sources that put markup, scripts and unruly Unicode into every text they may choose: ids, names, attributes, CAP elements, error bodies.
import type { BrowserContext, Route } from 'playwright-core';
import { sourceIdOf } from '../../mocks/answer-source.ts';
import { serveConfig, shippedConfig } from './running-program.ts';
import { answerSimulated, fulfillWith } from './simulated-route.ts';

/** Each would do harm somewhere if it were anything but text; a script that ran leaves `window.__ran`. */
export const HOSTILE_TEXTS = {
  markup: '<img src=x onerror="window.__ran=1"><script>window.__ran=2</script>',
  svg: '"><svg/onload=window.__ran=3><iframe srcdoc="<script>parent.__ran=4</script>">',
  link: 'javascript:window.__ran=5//',
  template:
    '{{constructor.constructor("window.__ran=6")()}} $t(page.product) ${window.__ran=7} &lt;b&gt; %3Cscript%3E',
  bidi: '\u202e52 %\u2069\u2069\u202e ngược \u2067',
  zeroWidth: 'kho\u200b \u200dxăng\ufeff dầu',
  endless: `Dài${'W'.repeat(2000)}`,
  surrogate: '\ud83d mảnh \udd25',
  prototype: '__proto__',
} as const;

const texts = Object.values(HOSTILE_TEXTS);
/** A text as a page shows it: a lone surrogate is no character. */
export const asShown = (text: string): string => text.toWellFormed();

/** Members that must stay readable for the row to be taken at all. */
const NEEDED =
  /^(@context|type|unitCode|coordinates|status|severity|category|subCategory|laneDirection|cordonDirection)$|At$|^date|Time$/;

/** The same document with `text` in place of every free text. */
function poison(value: unknown, text: string, name = ''): unknown {
  if (NEEDED.test(name)) return value;
  if (Array.isArray(value)) return value.map((item) => poison(item, text, name));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, poison(member, text, key)]));
  }
  if (name === 'id') return `${String(value)}~${text}`;
  return typeof value === 'string' && !/^\d{4}-\d\d-\d\dT/.test(value) ? text : value;
}

/** An entity that is hostile throughout, with attributes that nobody asked for, one of them named by markup. */
function poisonEntity(entity: unknown, index: number): unknown {
  const text = texts[index % texts.length]!;
  return {
    ...(poison(entity, text) as object),
    nobodyAskedFor: { type: 'Property', value: text },
    [HOSTILE_TEXTS.markup]: { type: 'Property', value: text },
  };
}

async function answerBroker(route: Route): Promise<void> {
  const url = route
    .request()
    .url()
    .replace(/(?:~|%7E)[^/?]*/i, '');
  const answer = await answerSimulated(route, url);
  const text = await answer.text();
  if (!answer.headers.get('content-type')?.includes('json') || text === '')
    return fulfillWith(route, answer, text);
  const document: unknown = JSON.parse(text);
  const isHistory = url.includes('/temporal/');
  const poisoned = isHistory
    ? document
    : Array.isArray(document)
      ? document.map(poisonEntity)
      : poisonEntity(document, 0);
  await fulfillWith(route, answer, JSON.stringify(poisoned));
}

/** Texts that other standards leave free; the rest of their words have meanings and must stay. */
const FREE =
  /^(description|address|service_name|status_notes|agency_responsible|name|destination|callSign|road_names|headline)$/;

/** The other sources as they are, but for their free texts; what is no JSON has none. */
async function answerOther(route: Route): Promise<void> {
  const answer = await answerSimulated(route);
  if (!answer.headers.get('content-type')?.includes('json')) return fulfillWith(route, answer);
  let index = 0;
  const poisoned: unknown = JSON.parse(await answer.text(), (name, value: unknown) =>
    typeof value === 'string' && FREE.test(name) ? texts[index++ % texts.length] : value,
  );
  await fulfillWith(route, answer, JSON.stringify(poisoned));
}

const escapeXml = (text: string) =>
  asShown(text).replace(/[<>&"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** A warning in force that says the text in every element that may hold any; every other one as CDATA. */
function writeAlert(text: string, index: number): string {
  const written = index % 2 === 0 ? escapeXml(text) : `<![CDATA[${asShown(text)}]]>`;
  const at = (hours: number) =>
    new Date(Date.now() + hours * 3_600_000).toISOString().slice(0, 19) + '+00:00';
  const free = [
    'event',
    'senderName',
    'headline',
    'description',
    'instruction',
    'web',
    'contact',
    'audience',
  ];
  const element = (name: string, content: string) => `<${name}>${content}</${name}>`;
  return `<?xml version="1.0" encoding="UTF-8"?><alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
<identifier>hostile-${index}</identifier><sender>hostile.example</sender><sent>${at(-1)}</sent><status>Actual</status>
<msgType>Alert</msgType><scope>Public</scope><note>${written}</note><info><language>vi-VN</language><category>Met</category>
${element('event', written)}<urgency>Immediate</urgency><severity>Extreme</severity><certainty>Observed</certainty>
<effective>${at(-1)}</effective><onset>${at(-1)}</onset><expires>${at(5)}</expires>
${free
  .slice(1)
  .map((name) => element(name, written))
  .join('')}
<parameter><valueName>${written}</valueName><value>${written}</value></parameter>
<area><areaDesc>${written}</areaDesc><polygon>10.3,107.0 10.3,107.2 10.5,107.2 10.3,107.0</polygon>
<geocode><valueName>${written}</valueName><value>${written}</value></geocode></area></info></alert>`;
}

function writeIndex(): string {
  const updated = new Date().toISOString();
  const entries = texts.map(
    (
      text,
      index,
    ) => `<entry><id>tag:hostile,${index}</id><title>${escapeXml(text)}</title><updated>${updated}</updated>
<link rel="alternate" type="application/cap+xml" href="alerts/${index}"/></entry>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><id>tag:hostile</id>
<title>${escapeXml(HOSTILE_TEXTS.markup)}</title><updated>${updated}</updated>${entries.join('')}</feed>`;
}

function answerAlerts(route: Route): Promise<void> {
  const index = /\/alerts\/(\d+)$/.exec(new URL(route.request().url()).pathname)?.[1];
  const body = index === undefined ? writeIndex() : writeAlert(texts[Number(index)]!, Number(index));
  const contentType = index === undefined ? 'application/atom+xml' : 'application/cap+xml';
  return route.fulfill({ contentType, body });
}

/** Serves the program without simulator, and its sources poisoned; `refuse` makes them answer errors with hostile bodies. */
export async function withHostileSources(context: BrowserContext): Promise<{ refuse(): void }> {
  let refusing = false;
  const problem = { type: 'about:blank', title: HOSTILE_TEXTS.markup, detail: HOSTILE_TEXTS.bidi };
  await serveConfig(context, { ...shippedConfig(), simulator: { enabled: false } });
  await context.route('**/sources/**', (route) => {
    if (refusing)
      return route.fulfill({
        status: 500,
        contentType: 'application/problem+json',
        body: JSON.stringify(problem),
      });
    const source = sourceIdOf(new URL(route.request().url()).pathname);
    if (source === 'alerts') return answerAlerts(route);
    return source === 'broker' ? answerBroker(route) : answerOther(route);
  });
  return { refuse: () => void (refusing = true) };
}
