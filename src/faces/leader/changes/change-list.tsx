// The changes as a list of sentences: a figure opens its sheet, an event leads to the map; more than a few are folded.
import { useState } from 'react';
import { useText } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import { severityWord } from '#kernel/severity.ts';
import { faceHref } from '#session/face-href.ts';
import { useSession } from '#session/session-store.ts';
import { Glyph } from '#ui/control/glyph.tsx';
import { ICON_PATHS, type IconName } from '#ui/control/icon-paths.ts';
import { TextButton } from '#ui/control/text-button.tsx';
import { SeverityMark, StatusMark } from '#ui/mark/status-mark.tsx';
import type { Change } from './find-changes.ts';
import type { ToldChange } from './use-changes.ts';

const TEXT = {
  more: { vi: 'Còn {{count}} thay đổi khác', en: '{{count}} more changes' },
  fewer: { vi: 'Thu gọn', en: 'Show fewer' },
} satisfies Record<string, LocalizedText>;

const SHOWN_AT_FIRST = 8;
/** Of one kind at first, so that a day of one kind does not hide the others. */
const OF_A_KIND_AT_FIRST = 3;

/** The list; nothing where nothing changed. */
export function ChangeList({ changes }: { changes: readonly ToldChange[] }) {
  const { pick } = useText();
  const [isWhole, setWhole] = useState(false);
  const first = firstOfEachKind(changes);
  const shown = isWhole ? changes : first;
  if (changes.length === 0) return null;
  return (
    <>
      <ul className="changes__list">
        {shown.map(({ change, sentence }) => (
          <li key={keyOf(change)} data-kind={change.kind}>
            <ChangeMark change={change} />
            <ChangeLink change={change} sentence={sentence} />
          </li>
        ))}
      </ul>
      {first.length < changes.length && (
        <TextButton onPress={() => setWhole(!isWhole)}>
          {isWhole ? pick(TEXT.fewer) : pick(TEXT.more, { count: changes.length - first.length })}
        </TextButton>
      )}
    </>
  );
}

/** The most important ones, few of each kind; one that would be left alone behind a button is shown. */
export function firstOfEachKind(changes: readonly ToldChange[]): readonly ToldChange[] {
  const counts = new Map<string, number>();
  const few = changes.filter(({ change: { kind } }) => {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return (counts.get(kind) ?? 0) <= OF_A_KIND_AT_FIRST;
  });
  const first = few.slice(0, SHOWN_AT_FIRST);
  return first.length === changes.length - 1 ? changes : first;
}

function keyOf(change: Change): string {
  if ('event' in change) return `${change.kind} ${change.event.feed} ${change.event.id}`;
  if ('count' in change) return change.kind;
  return `${change.kind} ${'feed' in change ? change.feed : change.kpi.id}`;
}

function ChangeMark({ change }: { change: Change }) {
  if (change.kind === 'status') return <StatusMark kpi={change.kpi} status={change.to.status} />;
  if (change.kind === 'opened')
    return <SeverityMark severity={severityWord(change.event.severityCode)} showWord={false} />;
  return <Glyph path={ICON_PATHS[iconOf(change)]} className="changes__icon" />;
}

/** Direction for movements; its word is in the sentence. */
function iconOf(change: Change): IconName {
  if (change.kind === 'moved') return change.to.value > change.from.value ? 'sort-up' : 'sort-down';
  return 'chevron-right';
}

function ChangeLink({ change, sentence }: { change: Change; sentence: string }) {
  const openKpi = useSession((session) => session.openKpi);
  if ('kpi' in change)
    return (
      <button type="button" onClick={() => openKpi(change.kpi.id)}>
        {sentence}
      </button>
    );
  if (change.kind === 'opened') {
    const { feed, id } = change.event;
    return <a href={faceHref('analyst', { selection: { feed, id } })}>{sentence}</a>;
  }
  return <span>{sentence}</span>;
}
