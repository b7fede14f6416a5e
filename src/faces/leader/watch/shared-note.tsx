// Says that the list came with an address, and what can be made of it; one's own list stays as it is until then.
import { useText } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import { addSharedToOwn, showOwnList } from '#session/kept-list.ts';
import { TextButton } from '#ui/control/text-button.tsx';

const TEXT = {
  shared: {
    vi: 'Đây là danh sách được chia sẻ qua liên kết; danh sách của tôi ({{count}} chỉ tiêu) vẫn được giữ.',
    en: 'This list was shared by a link; my own list ({{count}} figures) is kept.',
  },
  add: { vi: 'Thêm vào danh sách của tôi', en: 'Add to my list' },
  own: { vi: 'Dùng danh sách của tôi', en: 'Use my list' },
} satisfies Record<string, LocalizedText>;

/** The note with its two ways out; `ownCount` is the length of one's own list. */
export function SharedNote({ ownCount, onLeave }: { ownCount: number; onLeave: () => void }) {
  const { pick } = useText();
  const leaveBy = (way: () => void) => () => {
    way();
    onLeave();
  };
  return (
    <div className="watch__shared" role="note">
      <p>{pick(TEXT.shared, { count: ownCount })}</p>
      <TextButton emphasis onPress={leaveBy(addSharedToOwn)}>
        {pick(TEXT.add)}
      </TextButton>
      <TextButton onPress={leaveBy(showOwnList)}>{pick(TEXT.own)}</TextButton>
    </div>
  );
}
