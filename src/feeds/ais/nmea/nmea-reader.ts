// Reads a log of AIS sentences (`!AIVDM`): lines to messages, messages of several parts put together, one record a vessel.
import {
  PLAIN_END,
  type BodyEnd,
  type RecordReader,
  type RecordTaker,
} from '../../snapshot/record-reader.ts';
import { ReportTaker, type AisSelection } from '../ais-reader.ts';
import { messageRecord } from '../report/message-record.ts';
import { ReportFold } from '../report/report-fold.ts';
import { decodeMessage } from './decode-message.ts';
import { readSentence, type Sentence } from './sentence.ts';
import { SixBits } from './six-bits.ts';

/** Messages of several parts that are waited for at once; a hostile log opens them without end. */
const MAX_OPEN = 64;

/** One log; refusals name the line. */
export class NmeaReader implements RecordReader {
  private readonly decoder = new TextDecoder('latin1');
  private readonly reports: ReportTaker;
  private readonly taker: RecordTaker;
  private readonly fold = new ReportFold();
  private readonly open = new Map<string, Map<number, Sentence>>();
  private rest = '';
  private line = 0;

  constructor(selection: AisSelection, taker: RecordTaker) {
    this.taker = taker;
    this.reports = new ReportTaker(selection, taker);
  }

  push(chunk: Uint8Array): void {
    const lines = (this.rest + this.decoder.decode(chunk, { stream: true })).split('\n');
    this.rest = lines.pop() ?? '';
    for (const line of lines) this.read(line);
  }

  finish(): BodyEnd {
    this.read(this.rest);
    for (const parts of this.open.values()) this.giveUp(parts);
    for (const { record, raws } of this.fold.records()) this.taker.take(record, raws);
    return PLAIN_END;
  }

  private read(line: string): void {
    this.line += 1;
    const sentence = readSentence(line);
    if (sentence === null) return;
    if (typeof sentence === 'string') this.refuse(sentence);
    else if (sentence.parts === 1) this.take([sentence]);
    else this.collect(sentence);
  }

  private collect(sentence: Sentence): void {
    const key = `${sentence.group} ${sentence.parts}`;
    const parts = this.open.get(key) ?? new Map<number, Sentence>();
    // A part that is there already begins another message.
    if (parts.has(sentence.part)) {
      this.giveUp(parts);
      parts.clear();
    }
    parts.set(sentence.part, sentence);
    this.open.set(key, parts);
    if (parts.size === sentence.parts) {
      this.open.delete(key);
      this.take([...parts.values()].toSorted((a, b) => a.part - b.part));
    } else if (this.open.size > MAX_OPEN) this.giveUpOldest();
  }

  private giveUpOldest(): void {
    for (const [key, parts] of this.open) {
      this.open.delete(key);
      return this.giveUp(parts);
    }
  }

  private take(parts: readonly Sentence[]): void {
    const receivedMs = parts.find((part) => !Number.isNaN(part.receivedMs))?.receivedMs ?? Number.NaN;
    const fillBits = parts.at(-1)?.fillBits ?? 0;
    const fields = decode(parts.map(({ armour }) => armour).join(''), fillBits);
    if (typeof fields === 'string') return this.refuse(fields);
    const report = messageRecord({
      fields,
      receivedMs,
      speedUnit: '0.1.[kn_i]',
      hasRawTurn: true,
      geometry: null,
      rest: {},
    });
    if (typeof report === 'string') return this.refuse(report);
    const record = this.reports.record(report);
    if (record)
      this.fold.add(
        record,
        parts.map(({ armour }) => armour),
      );
  }

  private giveUp(parts: ReadonlyMap<number, Sentence>): void {
    if (parts.size > 0) this.refuse('AIS message of which not all parts came');
  }

  private refuse(reason: string): void {
    this.taker.refuse(reason, `line ${this.line}`);
  }
}

function decode(armour: string, fillBits: number): ReturnType<typeof decodeMessage> {
  try {
    return decodeMessage(new SixBits(armour, fillBits));
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return thrown.message;
    throw thrown;
  }
}
