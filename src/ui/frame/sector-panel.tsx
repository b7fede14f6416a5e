// A panel of a sector on whatever face asks for it: its module is fetched when it is first shown.
import type { ComponentType } from 'react';
import { useText } from '#i18n/i18n.ts';
import type { PanelProps, PanelSpec } from '#kernel/sector/sector.ts';
import { Deferred, type LoadPart } from './deferred.tsx';
import './sector-panel.css';

const loads = new Map<string, LoadPart<PanelProps>>();

/** The load of a panel's component, made once a panel. */
function loadOf(panel: PanelSpec): LoadPart<PanelProps> {
  const known = loads.get(panel.id);
  if (known) return known;
  const load = async () => (await panel.load()).default as ComponentType<PanelProps>;
  loads.set(panel.id, load);
  return load;
}

/** The body of a panel; its frame is the face's. */
export function SectorPanel({ panel }: { panel: PanelSpec }) {
  const { language } = useText();
  return (
    <div className="sector-panel">
      <Deferred load={loadOf(panel)} part={{ language }} lines={6} />
    </div>
  );
}

/**
 * Fetches the code of panels before anybody asks for them, one whenever the page rests; stops at the first that cannot be had, and
 * when the function that it returns is called.
 */
export function fetchAhead(panels: readonly PanelSpec[]): () => void {
  let isStopped = !navigator.onLine;
  const fetchAll = async () => {
    for (const panel of panels) {
      await untilAtRest();
      if (isStopped) return;
      await loadOf(panel)();
    }
  };
  fetchAll().catch(() => undefined);
  return () => {
    isStopped = true;
  };
}

/** At least this long after the last piece, where the browser cannot tell when it rests. */
const REST_MS = 500;

function untilAtRest(): Promise<unknown> {
  const hasIdle = 'requestIdleCallback' in globalThis;
  return new Promise((resolve) => (hasIdle ? requestIdleCallback(resolve) : setTimeout(resolve, REST_MS)));
}
