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

it('puts a figure on a list and takes it off again, of an area apart from the province', () => {
  sessionStore.setState(sessionStore.getInitialState());
  const { toggleWatched, toggleCompared } = sessionStore.getState();
  const [whole, part] = [
    { kpi: 'a', area: null },
    { kpi: 'a', area: '1' },
  ];
  toggleWatched('a');
  toggleCompared(whole);
  toggleCompared(part);
  expect(sessionStore.getState()).toMatchObject({ watched: ['a'], compared: [whole, part] });
  toggleWatched('a');
  toggleCompared(whole);
  expect(sessionStore.getState()).toMatchObject({ watched: [], compared: [part] });
});
