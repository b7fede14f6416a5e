// The session's own rules: nothing twice, and no more figures over one another than can be told apart.
import { expect, it } from 'vitest';
import { MOST_COMPARED, sessionStore } from '#session/session-store.ts';

it('compares the newest four figures, each of a province or area once', () => {
  const { setCompared } = sessionStore.getState();
  const figure = (kpi: string, area: string | null = null) => ({ kpi, area });
  setCompared([figure('a'), figure('a', '1'), figure('b'), figure('a'), figure('c'), figure('d')]);
  expect(sessionStore.getState().compared).toEqual([figure('a', '1'), figure('b'), figure('c'), figure('d')]);
  expect(sessionStore.getState().compared).toHaveLength(MOST_COMPARED);
});

it('watches each figure once, in the order in which they were chosen', () => {
  sessionStore.getState().setWatched(['b', 'a', 'b']);
  expect(sessionStore.getState().watched).toEqual(['b', 'a']);
});
