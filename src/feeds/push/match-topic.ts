// Topic filters of MQTT 5 §4.7: `+` stands for one level, `#` at the end for the rest.

/** True when a topic falls under a filter; wildcards at the start do not reach topics that begin with `$`. */
export function matchTopic(filter: string, topic: string): boolean {
  if (filter === topic) return true;
  if (!/[+#]/.test(filter)) return false;
  const levels = topic.split('/');
  const wanted = filter.split('/');
  if (levels[0]?.startsWith('$') && (wanted[0] === '+' || wanted[0] === '#')) return false;
  for (const [index, level] of wanted.entries()) {
    if (level === '#') return index === wanted.length - 1;
    if (index >= levels.length || (level !== '+' && level !== levels[index])) return false;
  }
  return wanted.length === levels.length;
}
