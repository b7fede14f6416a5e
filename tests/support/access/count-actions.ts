// Counts what a person does to reach an answer: presses, by mouse or finger. Reading, scrolling and waiting are no actions.
import type { Locator } from 'playwright-core';

/** A hand that keeps count. */
export type CountingHand = {
  /** One action: presses what is found, as soon as it can be pressed. */
  press: (target: Locator) => Promise<void>;
  /** Actions so far. */
  count: () => number;
};

/** A hand that has done nothing yet. */
export function countActions(): CountingHand {
  let actions = 0;
  return {
    press: async (target) => {
      actions += 1;
      await target.click();
    },
    count: () => actions,
  };
}
