// Whole numbers that keep their sum: the method of largest remainders.

/** Shares `total` out in proportion to `weights`; the result adds up to `total`, and nobody gets less than `least`. */
export function apportion(total: number, weights: readonly number[], least = 0): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const spare = Math.max(0, total - least * weights.length);
  const exact = weights.map((weight) => (sum > 0 ? (spare * weight) / sum : 0));
  const shares = exact.map((share) => least + Math.floor(share));
  const order = exact
    .map((share, index) => ({ index, rest: share - Math.floor(share) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  const left = total - shares.reduce((all, share) => all + share, 0);
  for (const { index } of order.slice(0, Math.max(0, left))) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}
