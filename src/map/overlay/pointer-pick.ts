// Picks what the pointer is on: once a frame at most, and not while a button is held, when it drags the map.

/** Where a pointer is, CSS px from the map's top left. */
export interface Point {
  x: number;
  y: number;
}

/** A pick reads back from the GPU and waits for it: a mouse that reports a thousand places a second costs no more than one that reports sixty. */
export class PointerPick<T> {
  private readonly pick: (x: number, y: number) => T | null;
  private readonly report: (picked: T | null) => void;
  private point: Point | null = null;
  private frame = 0;
  private isOnSomething = false;

  constructor(pick: (x: number, y: number) => T | null, report: (picked: T | null) => void) {
    this.pick = pick;
    this.report = report;
  }

  /** The pointer is here now, or has left the map; reported in the next frame. */
  moveTo(point: Point | null): void {
    this.point = point;
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.look();
    });
  }

  private look(): void {
    const picked = this.point && this.pick(this.point.x, this.point.y);
    if (picked === null && !this.isOnSomething) return;
    this.isOnSomething = picked !== null;
    this.report(picked);
  }
}
