// Frames are shared: two heavy pieces of work that fall on one frame would be one long task, so the second waits for the next.

/** A page that draws nothing (a hidden tab) works this often. */
const HIDDEN_FRAME_MS = 250;
/** Work waits for this many frames at most, however busy they are. */
const MOST_WAITS = 2;

/** Asks for a frame; its callback gets the frame's time, NaN where nothing is drawn. Returns what calls it off. */
export type RequestFrame = (callback: (frameMs: number) => void) => () => void;

/** Runs work in a frame of its own, soon; returns what calls it off. */
export type TakeFrame = (work: () => void) => () => void;

/** All callbacks of one frame are told the same time: whoever comes second in it asks for the next. */
export function createFrameTurns(): (request: RequestFrame) => TakeFrame {
  let takenMs = Number.NaN;
  return (request) => (work) => {
    let waits = 0;
    const attempt = (frameMs: number) => {
      if (frameMs === takenMs && waits < MOST_WAITS) {
        waits += 1;
        stop = request(attempt);
        return;
      }
      takenMs = frameMs;
      work();
    };
    let stop = request(attempt);
    return () => stop();
  };
}

/** An animation frame, and none while the page is hidden. */
function requestDrawnFrame(callback: (frameMs: number) => void): () => void {
  const frame = requestAnimationFrame(callback);
  return () => cancelAnimationFrame(frame);
}

/** An animation frame where the page is visible, a timer where it is not: a hidden wall still keeps its figures. */
function requestAnyFrame(callback: (frameMs: number) => void): () => void {
  // Whichever comes first calls the other off: frames asked for by a hidden page would pile up until it is shown.
  const stopFrame = requestDrawnFrame((frameMs) => {
    clearTimeout(timer);
    callback(frameMs);
  });
  const timer = setTimeout(() => {
    stopFrame();
    callback(Number.NaN);
  }, HIDDEN_FRAME_MS);
  return () => {
    stopFrame();
    clearTimeout(timer);
  };
}

const turns = createFrameTurns();

/** For work that is only seen: it waits while the page is hidden. */
export const takeDrawnFrame: TakeFrame = turns(requestDrawnFrame);

/** For work that counts even where nobody looks. */
export const takeFrame: TakeFrame = turns(requestAnyFrame);
