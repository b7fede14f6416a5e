// A queue that gives its least first: a binary heap in an array.

/** Adds an item to the heap. */
export function pushItem<Item>(heap: Item[], item: Item, rankOf: (item: Item) => number): void {
  const rank = rankOf(item);
  let at = heap.push(item) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (rankOf(heap[parent]!) <= rank) break;
    heap[at] = heap[parent]!;
    at = parent;
  }
  heap[at] = item;
}

/** Takes the item of the least rank from a heap that has one. */
export function takeLeast<Item>(heap: Item[], rankOf: (item: Item) => number): Item {
  const least = heap[0]!;
  const last = heap.pop()!;
  if (heap.length === 0) return least;
  const rank = rankOf(last);
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && rankOf(heap[child + 1]!) < rankOf(heap[child]!)) child += 1;
    if (rankOf(heap[child]!) >= rank) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = last;
  return least;
}
