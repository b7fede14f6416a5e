// What servers say about an answer: links, waits and problems, read without guessing and without ever throwing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOfStatus, parseRetryAfter, unexpectedContent } from '#feeds/http/classify-response.ts';
import { FeedFailure } from '#feeds/http/feed-failure.ts';
import { parseLinkHeader } from '#feeds/http/link-header.ts';
import { looksLikeHtml, readProblem } from '#feeds/http/problem-details.ts';
import { fuzz } from '../support/fuzz-settings.ts';
import { hostileText, hostileValue } from '../support/hostile-values.ts';

const NOW_MS = Date.UTC(2026, 2, 2);
/** Longer than this no source is left alone: the program must come back within the shift. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;
const relation = fc.stringMatching(/^[a-z][a-z0-9.-]{0,8}$/);
const target = fc.stringMatching(/^[a-z0-9:/?&=%;," ._-]{1,40}$/);
const headerText = fc.stringMatching(/^[ -~]{0,80}$/);

describe('link headers', () => {
  it('give back the links they were written from, whatever the targets hold', () => {
    const links = fc.uniqueArray(fc.tuple(relation, target, fc.boolean()), {
      selector: ([name]) => name,
      maxLength: 5,
    });
    fuzz(
      fc.property(links, (list) => {
        const header = list
          .map(([name, url, isQuoted]) => `<${url}>; type="a, b; c"; rel=${isQuoted ? `"${name}"` : name}`)
          .join(', ');
        expect([...parseLinkHeader(header)]).toEqual(list.map(([name, url]) => [name, url]));
      }),
      2000,
    );
  });

  it('of any text give targets that stand in it between angle brackets', () => {
    const texts = fc.oneof(headerText, fc.stringMatching(/^[<>;=", a-z]{0,60}$/), hostileText);
    fuzz(
      fc.property(texts, (header) => {
        for (const [name, url] of parseLinkHeader(header)) {
          expect(header).toContain(`<${url}>`);
          expect(header).toContain(name);
        }
      }),
      1000,
    );
  });

  it('cost no more than a moment at the longest that a server may send', () => {
    for (const piece of ['<', '<>;', '<>; a= ', '<a>; rel="', ';;;', '<x>;rel= ,'])
      expect(timeOf(() => parseLinkHeader(piece.repeat(16_384 / piece.length)))).toBeLessThan(500);
  });
});

describe('Retry-After', () => {
  it('is a wait that a timer can keep, or nothing', () => {
    const dates = fc.date({ noInvalidDate: true }).map((date) => date.toUTCString());
    const texts = fc.oneof(
      fc.nat().map(String),
      fc.bigInt({ min: 0n }).map(String),
      dates,
      headerText,
      hostileText,
    );
    fuzz(
      fc.property(texts, (header) => {
        const waitMs = parseRetryAfter(header, NOW_MS);
        if (waitMs === undefined) return;
        expect(waitMs).toBeGreaterThanOrEqual(0);
        expect(waitMs).toBeLessThanOrEqual(LONGEST_WAIT_MS);
      }),
      1000,
    );
  });

  it('is read exactly where it is plain', () => {
    const seconds = fc.integer({ min: 0, max: 3600 });
    fuzz(
      fc.property(seconds, (wait) => {
        expect(parseRetryAfter(String(wait), NOW_MS)).toBe(wait * 1000);
        expect(parseRetryAfter(new Date(NOW_MS + wait * 1000).toUTCString(), NOW_MS)).toBe(wait * 1000);
      }),
      500,
    );
  });
});

describe('problem details', () => {
  const bodies = fc.oneof(
    hostileValue.map((value) => JSON.stringify(value)),
    fc
      .record({ type: hostileValue, title: hostileValue, detail: hostileValue })
      .map((value) => JSON.stringify(value)),
    hostileText,
    fc.constantFrom(
      '',
      '[]',
      'null',
      '[[[]]]',
      '['.repeat(20_000),
      '{"title":',
      '<html><body>x',
      '<?xml?><e/>',
    ),
  );

  it('are one short line that the server wrote, never markup', () => {
    fuzz(
      fc.property(bodies, (body) => {
        const { text, type } = readProblem(new TextEncoder().encode(body));
        expect(text.length).toBeLessThanOrEqual(300);
        expect(text).not.toMatch(/[\n\r\t]/);
        expect(looksLikeHtml(text)).toBe(false);
        expect(typeof type).toBe('string');
      }),
      1000,
    );
  });

  // An empty list has no first problem, and the operator reads “undefined”.
  it('say nothing where the server said nothing', () => {
    expect(readProblem(new TextEncoder().encode('[]')).text).toBe('');
  });

  it('become failures with words, for every status', () => {
    const status = fc.integer({ min: 400, max: 599 });
    fuzz(
      fc.property(status, bodies, (code, body) => {
        const bytes = new TextEncoder().encode(body);
        const failure = failureOfStatus(new Response(bytes, { status: code }), bytes, 'broker', NOW_MS);
        expect(failure).toBeInstanceOf(FeedFailure);
        expect(failure.feedError.detail).not.toBe('');
        expect(failure.feedError.kind).not.toBe('internal');
      }),
      1000,
    );
  });
});

describe('content that is not what was asked for', () => {
  it('is told by its first bytes, whatever they are', () => {
    fuzz(
      fc.property(fc.uint8Array({ maxLength: 600 }), fc.constantFrom('json', 'xml'), (bytes, expected) => {
        const reason = unexpectedContent(
          new Response(bytes),
          bytes,
          expected as 'json' | 'xml',
          'http://a.test/',
        );
        const start = new TextDecoder().decode(bytes).trimStart();
        if (reason === null) expect(start).toMatch(expected === 'json' ? /^[[{]/ : /^</);
      }),
      2000,
    );
  });
});

function timeOf(action: () => void): number {
  const { user } = process.cpuUsage();
  action();
  return (process.cpuUsage().user - user) / 1000;
}
