// The plants of the province: output within what is available within what is installed, and since when that is known.
import type { Language, LocalizedText } from '#kernel/localized-text.ts';
import { QUALITY, qualityWord } from '#kernel/quality.ts';
import type { PanelProps } from '#kernel/sector/sector.ts';
import { rowQuality } from '#kernel/table/row-quality.ts';
import { numberAt, textAt, type Table } from '#kernel/table/table.ts';
import { effectiveQuality } from '#kernel/time/freshness.ts';
import { formatNumber, formatQuantity } from '#i18n/format.ts';
import { shortenText } from '#i18n/shorten-text.ts';
import { useNow } from '#live/use-now.ts';
import { useTable } from '#live/use-table.ts';
import { getInstalled } from '#session/installed.ts';
import { useSession } from '#session/session-store.ts';
import { MOST_LISTED, RestNote } from '#ui/frame/rest-note.tsx';
import { AgeLabel } from '#ui/mark/age-label.tsx';
import { AwaitedRows } from '#ui/rows/awaited-rows.tsx';
import { NoRows } from '#ui/rows/no-rows.tsx';
import { shareOf } from './plant-rules.ts';
import { FUEL_WORDS, PLANT_STATE_WORDS } from './plant-words.ts';

const FEED = 'power-plants';
const REFRESH_MS = 10_000;

const TEXT = {
  title: { vi: 'Nguồn điện, MW', en: 'Plants, MW' },
  plant: { vi: 'Nhà máy', en: 'Plant' },
  output: { vi: 'Phát', en: 'Output' },
  available: { vi: 'Khả dụng', en: 'Available' },
  installed: { vi: 'Công suất đặt', en: 'Installed' },
  unsourced: {
    vi: '* Công suất đặt theo kiến thức chung, chưa dẫn được nguồn',
    en: '* Installed capacity is general knowledge, no source cited',
  },
  empty: { vi: 'Nguồn chưa có nhà máy điện nào', en: 'The source holds no power plants' },
} satisfies Record<string, LocalizedText>;

/** The plants, the largest first. */
export function PlantTable({ language }: PanelProps) {
  const table = useTable(FEED);
  if (!table) return <AwaitedRows feed={FEED} lines={6} />;
  if (table.rowCount === 0) return <NoRows feed={FEED} title={TEXT.empty[language]} />;
  const rows = Array.from({ length: table.rowCount }, (_, row) => row)
    .sort((a, b) => (numberAt(table, 'installedMw', b) || 0) - (numberAt(table, 'installedMw', a) || 0))
    .slice(0, MOST_LISTED);
  return (
    <section>
      <h3 className="panel-heading">{TEXT.title[language]}</h3>
      <table className="panel-table">
        <thead>
          <tr>
            {[TEXT.plant, TEXT.output, TEXT.available, TEXT.installed].map((title) => (
              <th key={title.en} scope="col">
                {title[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PlantRow key={table.ids[row]} table={table} row={row} language={language} />
          ))}
        </tbody>
      </table>
      {rows.some((row) => isUnsourced(table, row)) && (
        <p className="panel-note">{TEXT.unsourced[language]}</p>
      )}
      <RestNote rows={table.rowCount} />
      <NewestAge table={table} />
    </section>
  );
}

function PlantRow({ table, row, language }: { table: Table; row: number; language: Language }) {
  const nowMs = useNow(REFRESH_MS);
  const select = useSession((session) => session.select);
  const selectedId = useSession((session) => session.selection?.id);
  const feed = getInstalled().feeds.get(FEED);
  const id = table.ids[row] ?? '';
  const english = language === 'en' ? textAt(table, 'name@en', row) : '';
  const quality = feed ? qualityWord(rowQuality(table, row, feed, nowMs)) : 'missing';
  const read = (column: string) => formatNumber(numberAt(table, column, row), 0, language);
  const remarks = [
    FUEL_WORDS[textAt(table, 'fuel', row)]?.[language],
    PLANT_STATE_WORDS[textAt(table, 'status', row)]?.[language],
  ];
  return (
    <tr data-quality={quality} data-selected={id === selectedId}>
      <th scope="row">
        <button type="button" className="panel-name" onClick={() => select({ feed: FEED, id })}>
          {shortenText(english || textAt(table, 'name', row))}
        </button>
        <span className="panel-remark">{remarks.filter((remark) => remark !== undefined).join(' · ')}</span>
        {quality !== 'good' && (
          <AgeLabel ageMs={nowMs - (table.observedAtMs[row] ?? Number.NaN)} quality={quality} />
        )}
      </th>
      <td>
        <strong>{read('outputMw')}</strong>
        <OutputBar table={table} row={row} language={language} />
      </td>
      <td>{read('availableMw')}</td>
      <td>
        {read('installedMw')}
        {isUnsourced(table, row) && '*'}
      </td>
    </tr>
  );
}

/** Age of the newest report; rows tell theirs only when it is out of order. */
function NewestAge({ table }: { table: Table }) {
  const nowMs = useNow(REFRESH_MS);
  const feed = getInstalled().feeds.get(FEED);
  if (!feed) return null;
  const quality = effectiveQuality(QUALITY.good, table.watermarkMs, nowMs, feed);
  return (
    <p className="panel-note">
      <AgeLabel ageMs={nowMs - table.watermarkMs} quality={qualityWord(quality)} />
    </p>
  );
}

/** True where the source does not say that the capacity is a published one. */
function isUnsourced(table: Table, row: number): boolean {
  return textAt(table, 'capacityBasis', row) !== 'published';
}

/** Output on top of what is available, both in shares of what is installed. */
function OutputBar({ table, row, language }: { table: Table; row: number; language: Language }) {
  const installed = numberAt(table, 'installedMw', row);
  const [output, available] = ['outputMw', 'availableMw'].map((column) =>
    Math.min(100, Math.max(0, shareOf(numberAt(table, column, row), installed) || 0)),
  );
  return (
    <span
      className="energy__bar"
      title={formatQuantity(output ?? Number.NaN, 0, '%', language)}
      aria-hidden="true"
    >
      <span className="energy__available" style={{ inlineSize: `${available}%` }} />
      <span className="energy__output" style={{ inlineSize: `${output}%` }} />
    </span>
  );
}
