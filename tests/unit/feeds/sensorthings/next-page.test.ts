// Links to next pages as real services write them: what is kept of them, and what is asked anew.
import { describe, expect, it } from 'vitest';
import { isInnerLink, nextPageUrl, urlOf, type ServiceQuery } from '#feeds/sensorthings/paging/next-page.ts';

const ROOT = '/sources/sensors/v1.1/';
const things: ServiceQuery = {
  path: 'Things',
  parameters: { $top: '2', $expand: 'Locations($select=location)', $filter: "name eq 'Bà Rịa & co'" },
};
const observations: ServiceQuery = {
  path: 'Datastreams(1)/Observations',
  parameters: { $orderby: 'phenomenonTime asc', $top: '1' },
};

describe('the address of a question', () => {
  it('is percent-encoded, but legible', () => {
    expect(urlOf(ROOT, things)).toBe(
      "/sources/sensors/v1.1/Things?$top=2&$expand=Locations($select=location)&$filter=name%20eq%20'B%C3%A0%20R%E1%BB%8Ba%20%26%20co'",
    );
  });

  it.each([
    ["Things('saqn:ds:c07efb5')", "Things('saqn:ds:c07efb5')"],
    ["Things('a/b?c#d%20')", "Things('a%2Fb%3Fc%23d%2520')"],
    ["Things('it''s')/Datastreams", "Things('it''s')/Datastreams"],
    ["Things('\ud800')", "Things('%EF%BF%BD')"],
  ])('holds the key of %s', (path, encoded) => {
    expect(urlOf(ROOT, { path, parameters: {} })).toBe(ROOT + encoded);
    const { pathname } = new URL(urlOf(ROOT, { path, parameters: {} }), 'http://h');
    expect(pathname.split('/').length).toBe(4 + path.split(/\/(?=[A-Z])/).length);
  });
});

describe('the next page', () => {
  it('follows a link that asks the same question, on our own host and root', () => {
    const link =
      "http://10.0.0.5:8080/FROST-Server/v1.1/Things?%24top=2&%24skip=2&%24expand=Locations(%24select%3Dlocation)&%24filter=name+eq+'B%C3%A0+R%E1%BB%8Ba+%26+co'";
    expect(nextPageUrl(ROOT, things, link, 2)).toBe(`${ROOT}Things?${link.split('?')[1]}`);
  });

  it('follows a skip filter of FROST', () => {
    const link =
      'http://h/v1.1/Datastreams(1)/Observations?$top=1&$orderby=phenomenonTime%20asc&$skipFilter=id%20gt%207';
    expect(nextPageUrl(ROOT, observations, link, 1)).toBe(
      `${ROOT}Datastreams(1)/Observations?$top=1&$orderby=phenomenonTime%20asc&$skipFilter=id%20gt%207`,
    );
  });

  // Captured: npm sensorthings 0.6.0.
  it.each([
    ['the path of the datastream', 'http://127.0.0.1:8091/v1.0/Observations?$top=1&$skip=1'],
    ['the order', 'http://127.0.0.1:8091/v1.0/Datastreams(1)/Observations?$top=1&$skip=1'],
    ['everything', 'http://127.0.0.1:8091/v1.0/'],
    ['its shape', '%%%?$skip=1'],
    ['any address', ''],
    ['the key', 'http://h/v1.0/Datastreams(2)/Observations?$orderby=phenomenonTime asc&$skip=1'],
    ['the way to move', 'http://h/v1.0/Datastreams(1)/Observations?$orderby=phenomenonTime asc'],
  ])('is asked for anew when the link lost %s', (_what, link) => {
    expect(nextPageUrl(ROOT, observations, link, 1)).toBe(
      `${ROOT}Datastreams(1)/Observations?$orderby=phenomenonTime%20asc&$top=1&$skip=1`,
    );
  });

  it('is asked for anew when the link brings a filter of its own', () => {
    const link = 'http://h/v1.0/Datastreams(1)/Observations?$orderby=phenomenonTime asc&$skip=1&$filter=true';
    expect(nextPageUrl(ROOT, observations, link, 1)).not.toContain('filter');
  });
});

it('a link to another origin is an inner one', () => {
  expect(isInnerLink('https://a/v1.1/', 'http://10.0.0.5/v1.1/Things')).toBe(true);
  expect(isInnerLink('https://a/v1.1/', 'https://a/v1.1/Things')).toBe(false);
  expect(isInnerLink('/sources/a/', 'https://a/v1.1/Things')).toBe(false);
});
