// Adds any figure of any sector by its name: a combobox with a list, by keyboard as the ARIA Authoring Practices describe it.
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useText } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import { useInstalled } from '#session/installed.ts';
import { matchFigures, type FoundFigure } from './match-figures.ts';

const TEXT = {
  label: { vi: 'Thêm chỉ tiêu theo tên', en: 'Add a figure by name' },
  hint: { vi: 'Ví dụ: ty le dung han', en: 'For example: on time' },
  found: { vi: 'Tìm thấy {{count}} chỉ tiêu', en: '{{count}} figures found' },
  foundMore: { vi: 'Hơn {{count}} chỉ tiêu, xin gõ thêm', en: 'More than {{count}} figures, keep typing' },
  none: { vi: 'Không có chỉ tiêu nào tên như vậy.', en: 'No figure has such a name.' },
  listed: { vi: 'đã có trong danh sách', en: 'already in the list' },
} satisfies Record<string, LocalizedText>;

const SHOWN = 12;

/** `watched` are marked and cannot be added twice. */
interface FigureSearchProps {
  watched: readonly string[];
  onAdd: (kpiId: string) => void;
}

/** The field and its list; it is focused when it appears. */
export function FigureSearch(props: FigureSearchProps) {
  const { pick } = useText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { query, shown, hasMore, active, ask, add, onKeyDown } = useFigureSearch(props);
  useEffect(() => input.current?.focus(), []);
  const isOpen = shown.length > 0;
  const said = pick(hasMore ? TEXT.foundMore : isOpen ? TEXT.found : TEXT.none, { count: shown.length });
  return (
    <div className="figure-search">
      <label htmlFor={`${id}field`}>{pick(TEXT.label)}</label>
      <input
        ref={input}
        id={`${id}field`}
        className="figure-search__field"
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={`${id}list`}
        {...(active >= 0 ? { 'aria-activedescendant': `${id}${active}` } : {})}
        placeholder={pick(TEXT.hint)}
        value={query}
        onChange={(event) => ask(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <p className="figure-search__count" role="status">
        {query.trim() !== '' && said}
      </p>
      <ul id={`${id}list`} className="figure-search__list" role="listbox" aria-label={pick(TEXT.label)}>
        {shown.map((figure, index) => (
          <FigureOption
            key={figure.kpi.id}
            id={`${id}${index}`}
            figure={figure}
            isActive={index === active}
            isListed={props.watched.includes(figure.kpi.id)}
            onChoose={() => add(figure)}
          />
        ))}
      </ul>
    </div>
  );
}

/** What is typed, what it finds, and which of that the arrow keys are on (-1: the field itself). */
function useFigureSearch({ watched, onAdd }: FigureSearchProps) {
  const { language } = useText();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(-1);
  const { sectors } = useInstalled();
  const found = useMemo(() => matchFigures(sectors, query, language, SHOWN + 1), [sectors, query, language]);
  const shown = found.slice(0, SHOWN);
  const ask = (next: string) => {
    setQuery(next);
    setActive(-1);
  };
  const add = (figure: FoundFigure | undefined) => {
    if (!figure || watched.includes(figure.kpi.id)) return;
    onAdd(figure.kpi.id);
    ask('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && shown.length > 0) {
      event.preventDefault();
      // The field itself is one stop of the round, before the first and after the last.
      const stops = shown.length + 1;
      setActive(((active + step + 1 + stops) % stops) - 1);
    } else if (event.key === 'Enter') add(shown[active] ?? (shown.length === 1 ? shown[0] : undefined));
    else if (event.key === 'Escape') ask('');
  };
  return { query, shown, hasMore: found.length > SHOWN, active, ask, add, onKeyDown };
}

/** One figure to choose; the focus stays in the field. */
function FigureOption({
  id,
  figure: { kpi, sector },
  isActive,
  isListed,
  onChoose,
}: {
  id: string;
  figure: FoundFigure;
  isActive: boolean;
  isListed: boolean;
  onChoose: () => void;
}) {
  const { pick } = useText();
  const option = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isActive) option.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isActive]);
  return (
    <li
      ref={option}
      id={id}
      role="option"
      aria-selected={isActive}
      aria-disabled={isListed}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span>{pick(kpi.title)}</span>
      <span className="figure-search__sector">
        {pick(sector.title)}
        {isListed && ` · ${pick(TEXT.listed)}`}
      </span>
    </li>
  );
}
