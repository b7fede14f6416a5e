// Moves within a list, pure.

/** The list with `id` moved by `steps` places, as far as there are places; the same list where it cannot move or is not there. */
export function moveInList(list: readonly string[], id: string, steps: number): readonly string[] {
  const from = list.indexOf(id);
  const to = Math.min(list.length - 1, Math.max(0, from + steps));
  if (from < 0 || from === to) return list;
  return list.toSpliced(from, 1).toSpliced(to, 0, id);
}
