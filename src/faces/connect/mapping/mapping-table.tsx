// Column by column: which attribute fills it, an example of it, the unit it comes in, and what it becomes.
import { useText } from '#i18n/i18n.ts';
import { isolateText } from '#i18n/isolate-text.ts';
import type { Offer } from '#kernel/feed/discovery.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { conversionBetween } from '#kernel/units.ts';
import { canFill, proposedColumn, type ProposedColumn } from '#feeds/discovery/propose-mapping.ts';
import { getAbouts, useAbouts } from '#session/abouts.ts';
import { ErrorState } from '#ui/frame/panel-state.tsx';
import { Skeleton } from '#ui/frame/skeleton.tsx';
import { TEXTS } from '../texts/connect-texts.ts';
import { describeConversion } from './describe-conversion.ts';
import { UnitChoice } from './unit-choice.tsx';
import type { MappingDraft } from '../piece/configuration-piece.ts';

interface MappingTableProps {
  draft: MappingDraft;
  offer: Offer;
  feed: FeedSpec;
  onColumn: (column: ProposedColumn) => void;
  onChange: (draft: MappingDraft) => void;
}

/** The table, with the time and the id of a row above its columns. */
export function MappingTable({ draft, offer, feed, onColumn, onChange }: MappingTableProps) {
  const { pick } = useText();
  const names = useAbouts([feed.id], 'now');
  if (names.status === 'failed') return <ErrorState error={undefined} onRetry={names.retry} />;
  if (names.status === 'pending') return <Skeleton lines={8} />;
  const times = offer.attributes.filter(({ kind }) => kind === 'time').map(({ name }) => name);
  const ids = offer.attributes.filter(({ kind }) => kind !== 'geometry').map(({ name }) => name);
  return (
    <>
      <div className="connect-form__fields">
        <NameSelect
          label={pick(TEXTS.observedAttribute)}
          none={pick(TEXTS.byStandard)}
          names={times}
          value={draft.observedAttribute}
          onChange={(observedAttribute) => onChange({ ...draft, observedAttribute })}
        />
        <NameSelect
          label={pick(TEXTS.idAttribute)}
          none={pick(TEXTS.byStandard)}
          names={ids}
          value={draft.idAttribute}
          onChange={(idAttribute) => onChange({ ...draft, idAttribute })}
        />
      </div>
      <div className="connect-scroll">
        <table className="connect-table connect-columns">
          <thead>
            <tr>
              <th scope="col">{pick(TEXTS.column)}</th>
              <th scope="col">{pick(TEXTS.attribute)}</th>
              <th scope="col">{pick(TEXTS.example)}</th>
              <th scope="col">{pick(TEXTS.unit)}</th>
              <th scope="col">{pick(TEXTS.conversion)}</th>
            </tr>
          </thead>
          <tbody>
            {draft.columns.map((proposed) => (
              <ColumnRow
                key={proposed.column.column}
                proposed={proposed}
                offer={offer}
                feed={feed}
                onColumn={onColumn}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface ColumnRowProps {
  proposed: ProposedColumn;
  offer: Offer;
  feed: FeedSpec;
  onColumn: (column: ProposedColumn) => void;
}

function ColumnRow({ proposed, offer, feed, onColumn }: ColumnRowProps) {
  const { pick, language } = useText();
  const { column, attribute, unit } = proposed;
  const title = columnTitle(feed, column.column);
  const fitting = offer.attributes.filter((offered) => canFill(column, offered));
  const names = fitting.map(({ name }) => name);
  const offered = offer.attributes.find(({ name }) => name === attribute);
  const label = title ? pick(title) : column.column;
  return (
    <tr>
      <th scope="row">{label}</th>
      <td data-label={pick(TEXTS.attribute)}>
        <NameSelect
          label={`${label}: ${pick(TEXTS.attribute)}`}
          isLabelHidden
          none={pick(TEXTS.notMapped)}
          names={names}
          value={attribute}
          onChange={(name) =>
            onColumn(
              proposedColumn(
                column,
                fitting.find((one) => one.name === name),
              ),
            )
          }
        />
      </td>
      <td className="connect__example" data-label={pick(TEXTS.example)}>
        {isolateText(offered?.examples[0] ?? '')}
      </td>
      <td data-label={pick(TEXTS.unit)}>
        <UnitChoice proposed={proposed} label={label} onColumn={onColumn} />
      </td>
      <td data-label={pick(TEXTS.conversion)}>
        {unit !== '' &&
          describeConversion(unit, column.unit ?? '1', conversionBetween(unit, column.unit ?? '1'), {
            language,
            ratio: pick(TEXTS.ratio),
          })}
      </td>
    </tr>
  );
}

/** What the sector calls a column; undefined where it shows it nowhere. */
export function columnTitle(feed: FeedSpec, column: string) {
  return getAbouts().metrics.get(`${feed.id}.${column}`)?.title;
}

interface NameSelectProps {
  label: string;
  isLabelHidden?: boolean;
  none: string;
  names: readonly string[];
  value: string;
  onChange: (name: string) => void;
}

function NameSelect({ label, isLabelHidden = false, none, names, value, onChange }: NameSelectProps) {
  return (
    <label className="connect-field">
      <span className={isLabelHidden ? 'visually-hidden' : undefined}>{label}</span>
      <select value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">{none}</option>
        {(names.includes(value) || value === '' ? names : [value, ...names]).map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
