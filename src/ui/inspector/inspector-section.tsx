// A part of the inspector that unfolds; what is in it is mounted, and asked for, only once it is open.
import { useState, type ReactNode } from 'react';
import './inspector.css';

/** A titled, folding part. */
export function InspectorSection({
  title,
  startOpen = false,
  children,
}: {
  title: string;
  startOpen?: boolean;
  children: ReactNode;
}) {
  const [isOpen, setOpen] = useState(startOpen);
  return (
    <details
      className="inspector__section"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{title}</summary>
      {isOpen && children}
    </details>
  );
}
