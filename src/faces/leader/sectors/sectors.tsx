// The sectors of the leader's face: all of them as a grid, or one that was opened, with a strip that leads to the others.
import { useState } from 'react';
import { useInstalled } from '#session/installed.ts';
import { useSession } from '#session/session-store.ts';
import { Deferred } from '#ui/frame/deferred.tsx';
import { SectorGrid } from './sector-grid.tsx';
import './sectors.css';

const loadOpenSector = async () => (await import('./tree/open-sector.tsx')).OpenSector;

/** The grid or the open sector of the address; a sector that is not installed opens nothing. */
export function Sectors() {
  const sectorId = useSession((session) => session.sector);
  const [lastId, setLastId] = useState(sectorId);
  if (sectorId !== null && sectorId !== lastId) setLastId(sectorId);
  const sector = useInstalled().sectors.find(({ id }) => id === sectorId);
  if (!sector) return <SectorGrid focusedId={lastId} />;
  return <Deferred load={loadOpenSector} part={{ sector }} lines={16} />;
}
