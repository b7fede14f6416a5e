// A part whose code comes later: a place holder, then the part; a failure in words and another try.
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ComponentType } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Deferred } from '#ui/frame/deferred.tsx';

function Greeting({ name }: { name: string }) {
  return <p>Chào {name}</p>;
}

beforeEach(() => void vi.stubGlobal('reportError', vi.fn()));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('shows the part once it is there, with its newest properties, and fetches it once', async () => {
  const load = vi.fn(() => Promise.resolve<ComponentType<{ name: string }>>(Greeting));
  const { rerender } = render(<Deferred load={load} part={{ name: 'An' }} />);
  expect(screen.getByRole('status').textContent).toContain('Đang tải');
  await screen.findByText('Chào An');
  rerender(<Deferred load={load} part={{ name: 'Bình' }} />);
  expect(screen.getByText('Chào Bình')).toBeTruthy();
  cleanup();
  render(<Deferred load={load} part={{ name: 'Chi' }} />);
  expect(screen.getByText('Chào Chi'), 'at once').toBeTruthy();
  expect(load).toHaveBeenCalledTimes(1);
});

it('says that it could not be fetched, and tries again at a press', async () => {
  const load = vi.fn(() => Promise.reject<ComponentType<{ name: string }>>(new Error('offline')));
  render(<Deferred load={load} part={{ name: 'An' }} />);
  await screen.findByRole('alert');
  expect(reportError).toHaveBeenCalledTimes(1);
  load.mockResolvedValue(Greeting);
  fireEvent.click(screen.getByRole('button', { name: 'Thử lại' }));
  await screen.findByText('Chào An');
});
