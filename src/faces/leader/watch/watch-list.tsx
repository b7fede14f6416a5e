// The figures that a person keeps an eye on, in their own order; kept in this browser and shared by address.
import { useLayoutEffect, useRef, useState } from 'react';
import { useText } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import { getInstalled } from '#session/installed.ts';
import { useKeptList } from '#session/kept-list.ts';
import { useSession } from '#session/session-store.ts';
import { faceHref } from '#session/face-href.ts';
import { CopyLink } from '#ui/control/copy-link.tsx';
import { TextButton } from '#ui/control/text-button.tsx';
import { PanelFrame } from '#ui/frame/panel-frame.tsx';
import { FigureSearch } from './figure-search.tsx';
import { moveInList } from './move-in-list.ts';
import { SharedNote } from './shared-note.tsx';
import { WatchTile, type ListEdit } from './watch-tile.tsx';
import './watch.css';

const TEXT = {
  title: { vi: 'Danh sách theo dõi', en: 'Watch-list' },
  sharedTitle: { vi: 'Danh sách được chia sẻ', en: 'Shared list' },
  empty: { vi: 'Chưa theo dõi riêng chỉ tiêu nào.', en: 'No figures are watched yet.' },
  start: { vi: 'Lập danh sách theo dõi', en: 'Make a watch-list' },
  edit: { vi: 'Sửa danh sách', en: 'Edit list' },
  done: { vi: 'Xong', en: 'Done' },
  refused: {
    vi: 'Trình duyệt không cho lưu: danh sách chỉ còn trong địa chỉ của trang này.',
    en: 'This browser keeps nothing: the list lives in the address of this page only.',
  },
  added: { vi: 'Đã thêm “{{name}}”', en: '“{{name}}” was added' },
  removed: { vi: 'Đã bỏ “{{name}}”', en: '“{{name}}” was removed' },
  moved: {
    vi: '“{{name}}” nay ở vị trí {{place}}/{{count}}',
    en: '“{{name}}” is now {{place}} of {{count}}',
  },
} satisfies Record<string, LocalizedText>;

/** Where the focus goes once the list is rendered: the button of an edit at a place, or the search field. */
interface NextFocus {
  place: number;
  edit: ListEdit;
}

/** The section; one quiet line as long as nothing is watched. */
export function WatchList() {
  const { pick } = useText();
  const watched = useSession((session) => session.watched);
  const { own, isShared, isRefused } = useKeptList();
  const [isAsked, setEditing] = useState(false);
  const isEditing = isAsked && !isShared;
  if (watched.length === 0 && !isEditing)
    return (
      <p className="watch-empty">
        {pick(TEXT.empty)} <TextButton onPress={() => setEditing(true)}>{pick(TEXT.start)}</TextButton>
      </p>
    );
  const actions = (
    <>
      {watched.length > 0 && <CopyLink address={listAddress} />}
      {!isShared && (
        <TextButton onPress={() => setEditing(!isEditing)}>
          {pick(isEditing ? TEXT.done : TEXT.edit)}
        </TextButton>
      )}
    </>
  );
  return (
    <PanelFrame
      title={pick(isShared ? TEXT.sharedTitle : TEXT.title)}
      note={watched.length || undefined}
      actions={actions}
    >
      {isShared && <SharedNote ownCount={own.length} onLeave={() => setEditing(false)} />}
      {isRefused && <p className="watch__note">{pick(TEXT.refused)}</p>}
      <WatchedFigures watched={watched} isEditing={isEditing} />
    </PanelFrame>
  );
}

function WatchedFigures({ watched, isEditing }: { watched: readonly string[]; isEditing: boolean }) {
  const { pick } = useText();
  const setWatched = useSession((session) => session.setWatched);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const nextFocus = useRef<NextFocus | null>(null);
  useLayoutEffect(() => {
    if (nextFocus.current && list.current) focusOn(list.current, nextFocus.current);
    nextFocus.current = null;
  }, [watched]);
  const add = (kpiId: string) => {
    setWatched([...watched, kpiId]);
    const kpi = getInstalled().kpis.get(kpiId);
    setSaid(pick(TEXT.added, { name: kpi ? pick(kpi.title) : kpiId }));
  };
  const edit = (kpiId: string, kind: ListEdit, name: string) => {
    const isRemoval = kind === 'remove';
    const next = isRemoval
      ? watched.filter((id) => id !== kpiId)
      : moveInList(watched, kpiId, kind === 'earlier' ? -1 : 1);
    const place = isRemoval ? Math.min(watched.indexOf(kpiId), next.length - 1) : next.indexOf(kpiId);
    nextFocus.current = { place, edit: kind };
    setWatched(next);
    const where = { name, place: place + 1, count: next.length };
    setSaid(isRemoval ? pick(TEXT.removed, { name }) : pick(TEXT.moved, where));
  };
  return (
    <div ref={list}>
      {isEditing && <FigureSearch watched={watched} onAdd={add} />}
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <ol className="watch-tiles">
        {watched.map((kpiId, place) => (
          <WatchTile
            key={kpiId}
            kpiId={kpiId}
            place={place}
            count={watched.length}
            isEditing={isEditing}
            onEdit={(kind, name) => edit(kpiId, kind, name)}
          />
        ))}
      </ol>
    </div>
  );
}

/** Moving a node takes the focus from it, and a removed one has none: it is given back to the same button, or to what is left. */
function focusOn(list: HTMLElement, { place, edit }: NextFocus): void {
  const buttons = [
    ...(list
      .querySelectorAll('.watch-tile')
      [place]?.querySelectorAll<HTMLButtonElement>('.watch-tile__edit button') ?? []),
  ];
  const wanted = edit === 'remove' ? buttons.at(-1) : buttons[edit === 'earlier' ? 0 : 1];
  const usable = wanted?.disabled ? buttons.find(({ disabled }) => !disabled) : wanted;
  (usable ?? list.querySelector('input'))?.focus();
}

/** The present address with the list, without what lies open over it or is a matter of the sender's taste. */
function listAddress(): string {
  const shared = { sector: null, kpi: null, compared: [], selection: null, camera: null, layerOverrides: {} };
  return new URL(faceHref('leader', { ...shared, language: null, theme: null }), location.href).href;
}
