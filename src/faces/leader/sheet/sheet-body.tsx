// What a sheet says of its figure, in the order in which people ask: how is it, since when and against what, where, why; loaded when a sheet is opened.
import { useMemo, useRef, useState } from 'react';
import { historyRanges } from '#kernel/kpi/history-ranges.ts';
import { useText } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { KpiReading } from '#live/kpis.ts';
import { getInstalled } from '#session/installed.ts';
import { WhyThisNumber } from '#ui/kpi/why-this-number.tsx';
import { KpiTile } from '#ui/tile/kpi-tile.tsx';
import { KeyFacts } from './key-facts.tsx';
import { KpiHistory } from './history/kpi-history.tsx';
import { KpiNotes } from './notes/kpi-notes.tsx';
import { ObjectSection } from './objects/object-section.tsx';
import { useObjectFigures } from './objects/use-object-figures.ts';
import { UnitSection } from './units/unit-section.tsx';
import { useUnitFigures } from './units/use-unit-figures.ts';

const BY_OBJECT: LocalizedText = { vi: 'Theo đối tượng', en: 'By object' };
const BY_PART: LocalizedText = { vi: 'Theo thành phần', en: 'By part' };

/** The body: value and course to the left, units to the right, one column where there is no room. */
export function SheetBody({ reading }: { reading: KpiReading }) {
  const { t, pick } = useText();
  const { kpi } = reading;
  const feed = getInstalled().feeds.get(kpi.feed);
  const isReport = feed?.lifetime === 'report';
  const ranges = useMemo(() => historyRanges(kpi, isReport), [kpi, isReport]);
  const units = useUnitFigures(kpi);
  const objects = useObjectFigures(kpi);
  const isByUnit = kpi.unitColumn !== undefined;
  const [chosen, setChosen] = useState<string | null>(null);
  const unitsTitle = useRef<HTMLHeadingElement>(null);
  // In one column the units lie far below the fact that names the worst of them.
  const goToUnit = (key: string) => {
    setChosen(key);
    unitsTitle.current?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div className="sheet__columns">
      <div className="sheet__column">
        <KpiTile reading={reading} size="sheet" />
        <KeyFacts reading={reading} ranges={ranges} ranked={units ?? objects} onChooseUnit={goToUnit} />
        <section aria-labelledby="sheet-trend">
          <h3 id="sheet-trend">{t('faces.leader.trend')}</h3>
          <KpiHistory kpi={kpi} ranges={ranges} />
        </section>
        <KpiNotes kpiId={kpi.id} />
      </div>
      <div className="sheet__column">
        <section aria-labelledby="sheet-units">
          <h3 id="sheet-units" ref={unitsTitle}>
            {isByUnit ? t('faces.leader.byUnit') : pick(objects?.isOnMap === false ? BY_PART : BY_OBJECT)}
          </h3>
          {isByUnit ? (
            <UnitSection reading={reading} units={units} chosen={chosen} onChoose={setChosen} />
          ) : (
            <ObjectSection reading={reading} objects={objects} chosen={chosen} onChoose={setChosen} />
          )}
        </section>
        <section aria-labelledby="sheet-why">
          <h3 id="sheet-why">{t('faces.leader.why')}</h3>
          <WhyThisNumber reading={reading} className="sheet-facts" />
        </section>
      </div>
    </div>
  );
}
