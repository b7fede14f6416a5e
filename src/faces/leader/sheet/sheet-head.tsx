// The head of a figure's sheet, always in view: sector and title as IBCS writes them (who, what and unit, when), whose task, and what can be done.
import type { LocalizedText } from '#kernel/localized-text.ts';
import { formatDateTime, formatUnit } from '#i18n/format.ts';
import { formatPeriod } from '#i18n/format-period.ts';
import { useText } from '#i18n/i18n.ts';
import type { KpiReading } from '#live/kpis.ts';
import { getDeployment } from '#session/deployment.ts';
import { getInstalled } from '#session/installed.ts';
import { useSession } from '#session/session-store.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { FactList } from '#ui/frame/fact-list.tsx';
import { causeWords } from '#ui/kpi/cause-words.ts';
import { AgeLabel } from '#ui/mark/age-label.tsx';
import { SheetActions } from './sheet-actions.tsx';

const TEXT = {
  openSector: { vi: 'Mở lĩnh vực {{sector}}', en: 'Open the sector {{sector}}' },
  owner: { vi: 'Cơ quan chịu trách nhiệm', en: 'Responsible' },
  source: { vi: 'Nguồn', en: 'Source' },
  asOf: { vi: 'Số liệu', en: 'Data' },
} satisfies Record<string, LocalizedText>;

/** The head of a reading's sheet; it stays while the rest scrolls, so it holds no more than what and where one is. */
export function SheetHead({ reading, onClose }: { reading: KpiReading; onClose: () => void }) {
  const { t, pick, language } = useText();
  const { kpi, asOfMs } = reading;
  const { sectorOfFeed, feeds } = getInstalled();
  const sector = sectorOfFeed(kpi.feed);
  const feed = feeds.get(kpi.feed);
  const openSector = useSession((session) => session.openSector);
  const unit = formatUnit(kpi.unit, language);
  const when =
    feed?.lifetime === 'report' && kpi.period && !Number.isNaN(asOfMs)
      ? formatPeriod(asOfMs - 1, kpi.period, language)
      : formatDateTime(asOfMs, language);
  return (
    <header className="sheet__head">
      <div className="sheet__title">
        <p className="sheet__path">
          {sector && (
            <button
              type="button"
              className="sheet__sector"
              aria-label={pick(TEXT.openSector, { sector: pick(sector.title) })}
              onClick={() => {
                openSector(sector.id);
                onClose();
              }}
            >
              {pick(sector.title)}
            </button>
          )}
          <span aria-hidden="true"> › </span>
          {pick(getDeployment().pack.manifest.name)}
        </p>
        <h2>
          {pick(kpi.title)}
          {unit !== '' && <span className="sheet__unit"> ({unit})</span>}
          {!Number.isNaN(asOfMs) && <span className="sheet__when"> · {when}</span>}
        </h2>
      </div>
      <span className="sheet__close">
        <IconButton icon="close" label={t('words.close')} onPress={onClose} />
      </span>
    </header>
  );
}

/** Whose task the figure is, how old it is and where it comes from, beside what can be done with it. */
export function SheetGround({ reading }: { reading: KpiReading }) {
  const { pick } = useText();
  const { kpi, ageMs, quality } = reading;
  const cause = causeWords(reading);
  const { sectorOfFeed, feeds } = getInstalled();
  const sector = sectorOfFeed(kpi.feed);
  const feed = feeds.get(kpi.feed);
  return (
    <div className="sheet__ground">
      <FactList
        className="sheet__origin"
        facts={[
          ...(sector ? [[pick(TEXT.owner), pick(sector.owner)] as const] : []),
          [
            pick(TEXT.asOf),
            <AgeLabel key="age" ageMs={ageMs} quality={quality} never={cause && pick(cause.label)} />,
          ],
          ...(feed ? [[pick(TEXT.source), pick(feed.title)] as const] : []),
        ]}
      />
      <SheetActions kpiId={kpi.id} />
    </div>
  );
}
