// Lint rules of this house that no published plugin has: one clock, one source of chance.

type Node = {
  type: string;
  name?: string;
  computed?: boolean;
  object?: Node;
  property?: Node;
  callee?: Node;
  arguments?: unknown[];
};
type Context = { report: (problem: { node: Node; message: string }) => void };

const advice =
  'ask a Clock (kernel/time/clock.ts) that was handed in, so that replay, staleness, the simulator and the tests agree on the time';

const oneClock = {
  meta: { type: 'problem', schema: [] },
  create(context: Context) {
    const refuse = (node: Node, what: string) =>
      context.report({ node, message: `${what} is a second clock. Instead, ${advice}.` });
    return {
      MemberExpression(node: Node) {
        if (node.computed || node.object?.type !== 'Identifier') return;
        const name = `${node.object.name}.${node.property?.name}`;
        if (name === 'Date.now' || name === 'performance.timeOrigin') refuse(node, name);
      },
      NewExpression(node: Node) {
        if (node.callee?.name === 'Date' && node.arguments?.length === 0)
          refuse(node, '`new Date()` without argument');
      },
      CallExpression(node: Node) {
        if (node.callee?.type === 'Identifier' && node.callee.name === 'Date') refuse(node, '`Date()`');
      },
    };
  },
};

const noChance = {
  meta: { type: 'problem', schema: [] },
  create(context: Context) {
    return {
      MemberExpression(node: Node) {
        if (node.object?.name !== 'Math' || node.property?.name !== 'random') return;
        const message =
          'Math.random gives another answer to the same question each time. Instead, hash the seed and the time, or take a random source as an argument.';
        context.report({ node, message });
      },
    };
  },
};

/** The plugin as oxlint loads it: `house/one-clock` and `house/no-chance`. */
export default {
  meta: { name: 'house' },
  rules: { 'one-clock': oneClock, 'no-chance': noChance },
};
