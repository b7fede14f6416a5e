// Facts by name: the list that the inspector, feed health and a figure's sheet share.
import type { ReactNode } from 'react';

/** A name and what is known under it. */
export type Fact = readonly [name: string, value: ReactNode];

/** The facts in their order; `className` belongs to whoever lays them out. */
export function FactList({ facts, className }: { facts: readonly Fact[]; className: string }) {
  return (
    <dl className={className}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
