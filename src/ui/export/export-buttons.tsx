// Two buttons that save the data behind a view, as CSV and as XLSX; what writes the files is fetched when one is pressed.
import { useRef, useState } from 'react';
import { useText } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { ExportTable } from './export-table.ts';
import type { ExportFormat } from './save-table.ts';
import './export.css';

const TEXT = {
  group: { vi: 'Tải số liệu: {{name}}', en: 'Download data: {{name}}' },
  button: { vi: 'Tải {{format}}', en: 'Download {{format}}' },
  named: { vi: 'Tải {{format}}: {{name}}', en: 'Download {{format}}: {{name}}' },
  busy: { vi: 'Đang ghi tệp {{format}}…', en: 'Writing the {{format}} file…' },
  done: { vi: 'Đã ghi tệp {{format}}.', en: 'The {{format}} file is written.' },
  failed: {
    vi: 'Không ghi được tệp {{format}}. Hãy thử lại.',
    en: 'The {{format}} file could not be written. Try again.',
  },
  tooMany: {
    vi: 'Quá nhiều dòng cho một trang tính XLSX; hãy tải CSV.',
    en: 'More rows than an XLSX sheet can hold; take CSV.',
  },
} satisfies Record<string, LocalizedText>;

const FORMATS = ['csv', 'xlsx'] as const;

type Outcome = 'idle' | 'busy' | 'done' | 'failed' | 'tooMany';

/** `name` says whose data they are, for readers of screens; `table` is asked when a button is pressed. */
export interface ExportButtonsProps {
  name: string;
  table: () => ExportTable | Promise<ExportTable>;
}

/** The buttons; a failure is said, and pressing again tries again. */
export function ExportButtons({ name, table }: ExportButtonsProps) {
  const text = useText();
  const { pick } = text;
  const [{ outcome, format }, setState] = useState<{ outcome: Outcome; format: ExportFormat }>({
    outcome: 'idle',
    format: 'csv',
  });
  const isBusy = useRef(false);
  const save = async (wanted: ExportFormat) => {
    if (isBusy.current) return;
    isBusy.current = true;
    setState({ outcome: 'busy', format: wanted });
    try {
      const { saveTable } = await import('./save-table.ts');
      await saveTable(await table(), wanted, text);
      setState({ outcome: 'done', format: wanted });
    } catch (thrown) {
      const isTooLong = thrown instanceof Error && thrown.name === 'TooManyRows';
      if (!isTooLong) reportError(thrown);
      setState({ outcome: isTooLong ? 'tooMany' : 'failed', format: wanted });
    } finally {
      isBusy.current = false;
    }
  };
  const isFault = outcome === 'failed' || outcome === 'tooMany';
  const said = outcome === 'idle' ? '' : pick(TEXT[outcome], { format: format.toUpperCase() });
  return (
    <span className="export" role="group" aria-label={pick(TEXT.group, { name })}>
      {FORMATS.map((each) => (
        <button
          key={each}
          type="button"
          className="text-button export__button"
          aria-label={pick(TEXT.named, { format: each.toUpperCase(), name })}
          aria-disabled={outcome === 'busy'}
          onClick={() => void save(each)}
        >
          {pick(TEXT.button, { format: each.toUpperCase() })}
        </button>
      ))}
      <span className="export__said" role={isFault ? 'alert' : 'status'} data-fault={isFault}>
        <span className={outcome === 'done' ? 'visually-hidden' : undefined}>{said}</span>
      </span>
    </span>
  );
}
