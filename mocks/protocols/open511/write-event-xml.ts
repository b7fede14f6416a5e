// Open511 events as XML: the form that the standard began with.
import { element } from '../cap/escape-xml.ts';
import type { Open511Event } from './write-event.ts';

/** A page of events; `nextUrl` null on the last. */
export function writeEventsXml(
  events: readonly Open511Event[],
  offset: number,
  nextUrl: string | null,
): string {
  const next = nextUrl === null ? '' : element('next_url', nextUrl);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<open511 xmlns:gml="http://www.opengis.net/gml" xml:lang="vi" version="v1">',
    `<events>${events.map(eventXml).join('')}</events>`,
    `<pagination>${element('offset', String(offset))}${next}</pagination>`,
    '</open511>',
  ].join('\n');
}

function eventXml(event: Open511Event): string {
  const { schedule, roads, geography, ...plain } = event;
  const plainXml = Object.entries(plain).map(([name, value]) => element(name, value));
  return `<event>${plainXml.join('')}${scheduleXml(schedule)}${roadsXml(roads)}${geographyXml(geography)}</event>\n`;
}

function scheduleXml({ intervals = [], recurring_schedules = [] }: Open511Event['schedule']): string {
  const recurring = recurring_schedules.map(({ days, ...plain }) => {
    const members = Object.entries(plain).map(([name, value]) => element(name, value));
    const list = days.map((day) => element('day', String(day))).join('');
    return `<recurring_schedule>${members.join('')}<days>${list}</days></recurring_schedule>`;
  });
  const parts = [
    intervals.length > 0 &&
      `<intervals>${intervals.map((one) => element('interval', one)).join('')}</intervals>`,
    recurring.length > 0 && `<recurring_schedules>${recurring.join('')}</recurring_schedules>`,
  ];
  return `<schedule>${parts.filter(Boolean).join('')}</schedule>`;
}

function roadsXml(roads: Open511Event['roads']): string {
  const list = roads.map((road) =>
    Object.entries(road)
      .map(([name, value]) => element(name, String(value)))
      .join(''),
  );
  return `<roads>${list.map((road) => `<road>${road}</road>`).join('')}</roads>`;
}

/** GML in EPSG:4326 writes latitude first. */
function geographyXml({ coordinates }: Open511Event['geography']): string {
  const positions = coordinates.map(([lon, lat]) => `${lat} ${lon}`).join(' ');
  return `<geography><gml:LineString srsName="urn:ogc:def:crs:EPSG::4326"><gml:posList>${positions}</gml:posList></gml:LineString></geography>`;
}
