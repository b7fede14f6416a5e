// Takes a reader to the comparison, which stands at the end of the page: whoever adds to it is usually far above.

/** Id of the place that holds the comparison. */
export const COMPARISON_ID = 'comparison';

/** Scrolls there and gives it the focus; nothing where nothing is compared. */
export function showComparison(): void {
  const place = document.getElementById(COMPARISON_ID);
  place?.scrollIntoView({ block: 'start' });
  place?.focus({ preventScroll: true });
}
