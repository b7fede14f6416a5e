// Adds a figure, or one administrative unit of it, to the comparison: two native lists, which work by key, touch and reader.
import { useId, useState } from 'react';
import { useText } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import { getInstalled, useInstalled } from '#session/installed.ts';
import { isSameFigure, MOST_COMPARED, type ComparedFigure } from '#session/session-store.ts';
import { useAreas } from '#ui/kpi/use-areas.ts';

const TEXT = {
  figure: { vi: 'Chỉ tiêu', en: 'Figure' },
  area: { vi: 'Đơn vị', en: 'Unit' },
  choose: { vi: 'Chọn chỉ tiêu…', en: 'Choose a figure…' },
  whole: { vi: 'Toàn tỉnh', en: 'Whole province' },
  add: { vi: 'Thêm vào so sánh', en: 'Add to comparison' },
  invite: {
    vi: 'Chọn thêm một chỉ tiêu, hoặc một đơn vị khác của chỉ tiêu này, để so sánh.',
    en: 'Add another figure, or another unit of this one, to compare.',
  },
  full: {
    vi: 'Đã đủ {{most}} chuỗi; bỏ bớt một chuỗi để thêm chuỗi khác.',
    en: 'There are {{most}} series, the most; remove one to add another.',
  },
  already: { vi: 'Chuỗi này đã có trong so sánh.', en: 'This series is compared already.' },
} satisfies Record<string, LocalizedText>;

/** `compared` is what is there; `onAdd` is called with what is not. */
export function AddCompared({
  compared,
  onAdd,
}: {
  compared: readonly ComparedFigure[];
  onAdd: (figure: ComparedFigure) => void;
}) {
  const { pick } = useText();
  const [kpi, setKpi] = useState(() => compared.at(-1)?.kpi ?? '');
  const [area, setArea] = useState('');
  if (compared.length >= MOST_COMPARED)
    return <p className="compare-add__hint">{pick(TEXT.full, { most: MOST_COMPARED })}</p>;
  const isByUnit = getInstalled().kpis.get(kpi)?.unitColumn !== undefined;
  const wanted: ComparedFigure = { kpi, area: isByUnit && area !== '' ? area : null };
  const isThere = compared.some((one) => isSameFigure(one, wanted));
  const hint = compared.length === 1 ? TEXT.invite : isThere ? TEXT.already : null;
  return (
    <form
      className="compare-add"
      onSubmit={(event) => {
        event.preventDefault();
        if (getInstalled().kpis.has(kpi) && !isThere) onAdd(wanted);
      }}
    >
      {hint && <p className="compare-add__hint">{pick(hint)}</p>}
      <FigureField value={kpi} onChange={setKpi} />
      {isByUnit && <AreaField value={area} onChange={setArea} />}
      <button type="submit" className="text-button" disabled={isThere || kpi === ''}>
        {pick(TEXT.add)}
      </button>
    </form>
  );
}

interface FieldProps {
  value: string;
  onChange: (value: string) => void;
}

function FigureField({ value, onChange }: FieldProps) {
  const { pick } = useText();
  const id = useId();
  const { sectors } = useInstalled();
  return (
    <span className="compare-add__field">
      <label htmlFor={id}>{pick(TEXT.figure)}</label>
      <select id={id} className="select-box" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{pick(TEXT.choose)}</option>
        {sectors.map(({ id: sector, title, kpis }) => (
          <optgroup key={sector} label={pick(title)}>
            {kpis.map((kpi) => (
              <option key={kpi.id} value={kpi.id}>
                {pick(kpi.title)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </span>
  );
}

function AreaField({ value, onChange }: FieldProps) {
  const { pick, language } = useText();
  const id = useId();
  const areas = useAreas();
  const codes = [...new Set(areas?.areaOfUnit.values())];
  const named = codes
    .map((code) => ({ code, name: areas?.nameOf(code, language) ?? code }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
  return (
    <span className="compare-add__field">
      <label htmlFor={id}>{pick(TEXT.area)}</label>
      <select
        id={id}
        className="select-box"
        value={codes.includes(value) ? value : ''}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">{pick(TEXT.whole)}</option>
        {named.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}
