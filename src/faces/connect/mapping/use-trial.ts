// One trial at a time: a new one, or another mapping, ends the one before.
import { useRef, useState } from 'react';
import type { FeedError, SampleReply } from '#kernel/feed/ingest-message.ts';
import { tryMapping } from '#live/ingest/discovery-requests.ts';

/** How the trial stands. */
export type Trial =
  | { state: 'none' }
  | { state: 'running' }
  | { state: 'failed'; error: FeedError }
  | { state: 'done'; reply: SampleReply };

/** The trial of the step, with what runs and what forgets it. */
export function useTrial() {
  const [trial, setTrial] = useState<Trial>({ state: 'none' });
  const running = useRef<AbortController | null>(null);
  const forget = () => {
    running.current?.abort();
    running.current = null;
    setTrial({ state: 'none' });
  };
  const run = async (request: Parameters<typeof tryMapping>[0]) => {
    forget();
    const controller = new AbortController();
    running.current = controller;
    setTrial({ state: 'running' });
    const answer = await tryMapping(request, controller.signal);
    if (running.current !== controller) return;
    setTrial(answer.ok ? { state: 'done', reply: answer.value } : { state: 'failed', error: answer.error });
  };
  return { trial, forget, run: (request: Parameters<typeof tryMapping>[0]) => void run(request) };
}
