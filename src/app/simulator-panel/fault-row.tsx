// One simulated source: how it fares, which fault it has, and the fault's number.
import { useId, useState } from 'react';
import {
  faultCatalogue,
  faultKinds,
  faultValue,
  type FaultParameter,
} from '../../../mocks/protocols/fault/fault-catalogue.ts';
import type { Fault, FaultKind } from '../../../mocks/protocols/fault/fault.ts';
import { useText } from '#i18n/i18n.ts';
import { clock } from '#kernel/time/clock.ts';
import { HOUR_MS } from '#kernel/time/local-time.ts';
import type { FeedState } from '#live/feed-health.ts';
import { HealthMark } from '#ui/health/health-mark.tsx';

/** What a row needs; `state` is the worst of the source's feeds, undefined where no feed uses it. */
export interface FaultRowProps {
  sourceId: string;
  protocol: string;
  state: FeedState | undefined;
  fault: Fault | null;
  onChange: (kind: FaultKind | null, value?: number) => boolean;
}

/** The row. */
export function FaultRow({ sourceId, protocol, state, fault, onChange }: FaultRowProps) {
  const { t, pick } = useText();
  const parameter = fault && faultCatalogue[fault.kind].parameter;
  return (
    <li className="fault-row">
      <p className="fault-row__source">
        <strong>{sourceId}</strong> <span className="fault-row__protocol">{protocol}</span>
        {state && <HealthMark state={state} />}
      </p>
      <select
        aria-label={t('page.simulator.fault', { source: sourceId })}
        value={fault?.kind ?? ''}
        onChange={({ target }) => onChange(target.value === '' ? null : (target.value as FaultKind))}
      >
        <option value="">{t('page.simulator.well')}</option>
        {faultKinds.map((kind) => (
          <option key={kind} value={kind}>
            {pick(faultCatalogue[kind].title)}
          </option>
        ))}
      </select>
      {fault && parameter && (
        <ParameterField
          // What another window sets must replace what was typed here.
          key={JSON.stringify(fault)}
          parameter={parameter}
          value={faultValue(fault, clock.now()) ?? parameter.initial}
          onCommit={(value) => onChange(fault.kind, value)}
        />
      )}
    </li>
  );
}

const UNIT_SIZES: Readonly<Record<FaultParameter['unit'], number>> = {
  second: 1000,
  minute: HOUR_MS / 60,
  status: 1,
};

/** The number is taken when the field is left or Enter is pressed, so that half-typed numbers set nothing. */
function ParameterField(props: {
  parameter: FaultParameter;
  value: number;
  onCommit: (value: number) => boolean;
}) {
  const { parameter, value, onCommit } = props;
  const { t, pick } = useText();
  const id = useId();
  const size = UNIT_SIZES[parameter.unit];
  const [text, setText] = useState(String(Math.round((value / size) * 10) / 10));
  const [isRefused, setRefused] = useState(false);
  const [least, most] = [parameter.least / size, parameter.most / size];
  const commit = () => setRefused(text.trim() === '' || !onCommit(Math.round(Number(text) * size)));
  return (
    <p className="fault-row__parameter">
      <label htmlFor={id}>{pick(parameter.title)}</label>
      <input
        id={id}
        type="number"
        step={parameter.unit === 'status' ? parameter.step : 'any'}
        min={least}
        max={most}
        value={text}
        aria-invalid={isRefused}
        aria-describedby={`${id}-range`}
        onChange={({ target }) => setText(target.value)}
        onBlur={commit}
        onKeyDown={({ key }) => key === 'Enter' && commit()}
      />
      <span id={`${id}-range`}>
        {t(`page.simulator.unit.${parameter.unit}`)}
        {isRefused && `, ${t('page.simulator.range', { least, most })}`}
      </span>
    </p>
  );
}
