// TanStack Query for everything that is asked for: polls (their data is a receipt), series, records.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement, type ReactNode } from 'react';

/** The one query client. Requests run also when the browser believes to be offline: the failure itself is what we show. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: false,
      networkMode: 'always',
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      refetchIntervalInBackground: true,
    },
  },
});

/** Gives the faces access to queries. */
export function LiveProvider({ children }: { children: ReactNode }) {
  return createElement(QueryClientProvider, { client: queryClient }, children);
}

/** How many queries are kept now: one a feed, and what was asked for once and is not forgotten yet. */
export function countQueries(): number {
  return queryClient.getQueryCache().getAll().length;
}
