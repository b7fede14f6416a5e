// One's own notes on a figure: written, read and deleted here, kept on this machine only, and never lost from the box when that fails.
import { useEffect, useId, useState, type SyntheticEvent } from 'react';
import { formatDateTime } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import { clock } from '#kernel/time/clock.ts';
import { onKeptElsewhere } from '#session/kept-text.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { addNote, deleteNote, MOST_CHARACTERS, NOTES_KEY, readNotes, type Note } from './notes-store.ts';

const TEXT = {
  title: { vi: 'Ghi chú', en: 'Notes' },
  where: {
    vi: 'Chỉ lưu trong trình duyệt này, không gửi đi đâu.',
    en: 'Kept in this browser only, sent nowhere.',
  },
  label: { vi: 'Ghi chú mới', en: 'New note' },
  add: { vi: 'Thêm ghi chú', en: 'Add note' },
  left: { vi: 'còn {{count}} ký tự', en: '{{count}} characters left' },
  delete: { vi: 'Xóa ghi chú lúc {{at}}', en: 'Delete the note of {{at}}' },
  notKept: {
    vi: 'Trình duyệt không lưu được ghi chú (bộ nhớ đầy hoặc bị chặn). Nội dung vẫn còn trong ô; hãy chép ra nơi khác.',
    en: 'The browser could not keep the note (storage full or forbidden). The text is still in the box; copy it elsewhere.',
  },
  notDeleted: {
    vi: 'Trình duyệt không cho xóa ghi chú.',
    en: 'The browser did not let the note be deleted.',
  },
} satisfies Record<string, LocalizedText>;

/** The notes of a figure. */
export function KpiNotes({ kpiId }: { kpiId: string }) {
  const { pick } = useText();
  const id = useId();
  const [notes, setNotes] = useState(() => readNotes(kpiId));
  const [draft, setDraft] = useState('');
  const [fault, setFault] = useState<'notKept' | 'notDeleted' | null>(null);
  useEffect(() => onKeptElsewhere(NOTES_KEY, () => setNotes(readNotes(kpiId))), [kpiId]);
  const add = (event: SyntheticEvent) => {
    event.preventDefault();
    if (draft.trim() === '') return;
    const isKept = addNote(kpiId, draft, clock.now());
    setFault(isKept ? null : 'notKept');
    if (!isKept) return;
    setDraft('');
    setNotes(readNotes(kpiId));
  };
  const remove = (noteId: number) => {
    setFault(deleteNote(kpiId, noteId) ? null : 'notDeleted');
    setNotes(readNotes(kpiId));
  };
  return (
    <section aria-labelledby={`${id}-title`} className="sheet-notes">
      <h3 id={`${id}-title`}>{pick(TEXT.title)}</h3>
      <p className="sheet__remark">{pick(TEXT.where)}</p>
      <form onSubmit={add}>
        <textarea
          aria-label={pick(TEXT.label)}
          aria-describedby={`${id}-left`}
          rows={2}
          maxLength={MOST_CHARACTERS}
          value={draft}
          onChange={({ target }) => setDraft(target.value)}
        />
        <div className="sheet-notes__send">
          <button type="submit" className="text-button" disabled={draft.trim() === ''}>
            {pick(TEXT.add)}
          </button>
          <span id={`${id}-left`} className="sheet__remark">
            {pick(TEXT.left, { count: MOST_CHARACTERS - draft.length })}
          </span>
        </div>
      </form>
      <p role="alert" className="sheet-notes__fault">
        {fault && pick(TEXT[fault])}
      </p>
      <NoteList notes={notes} onDelete={remove} />
    </section>
  );
}

function NoteList({ notes, onDelete }: { notes: readonly Note[]; onDelete: (id: number) => void }) {
  const { pick, language } = useText();
  if (notes.length === 0) return null;
  return (
    <ul className="sheet-notes__list">
      {notes.map(({ id, atMs, text }) => (
        <li key={id}>
          <time dateTime={new Date(atMs).toISOString()}>{formatDateTime(atMs, language)}</time>
          <p>{text}</p>
          <IconButton
            icon="close"
            label={pick(TEXT.delete, { at: formatDateTime(atMs, language) })}
            onPress={() => onDelete(id)}
          />
        </li>
      ))}
    </ul>
  );
}
