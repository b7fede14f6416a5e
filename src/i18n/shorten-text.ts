// A list, a label or a sentence names a thing; a text without end belongs to the inspector, and would take a browser seconds to lay out elsewhere.

/** Characters (UTF-16 units) that a name may take outside the inspector: ten times the longest real one. */
const MOST_UNITS = 300;

/** The text itself, or its beginning with an ellipsis; never half of a surrogate pair. */
export function shortenText(text: string, mostUnits = MOST_UNITS): string {
  if (text.length <= mostUnits) return text;
  const last = text.charCodeAt(mostUnits - 1);
  const isCutPair = last >= 0xd800 && last <= 0xdbff;
  return `${text.slice(0, isCutPair ? mostUnits - 1 : mostUnits)}…`;
}
