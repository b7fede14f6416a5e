// A place in the header of every face for what only the application knows of.
import { createContext, type ReactNode } from 'react';

/** What stands beside the word that the data are simulated; nothing unless the application gives it. */
export const HeaderSlot = createContext<ReactNode>(null);
