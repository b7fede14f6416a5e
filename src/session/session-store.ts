// What the person looks at: camera, layers, selection, time cursor, language, theme. Zustand; mirrored in the URL by url-sync.
import type { Language } from '#kernel/localized-text.ts';
import { createStore } from 'zustand/vanilla';
import { useStore } from 'zustand/react';

/** A view of the map: degrees and MapLibre zoom. */
export interface Camera {
  lon: number;
  lat: number;
  zoom: number;
  bearing: number;
  pitch: number;
}

/** The object that is inspected: an entity id in the table of a feed. */
export interface Selection {
  feed: string;
  id: string;
}

/** What a person changed of a layer; the sector's own defaults hold elsewhere. */
export interface LayerOverride {
  visible?: boolean;
  opacity?: number;
}

/** Ground of the interface. */
export type Theme = 'dark' | 'light';

/** The session; setters are the only way in. */
export interface SessionState {
  language: Language;
  /** True once a person (or the URL) chose the language; before that the configuration's holds. */
  languageChosen: boolean;
  theme: Theme;
  /** True once a person (or the URL) chose the theme; before that each face brings its own. */
  themeChosen: boolean;
  /** Null: the pack's own camera. */
  camera: Camera | null;
  layerOverrides: Readonly<Record<string, LayerOverride>>;
  selection: Selection | null;
  /** Time cursor in epoch ms; null is live. */
  asOfMs: number | null;
  /** Id of a vintage of the pack; null: the one of the time shown. */
  vintage: string | null;
  setLanguage(language: Language): void;
  setTheme(theme: Theme): void;
  /** The theme a face prefers; ignored once a person chose. */
  preferTheme(theme: Theme): void;
  setCamera(camera: Camera | null): void;
  setLayer(id: string, change: LayerOverride): void;
  select(selection: Selection | null): void;
  setAsOf(asOfMs: number | null): void;
  setVintage(vintage: string | null): void;
}

/** The store itself, for code outside React. */
export const sessionStore = createStore<SessionState>()((set) => ({
  language: 'vi',
  languageChosen: false,
  theme: 'dark',
  themeChosen: false,
  camera: null,
  layerOverrides: {},
  selection: null,
  asOfMs: null,
  vintage: null,
  setLanguage: (language) => set({ language, languageChosen: true }),
  setTheme: (theme) => set({ theme, themeChosen: true }),
  preferTheme: (theme) => set((state) => (state.themeChosen ? state : { theme })),
  setCamera: (camera) => set({ camera }),
  setLayer: (id, change) =>
    set(({ layerOverrides }) => ({
      layerOverrides: { ...layerOverrides, [id]: { ...layerOverrides[id], ...change } },
    })),
  select: (selection) => set({ selection }),
  setAsOf: (asOfMs) => set({ asOfMs }),
  setVintage: (vintage) => set({ vintage }),
}));

/** Reads a part of the session in React; re-renders when that part changes. */
export function useSession<Part>(selector: (state: SessionState) => Part): Part {
  return useStore(sessionStore, selector);
}
