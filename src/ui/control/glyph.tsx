// One glyph as inline SVG in the current text colour; decorative, its meaning stands in text beside it.
import '#ui/base.css';
import './control.css';

/** A 24 × 24 path as a glyph one em wide. */
export function Glyph({ path, className }: { path: string; className?: string }) {
  return (
    <svg className={`glyph ${className ?? ''}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={path} fillRule="evenodd" />
    </svg>
  );
}
