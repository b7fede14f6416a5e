// A button with a word on it, for the few things that deserve one.
import type { ReactNode } from 'react';
import './control.css';

/** A pressable word; `emphasis` fills it with the accent, one a screen at most. */
export function TextButton({
  children,
  onPress,
  emphasis = false,
}: {
  children: ReactNode;
  onPress: () => void;
  emphasis?: boolean;
}) {
  return (
    <button type="button" className="text-button" data-emphasis={emphasis} onClick={onPress}>
      {children}
    </button>
  );
}
