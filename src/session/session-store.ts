// What the person looks at: camera, layers, selection, figures, time cursor, language, theme. Zustand; mirrored in the URL by url-sync.
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

/** At most so many figures, or units of one figure, are compared. */
export const MOST_COMPARED = 4;

/** A figure on a time axis, of the whole province or of one administrative area (`area`: its code in the vintage shown). */
export interface ComparedFigure {
  kpi: string;
  area: string | null;
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
  /** Sector whose figures a leader has opened. */
  sector: string | null;
  /** Figure whose sheet is open. */
  kpi: string | null;
  /** Figures that the person keeps an eye on, in their order. */
  watched: readonly string[];
  /** Figures laid over one another, at most MOST_COMPARED. */
  compared: readonly ComparedFigure[];
  setLanguage(language: Language): void;
  setTheme(theme: Theme): void;
  /** The theme a face prefers; ignored once a person chose. */
  preferTheme(theme: Theme): void;
  setCamera(camera: Camera | null): void;
  setLayer(id: string, change: LayerOverride): void;
  select(selection: Selection | null): void;
  setAsOf(asOfMs: number | null): void;
  setVintage(vintage: string | null): void;
  openSector(sector: string | null): void;
  openKpi(kpi: string | null): void;
  setWatched(watched: readonly string[]): void;
  /** Puts a figure at the end of the list, or takes it off. */
  toggleWatched(kpi: string): void;
  /** Keeps the newest MOST_COMPARED, each once. */
  setCompared(compared: readonly ComparedFigure[]): void;
  toggleCompared(figure: ComparedFigure): void;
}

/** The store itself, for code outside React. */
export const sessionStore = createStore<SessionState>()((set, get) => ({
  language: 'vi',
  languageChosen: false,
  theme: 'dark',
  themeChosen: false,
  camera: null,
  layerOverrides: {},
  selection: null,
  asOfMs: null,
  vintage: null,
  sector: null,
  kpi: null,
  watched: [],
  compared: [],
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
  openSector: (sector) => set({ sector }),
  openKpi: (kpi) => set({ kpi }),
  setWatched: (watched) => set({ watched: [...new Set(watched)] }),
  toggleWatched: (kpi) => {
    const { watched, setWatched } = get();
    setWatched(watched.includes(kpi) ? watched.filter((id) => id !== kpi) : [...watched, kpi]);
  },
  setCompared: (compared) => set({ compared: mostCompared(compared) }),
  toggleCompared: (figure) => {
    const { compared, setCompared } = get();
    const others = compared.filter((one) => !isSameFigure(one, figure));
    setCompared(others.length < compared.length ? others : [...compared, figure]);
  },
}));

/** True for one figure of one area, or of the whole province. */
export function isSameFigure(a: ComparedFigure, b: ComparedFigure): boolean {
  return a.kpi === b.kpi && a.area === b.area;
}

/** The newest of each, as many as may be compared. */
function mostCompared(compared: readonly ComparedFigure[]): ComparedFigure[] {
  const byKey = new Map(compared.map((figure) => [`${figure.kpi}@${figure.area ?? ''}`, figure]));
  return [...byKey.values()].slice(-MOST_COMPARED);
}

/** Reads a part of the session in React; re-renders when that part changes. */
export function useSession<Part>(selector: (state: SessionState) => Part): Part {
  return useStore(sessionStore, selector);
}
