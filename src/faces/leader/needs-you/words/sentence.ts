// A sentence as every reader of exceptions needs it: its pieces, what stands under it, and where it leads.
import type { ExceptionRule } from '#kernel/exception/exception.ts';
import type { Camera, LayerOverride, Selection } from '#session/session-store.ts';

/** A piece of a sentence; the number, or the name of an event, is strong. */
export interface SentencePart {
  text: string;
  isStrong: boolean;
}

/** What the analyst's map shows of a matter. */
export interface MapSight {
  selection: Selection | null;
  layers: Readonly<Record<string, LayerOverride>>;
  /** Close to the one object; null where there are several, or where it lies is not known. */
  camera: Camera | null;
}

/** One matter that needs attention, in the reader's language. */
export interface Sentence {
  key: string;
  rule: ExceptionRule;
  severityCode: number;
  parts: readonly SentencePart[];
  /** Further figures of the same feed; '' where there are none. */
  also: string;
  /** Since when · trend · whose · how old: what is not known is left out. */
  meta: readonly string[];
  /** What is told together, one by one; empty for everything else. */
  members: readonly Sentence[];
  /** Everything in one line of plain text. */
  sentence: string;
  /** The figure whose sheet tells more; null for an event. */
  kpiId: string | null;
  map: MapSight | null;
  /** The sector that tells more of an event which no map shows; null for everything else. */
  sectorId: string | null;
}

/** A sentence with its one line of text. */
export function completeSentence(
  pieces: Omit<Sentence, 'sentence' | 'members' | 'sectorId'> &
    Partial<Pick<Sentence, 'members' | 'sectorId'>>,
): Sentence {
  const lead = pieces.parts.map(({ text }) => text).join('');
  return { members: [], sectorId: null, ...pieces, sentence: [lead, ...pieces.meta].join(' · ') };
}

/** A piece that is read along. */
export function plain(text: string): SentencePart {
  return { text, isStrong: false };
}

/** A piece that is seen first. */
export function strong(text: string): SentencePart {
  return { text, isStrong: true };
}
