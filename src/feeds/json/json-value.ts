// A node of a tape as the JavaScript value that JSON.parse would make of the same bytes.
import { ARRAY, FALSE, NULL, NUMBER, OBJECT, REPLACED_KEY, TRUE, type JsonTape } from './json-tape.ts';

/** The value of a node: for what is rare or deep, where an object costs less than its own decoder. Not recursive. */
export function jsonValue(tape: JsonTape, root: number): unknown {
  if (!isContainer(tape, root)) return leafValue(tape, root);
  const result = emptyContainer(tape, root);
  const containers = [result];
  const ends = [tape.nextOf(root)];
  for (let node = root + 1; node < tape.nextOf(root); node += 1) {
    while (node >= (ends.at(-1) as number)) {
      ends.pop();
      containers.pop();
    }
    const parent = containers.at(-1) as Container;
    const isBranch = isContainer(tape, node);
    const value = isBranch ? emptyContainer(tape, node) : leafValue(tape, node);
    if (tape.keyOf(node) === REPLACED_KEY) node = tape.nextOf(node) - 1;
    else {
      put(parent, tape, node, value);
      if (isBranch) {
        containers.push(value as Container);
        ends.push(tape.nextOf(node));
      }
    }
  }
  return result;
}

type Container = unknown[] | Record<string, unknown>;

function isContainer(tape: JsonTape, node: number): boolean {
  return tape.kindOf(node) >= ARRAY;
}

function emptyContainer(tape: JsonTape, node: number): Container {
  return tape.kindOf(node) === OBJECT ? {} : [];
}

function put(parent: Container, tape: JsonTape, node: number, value: unknown): void {
  if (Array.isArray(parent)) {
    parent.push(value);
    return;
  }
  const name = tape.nameOf(node);
  // As in JSON.parse a member of this name is a member, not the prototype.
  if (name === '__proto__')
    Object.defineProperty(parent, name, { value, writable: true, enumerable: true, configurable: true });
  else parent[name] = value;
}

function leafValue(tape: JsonTape, node: number): unknown {
  switch (tape.kindOf(node)) {
    case NULL:
      return null;
    case FALSE:
      return false;
    case TRUE:
      return true;
    case NUMBER:
      return tape.numberOf(node);
    default:
      return tape.text(node);
  }
}
