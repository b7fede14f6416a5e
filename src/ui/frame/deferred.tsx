// A part whose code is fetched when it is first shown: a skeleton until then, words and another try when it cannot be had.
import { useEffect, useState, type ComponentType } from 'react';
import { ErrorState } from './panel-state.tsx';
import { Skeleton } from './skeleton.tsx';

/** Fetches the component; the same function for the same part, so that it is fetched once. */
export type LoadPart<Props> = () => Promise<ComponentType<Props>>;

const loaded = new WeakMap<object, unknown>();

/** The part with its properties; `lines` is the height of its skeleton. */
export function Deferred<Props extends object>({
  load,
  part,
  lines,
}: {
  load: LoadPart<Props>;
  part: Props;
  lines?: number;
}) {
  const [attempt, setAttempt] = useState(0);
  const [outcome, setOutcome] = useState<'pending' | 'ready' | 'failed'>('pending');
  useEffect(() => {
    if (loaded.has(load)) return undefined;
    let isCurrent = true;
    load().then(
      (component) => {
        loaded.set(load, component);
        if (isCurrent) setOutcome('ready');
      },
      (thrown: unknown) => {
        reportError(thrown);
        if (isCurrent) setOutcome('failed');
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [load, attempt]);
  const Part = loaded.get(load) as ComponentType<Props> | undefined;
  if (Part) return <Part {...part} />;
  if (outcome !== 'failed') return <Skeleton {...(lines === undefined ? {} : { lines })} />;
  const retry = () => {
    setOutcome('pending');
    setAttempt(attempt + 1);
  };
  return <ErrorState error={undefined} onRetry={retry} />;
}
