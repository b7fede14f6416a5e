// Which messages hold at an instant: what was updated, cancelled or has expired does not, in whatever order it arrived.
import type { AlertMessage } from './alert-message.ts';

const MAX_MESSAGES = 5000;
/** References outlive their messages, which may still be on their way; the oldest are forgotten first. */
const MAX_REFERENCES = 4 * MAX_MESSAGES;
/** Types that replace what they reference; Ack and Error are talk between systems. */
const REPLACING = new Set(['Update', 'Cancel']);
const SHOWN = new Set(['Alert', 'Update', 'Cancel']);

/** All messages ever read from one source, bounded, and the references between them. */
export class AlertChain {
  private readonly messages = new Map<string, AlertMessage>();
  /** Referenced key and status to the earliest time at which a message replaced it. */
  private readonly replacedAtMs = new Map<string, number>();

  /** Takes a message in; the same message again changes nothing. */
  add(message: AlertMessage): void {
    if (this.messages.size >= MAX_MESSAGES && !this.messages.has(message.key)) {
      const [oldest] = this.messages.keys();
      if (oldest !== undefined) this.messages.delete(oldest);
    }
    this.messages.set(message.key, message);
    if (!REPLACING.has(message.msgType)) return;
    for (const reference of message.references) {
      const key = replacementKey(reference, message.status);
      this.replacedAtMs.set(key, Math.min(message.sentMs, this.replacedAtMs.get(key) ?? Infinity));
    }
    for (const key of this.replacedAtMs.keys()) {
      if (this.replacedAtMs.size <= MAX_REFERENCES) break;
      this.replacedAtMs.delete(key);
    }
  }

  /** The messages that hold at an instant: sent, not replaced by then, not expired. A Cancel holds until it expires. */
  holdingAt(atMs: number): AlertMessage[] {
    return [...this.messages.values()].filter((message) => this.holds(message, atMs));
  }

  /** True when a message holds at an instant; `aheadMs` is how far the sender's clock may run ahead of ours. */
  holds(message: AlertMessage, atMs: number, aheadMs = 0): boolean {
    if (!SHOWN.has(message.msgType) || message.expiresMs <= atMs) return false;
    if (message.sentMs > atMs + aheadMs) return false;
    const replacedAtMs = this.replacedAtMs.get(replacementKey(message.key, message.status));
    return !(replacedAtMs !== undefined && replacedAtMs <= atMs + aheadMs);
  }

  /** A message by its key. */
  get(key: string): AlertMessage | undefined {
    return this.messages.get(key);
  }

  /** How many messages are known. */
  size(): number {
    return this.messages.size;
  }
}

/** An exercise must never cancel a real warning: a message replaces only messages of its own status. */
function replacementKey(key: string, status: string): string {
  return `${status} ${key}`;
}
