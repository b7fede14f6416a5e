// A button that shows an icon; its label is its name for screen readers and its tooltip.
import { Glyph } from './glyph.tsx';
import { ICON_PATHS, type IconName } from './icon-paths.ts';
import './control.css';

/** What an icon button needs; `pressed` makes it a toggle. */
export interface IconButtonProps {
  icon: IconName;
  label: string;
  onPress: () => void;
  pressed?: boolean;
  disabled?: boolean;
}

/** A pressable icon of at least 24 × 24 px. */
export function IconButton({ icon, label, onPress, pressed, disabled }: IconButtonProps) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      aria-pressed={pressed}
      title={label}
      disabled={disabled}
      onClick={onPress}
    >
      <Glyph path={ICON_PATHS[icon]} />
    </button>
  );
}
