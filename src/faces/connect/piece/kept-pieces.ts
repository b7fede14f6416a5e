// The pieces that a person keeps while connecting more: a centre has several sources and some ninety feeds. A reload keeps them too.
import { useState } from 'react';
import type { ConfigPiece } from './configuration-piece.ts';

const STORED_AS = 'hai-dang.connect.kept';

/** The pieces kept in this window, one a feed, with what keeps and drops them. */
export function useKeptPieces() {
  const [kept, setKept] = useState<readonly ConfigPiece[]>(readStored);
  const change = (pieces: readonly ConfigPiece[]) => {
    setKept(pieces);
    store(pieces);
  };
  return {
    kept,
    keep: (piece: ConfigPiece) => change(withPiece(kept, piece)),
    drop: (feedId: string) => change(kept.filter((piece) => piece.feedId !== feedId)),
  };
}

/** The pieces with one more; a feed has one source. */
export function withPiece(pieces: readonly ConfigPiece[], piece: ConfigPiece): readonly ConfigPiece[] {
  return [...pieces.filter(({ feedId }) => feedId !== piece.feedId), piece];
}

function readStored(): readonly ConfigPiece[] {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(STORED_AS) ?? '[]');
    return Array.isArray(stored) ? (stored as ConfigPiece[]) : [];
  } catch {
    return [];
  }
}

function store(pieces: readonly ConfigPiece[]): void {
  try {
    sessionStorage.setItem(STORED_AS, JSON.stringify(pieces));
  } catch {
    // A window that may not store keeps them until it is closed.
  }
}
