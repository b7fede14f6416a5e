// What a broker makes of instants in `q`: not every one honours `attribute.observedAt` and `modifiedAt`.
import type { BrokerProfile } from '../broker-profile.ts';
import { problem } from '../problem.ts';
import type { QueryTree } from './parse-q.ts';

const ALWAYS: QueryTree = { kind: 'and', terms: [] };
const NEVER: QueryTree = { kind: 'or', terms: [] };

/** The query as this broker understands it; throws OperationNotSupported where it refuses times of attributes. */
export function understandTimes(tree: QueryTree, q: string, broker: BrokerProfile): QueryTree {
  switch (tree.kind) {
    case 'and':
    case 'or':
      return { kind: tree.kind, terms: tree.terms.map((term) => understandTimes(term, q, broker)) };
    case 'exists':
      return tree;
    case 'compare': {
      const { attribute, sub } = tree.path;
      if (sub[0] === 'observedAt') return understandObservedAt(tree, q, broker);
      const isModifiedAt = attribute === 'modifiedAt' && sub.length === 0;
      return isModifiedAt && broker.timesInQ.modifiedAt === 'finds-nothing' ? NEVER : tree;
    }
  }
}

function understandObservedAt(tree: QueryTree, q: string, { name, timesInQ }: BrokerProfile): QueryTree {
  switch (timesInQ.observedAt) {
    case 'honoured':
      return tree;
    case 'ignored':
      return ALWAYS;
    case 'refused':
      throw problem('OperationNotSupported', `${name} compares no times of attributes`);
    case 'bare-only':
      // A quoted instant is a text like any other, and no time equals a text.
      return /\.observedAt[<>=!]+"/.test(q) ? NEVER : tree;
    case 'quoted-only':
      if (/\.observedAt[<>=!]+[^<>=!"]/.test(q))
        throw problem('BadRequestData', 'q: a text needs double quotes');
      return tree;
  }
}
