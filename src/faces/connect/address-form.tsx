// Where the source answers and how one is let in; what is typed is checked before anything is asked.
import { useId, useState, type FormEvent } from 'react';
import { useText } from '#i18n/i18n.ts';
import type { ProbeRequest } from '#kernel/feed/ingest-message.ts';
import { getDeployment } from '#session/deployment.ts';
import { TextButton } from '#ui/control/text-button.tsx';
import { PanelFrame } from '#ui/frame/panel-frame.tsx';
import { TEXTS } from './connect-texts.ts';

const TIMEOUT_MS = 15_000;
const PAGE_SIZE = 100;

interface AddressFormProps {
  isProbing: boolean;
  onProbe: (source: ProbeRequest['source']) => void;
  onStop: () => void;
}

/** The form; Enter probes. */
export function AddressForm({ isProbing, onProbe, onStop }: AddressFormProps) {
  const { pick } = useText();
  const [values, setValues] = useState<Record<Field, string>>(EMPTY);
  const [isRefused, setRefused] = useState(false);
  const errorId = useId();
  const field = (name: Field) => ({
    value: values[name],
    onChange: (value: string) => {
      setRefused(false);
      setValues({ ...values, [name]: value });
    },
  });
  const suggestedId = idFromAddress(values.address);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const baseUrl = absoluteUrl(values.address);
    if (baseUrl === null) return setRefused(true);
    onProbe(sourceFrom(values, baseUrl, values.id || suggestedId));
  };
  return (
    <PanelFrame title={pick(TEXTS.address)}>
      <form className="connect-form" onSubmit={submit} noValidate>
        <TextField
          label={pick(TEXTS.addressLabel)}
          hint={pick(TEXTS.addressHint)}
          isInvalid={isRefused}
          describedBy={isRefused ? errorId : undefined}
          isWide
          {...field('address')}
        />
        <TextField
          label={pick(TEXTS.sourceId)}
          hint={pick(TEXTS.sourceIdHint)}
          placeholder={suggestedId}
          {...field('id')}
        />
        {isRefused && (
          <p id={errorId} className="connect-form__error" role="alert">
            {pick(TEXTS.badAddress)}
          </p>
        )}
        <AccessFields field={field} />
        <div className="connect-form__actions">
          <button type="submit" className="text-button" data-emphasis="true" disabled={isProbing}>
            {pick(isProbing ? TEXTS.probing : TEXTS.probe)}
          </button>
          {isProbing && <TextButton onPress={onStop}>{pick(TEXTS.stop)}</TextButton>}
        </div>
      </form>
      <KnownSources onChoose={(address, id) => setValues({ ...values, address, id })} />
    </PanelFrame>
  );
}

type FieldProps = Pick<TextFieldProps, 'value' | 'onChange'>;

function AccessFields({ field }: { field: (name: Field) => FieldProps }) {
  const { pick } = useText();
  return (
    <details className="connect-form__access">
      <summary>{pick(TEXTS.access)}</summary>
      <div className="connect-form__fields">
        <TextField label={pick(TEXTS.tenant)} {...field('tenant')} />
        <TextField label={pick(TEXTS.headerName)} placeholder="Authorization" {...field('headerName')} />
        <TextField label={pick(TEXTS.headerValue)} {...field('headerValue')} />
      </div>
      <p className="connect__hint">{pick(TEXTS.headerWarning)}</p>
    </details>
  );
}

type Field = 'address' | 'id' | 'tenant' | 'headerName' | 'headerValue';
const EMPTY: Readonly<Record<Field, string>> = {
  address: '',
  id: '',
  tenant: '',
  headerName: '',
  headerValue: '',
};

/** The addresses that are configured already, to look at or to map anew. */
function KnownSources({ onChoose }: { onChoose: (address: string, id: string) => void }) {
  const { pick } = useText();
  return (
    <p className="connect-known">
      <span>{pick(TEXTS.known)}</span>
      {getDeployment().sources.map(({ id, baseUrl }) => (
        <button key={id} type="button" className="text-button" onClick={() => onChoose(baseUrl, id)}>
          {id}
        </button>
      ))}
    </p>
  );
}

interface TextFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  placeholder?: string;
  isInvalid?: boolean;
  isWide?: boolean;
  describedBy?: string | undefined;
}

function TextField({
  label,
  value,
  onChange,
  hint,
  placeholder,
  isInvalid,
  isWide,
  describedBy,
}: TextFieldProps) {
  const hintId = useId();
  const described = [hint && hintId, describedBy].filter(Boolean).join(' ');
  return (
    <label className="connect-field" data-wide={isWide}>
      <span>{label}</span>
      <input
        type="text"
        value={value}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={isInvalid}
        aria-describedby={described || undefined}
        onChange={({ target }) => onChange(target.value)}
      />
      {hint && (
        <small id={hintId} className="connect__hint">
          {hint}
        </small>
      )}
    </label>
  );
}

/** The address as an absolute URL, or null when it is none. */
export function absoluteUrl(address: string): string | null {
  const text = address.trim();
  if (text === '' || !/^(?:https?:\/\/|\/|[^:\s]+$)/i.test(text)) return null;
  try {
    const url = new URL(text, new URL(import.meta.env.BASE_URL, location.origin));
    return /^https?:$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/** A source id that the address suggests: its folder under `/sources/`, else the first label of its host. */
export function idFromAddress(address: string): string {
  const folder = /\/sources\/([a-z][a-z0-9-]*)/.exec(address)?.[1];
  const label = /^https?:\/\/([^/:.]+)/i
    .exec(address)?.[1]
    ?.toLowerCase()
    .replace(/[^a-z0-9-]/g, '-');
  return folder ?? (label && /^[a-z]/.test(label) ? label : 'source');
}

function sourceFrom(
  { tenant, headerName, headerValue }: Readonly<Record<Field, string>>,
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
