// Every captured CAP document becomes messages or is refused with a reason; none throws anything else.
import { describe, expect, it } from 'vitest';
import { readAreas } from '#feeds/cap/alert-area.ts';
import { infoOf } from '#feeds/cap/alert-attribute.ts';
import { readAlert, type AlertMessage } from '#feeds/cap/alert-message.ts';
import { parseXml } from '#feeds/cap/parse-xml.ts';
import { childrenOf, textOfChild } from '#feeds/cap/xml-element.ts';
import { readIndex } from '#feeds/cap/read-index.ts';
import { ownFiles, payloadFiles, type PayloadFile } from './payload-files.ts';

interface Outcome {
  messages: AlertMessage[];
  reasons: string[];
}

/** What an offline reader makes of a document: linked messages are out of reach, embedded ones are not. */
function outcome({ bytes }: PayloadFile): Outcome {
  try {
    const { alerts, entries } = readIndex(parseXml(bytes));
    const elements = [...alerts, ...entries.flatMap(({ summary }) => (summary ? [summary] : []))];
    const readings = elements.map((element) => readAlert(element, 0));
    const linked = entries.filter(({ summary }) => !summary).map(({ title }) => `only a link: ${title}`);
    const empty = elements.length === 0 && linked.length === 0 ? ['an index without entries'] : [];
    return {
      messages: readings.filter((reading) => 'key' in reading),
      reasons: [
        ...readings.flatMap((reading) => ('refusal' in reading ? [reading.refusal] : [])),
        ...linked,
        ...empty,
      ],
    };
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return { messages: [], reasons: [thrown.message] };
    throw thrown;
  }
}

function expectMessagesOrReasons(files: readonly PayloadFile[]): Map<string, Outcome> {
  const outcomes = new Map(files.map((file) => [file.name, outcome(file)]));
  for (const [name, { messages, reasons }] of outcomes)
    expect(messages.length > 0 || reasons.some((reason) => reason.length > 5), name).toBe(true);
  return outcomes;
}

describe('own CAP fixtures', () => {
  const outcomes = expectMessagesOrReasons(ownFiles('cap'));

  it('read both languages, entities, polygon and circle', () => {
    const [message] = outcomes.get('rain-alert.cap')!.messages;
    expect(textOfChild(infoOf(message!, ''), 'headline')).toBe('Mưa lớn & dông – Côn Đảo');
    expect(textOfChild(infoOf(message!, 'en'), 'headline')).toBe('Heavy rain');
    const { geometry, refusals } = readAreas(childrenOf(infoOf(message!, ''), 'area'));
    const { coordinates } = geometry as { coordinates: number[][][][] };
    expect(refusals).toEqual([]);
    expect(coordinates[0]![0]).toEqual([
      [106.5, 8.6],
      [106.5, 8.8],
      [106.8, 8.8],
      [106.8, 8.6],
      [106.5, 8.6],
    ]);
    expect(coordinates[1]![0]).toHaveLength(65);
  });

  it('refuse DTDs and truncated documents in words', () => {
    expect(outcomes.get('with-doctype.cap')!.reasons[0]).toMatch(/DOCTYPE/);
    expect(outcomes.get('truncated.cap')!.reasons[0]).toMatch(/well-formed/);
  });

  it('read what an index embeds, with its status', () => {
    expect(outcomes.get('embedded.atom')!.messages[0]).toMatchObject({
      status: 'Exercise',
      msgType: 'Alert',
    });
  });
});

const captured = payloadFiles('cap');

describe.skipIf(!captured)('captured CAP documents (skipped where ../shared/payloads is not)', () => {
  const outcomes = expectMessagesOrReasons(captured ?? []);
  const of = (name: string) => outcomes.get(name)!;

  it('are all there', () => expect(outcomes.size).toBeGreaterThan(25));

  it('read known messages', () => {
    const [taiwan] = of('taiwan.cap').messages;
    expect(taiwan!.key).toBe('ddmt01@wra.gov.tw,WRA_ReservoirWarn_201405142010,2014-05-14T12:10:00.000Z');
    expect(taiwan!.expiresMs).toBe(Date.UTC(2014, 4, 14, 13, 10));
    expect(of('NOAA_MultiplePolygons.txt').messages[0]!.references).toHaveLength(8);
    expect(of('rfs.xml').messages[0]!.key).toMatch(/^webmaster@rfs\.nsw\.gov\.au,/);
    expect(of('us_nws_weather.atom').messages.length).toBeGreaterThan(0);
    expect(of('invalid.cap').messages[0]!.isSuspect).toBe(true);
    expect(of('no_info_tag.cap').messages[0]).toMatchObject({ msgType: 'Cancel', infos: [] });
  });

  it('refuse what cannot be addressed, and documents with entities', () => {
    expect(of('weather_invalid.atom').reasons).toContain('identifier holds characters that CAP forbids');
    expect(of('xee.cap').reasons[0]).toMatch(/DOCTYPE/);
    expect(of('empty_weather_index.atom').reasons).toEqual(['an index without entries']);
  });
});
