// What is asked for only when its element comes near the view: once, for good, and at once where the browser cannot tell.
import { act, cleanup, render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useSeen } from '#ui/frame/use-seen.ts';

/** A stand-in for the browser's own, which a document without layout cannot have. */
class ScriptedObserver {
  static all: ScriptedObserver[] = [];
  readonly watched = new Set<Element>();
  readonly margin: string | undefined;
  private readonly tell: IntersectionObserverCallback;

  constructor(tell: IntersectionObserverCallback, options?: IntersectionObserverInit) {
    this.tell = tell;
    this.margin = options?.rootMargin;
    ScriptedObserver.all.push(this);
  }

  observe(element: Element): void {
    this.watched.add(element);
  }

  disconnect(): void {
    this.watched.clear();
  }

  say(...isIntersecting: boolean[]): void {
    const entries = isIntersecting.map((one) => ({ isIntersecting: one }) as IntersectionObserverEntry);
    act(() => this.tell(entries, this as unknown as IntersectionObserver));
  }
}

function Probe({ startsSeen }: { startsSeen?: boolean }) {
  const element = useRef<HTMLParagraphElement>(null);
  const isSeen = useSeen(element, startsSeen);
  return <p ref={element}>{isSeen ? 'seen' : 'unseen'}</p>;
}

const only = () => {
  expect(ScriptedObserver.all).toHaveLength(1);
  return ScriptedObserver.all[0]!;
};

beforeEach(() => {
  ScriptedObserver.all = [];
  vi.stubGlobal('IntersectionObserver', ScriptedObserver);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('useSeen', () => {
  it('asks nobody about what is known to be in view', () => {
    render(<Probe startsSeen />);
    screen.getByText('seen');
    expect(ScriptedObserver.all).toHaveLength(0);
  });

  it('waits until the element comes near the view, half a screen ahead', () => {
    render(<Probe />);
    const paragraph = screen.getByText('unseen');
    expect([...only().watched]).toEqual([paragraph]);
    expect(only().margin).toBe('50%');
    only().say(false);
    expect(paragraph.textContent).toBe('unseen');
    only().say(false, true);
    expect(paragraph.textContent).toBe('seen');
  });

  it('stays seen and watches no longer', () => {
    const { rerender } = render(<Probe />);
    only().say(true);
    expect(only().watched.size).toBe(0);
    only().say(false);
    rerender(<Probe />);
    expect(screen.getByText('seen')).toBeTruthy();
    expect(ScriptedObserver.all).toHaveLength(1);
  });

  it('lets go of an element that is taken away unseen', () => {
    const { unmount } = render(<Probe />);
    unmount();
    expect(only().watched.size).toBe(0);
  });

  it('takes everything for seen where the browser cannot tell', () => {
    vi.stubGlobal('IntersectionObserver', undefined);
    render(<Probe />);
    expect(screen.getByText('seen')).toBeTruthy();
    expect(ScriptedObserver.all).toHaveLength(0);
  });
});
