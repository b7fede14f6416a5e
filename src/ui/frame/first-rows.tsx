// A long list on a panel opens with its first rows: what is worst stands there, and the panel stays as high as its neighbours.
import { useState } from 'react';
import { formatNumber } from '#i18n/format.ts';
import { useText } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import { TextButton } from '#ui/control/text-button.tsx';
import { MOST_LISTED, RestNote } from './rest-note.tsx';

const TEXT = {
  all: { vi: 'Xem tất cả ({{count}})', en: 'Show all ({{count}})' },
  fewer: { vi: 'Thu gọn', en: 'Show fewer' },
} satisfies Record<string, LocalizedText>;

/** Rows to draw, and the press that shows the others; `isKept` rows (what is selected) always show. */
export function useFirstRows<Row>(rows: readonly Row[], first: number, isKept?: (row: Row) => boolean) {
  const { pick, language } = useText();
  const [isWhole, setWhole] = useState(false);
  const listed = rows.slice(0, MOST_LISTED);
  const shown = isWhole ? listed : listed.filter((row, place) => place < first || isKept?.(row));
  const isLong = listed.length > first;
  const count = formatNumber(rows.length, 0, language);
  const more = (
    <>
      {isLong && (
        <p className="panel-more">
          <TextButton onPress={() => setWhole(!isWhole)}>
            {pick(isWhole ? TEXT.fewer : TEXT.all, { count })}
          </TextButton>
        </p>
      )}
      {isWhole && <RestNote rows={rows.length} />}
    </>
  );
  return { shown, more };
}
