// Where the source answers and how one is let in; what is typed is checked before anything is asked.
import { useId, useState, type FormEvent } from 'react';
import { useText } from '#i18n/i18n.ts';
import type { ProbeRequest } from '#kernel/feed/ingest-message.ts';
import { TextButton } from '#ui/control/text-button.tsx';
import { PanelFrame } from '#ui/frame/panel-frame.tsx';
import { TEXTS } from '../texts/connect-texts.ts';
import { KnownSources } from './known-sources.tsx';
import { absoluteUrl, idFromAddress, isSourceId } from './read-address.ts';
import { TextField, type TextFieldProps } from './text-field.tsx';

const TIMEOUT_MS = 15_000;
const PAGE_SIZE = 100;

interface AddressFormProps {
  isProbing: boolean;
  onProbe: (source: ProbeRequest['source']) => void;
  onStop: () => void;
  /** What was found belongs to another address than the one that stands in the form now. */
  onForget: () => void;
}

type Field = 'address' | 'id' | 'tenant' | 'headerName' | 'headerValue';
/** What is wrong with what was typed, by the text that says so. */
type Fault = 'badAddress' | 'badId';
type Values = Readonly<Record<Field, string>>;
const EMPTY: Values = { address: '', id: '', tenant: '', headerName: '', headerValue: '' };

/** The form; Enter probes. */
export function AddressForm({ isProbing, onProbe, onStop, onForget }: AddressFormProps) {
  const { pick } = useText();
  const [values, setValues] = useState<Values>(EMPTY);
  const [fault, setFault] = useState<Fault | null>(null);
  const field = (name: Field) => ({
    value: values[name],
    onChange: (value: string) => {
      setFault(null);
      setValues({ ...values, [name]: value });
    },
  });
  const id = values.id.trim() || idFromAddress(values.address);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const baseUrl = absoluteUrl(values.address);
    const found = baseUrl === null ? 'badAddress' : isSourceId(id) ? null : 'badId';
    setFault(found);
    if (baseUrl === null || found !== null) return onForget();
    onProbe(sourceFrom(values, baseUrl, id));
  };
  return (
    <PanelFrame title={pick(TEXTS.address)}>
      <form className="connect-form" onSubmit={submit} noValidate>
        <PlaceFields field={field} id={id} fault={fault} />
        <AccessFields field={field} />
        <div className="connect-form__actions">
          <button type="submit" className="text-button" data-emphasis="true" disabled={isProbing}>
            {pick(isProbing ? TEXTS.probing : TEXTS.probe)}
          </button>
          {isProbing && <TextButton onPress={onStop}>{pick(TEXTS.stop)}</TextButton>}
          {isProbing && <span className="connect__hint">{pick(TEXTS.probingHint)}</span>}
        </div>
      </form>
      <KnownSources
        onChoose={(address, source) => {
          setFault(null);
          setValues({ ...EMPTY, address, id: idFromAddress(address) === source.id ? '' : source.id });
          onProbe(source);
        }}
      />
    </PanelFrame>
  );
}

type FieldProps = Pick<TextFieldProps, 'value' | 'onChange'>;

interface PlaceFieldsProps {
  field: (name: Field) => FieldProps;
  /** What the source will be called. */
  id: string;
  fault: Fault | null;
}

function PlaceFields({ field, id, fault }: PlaceFieldsProps) {
  const { pick } = useText();
  const errorId = useId();
  const invalid = (name: Fault) => ({
    isInvalid: fault === name,
    describedBy: fault === name ? errorId : undefined,
  });
  return (
    <>
      <TextField
        label={pick(TEXTS.addressLabel)}
        hint={pick(TEXTS.addressHint)}
        isWide
        {...invalid('badAddress')}
        {...field('address')}
      />
      <TextField
        label={pick(TEXTS.sourceId)}
        hint={pick(TEXTS.sourceIdHint).replace('{id}', id)}
        placeholder={id}
        {...invalid('badId')}
        {...field('id')}
      />
      {fault && (
        <p id={errorId} className="connect-form__error" role="alert">
          {pick(TEXTS[fault])}
        </p>
      )}
    </>
  );
}

function AccessFields({ field }: { field: (name: Field) => FieldProps }) {
  const { pick } = useText();
  return (
    <details className="connect-form__access">
      <summary>{pick(TEXTS.access)}</summary>
      <div className="connect-form__fields">
        <TextField label={pick(TEXTS.tenant)} {...field('tenant')} />
        <TextField label={pick(TEXTS.headerName)} placeholder="Authorization" {...field('headerName')} />
        <TextField label={pick(TEXTS.headerValue)} isSecret {...field('headerValue')} />
      </div>
      <p className="connect__hint">{pick(TEXTS.headerWarning)}</p>
    </details>
  );
}

function sourceFrom(
  { tenant, headerName, headerValue }: Values,
  baseUrl: string,
  id: string,
): ProbeRequest['source'] {
  return {
    id,
    baseUrl,
    pageSize: PAGE_SIZE,
    timeoutMs: TIMEOUT_MS,
    ...(tenant.trim() && { tenant: tenant.trim() }),
    ...(headerName.trim() && { headers: { [headerName.trim()]: headerValue } }),
  };
}
