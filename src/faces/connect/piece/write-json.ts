// JSON as a person would lay it out: what is short stays on one line, so that a mapping can be read as a table.

const LINE_WIDTH = 76;

/** The value with two spaces a level; lists and objects that fit into a line are not broken. */
export function writeJson(value: unknown, indent = ''): string {
  const flat = JSON.stringify(value, null, 1)?.replace(/\n\s*/g, ' ') ?? 'null';
  if (typeof value !== 'object' || value === null) return flat;
  if (indent !== '' && depthOf(value) < 2 && indent.length + flat.length <= LINE_WIDTH) return flat;
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const lines = Object.entries(value).flatMap(([name, member]) =>
    member === undefined
      ? []
      : [`${inner}${isList ? '' : `${JSON.stringify(name)}: `}${writeJson(member, inner)}`],
  );
  if (lines.length === 0) return isList ? '[]' : '{}';
  const [open, close] = isList ? '[]' : '{}';
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}

/** Levels of lists and objects; text in a line break of its own never occurs in JSON. */
function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}
