// Everything that the world knows of information security.
import type { EntityKind } from '../world-contract.ts';
import type { WorldParts } from '../world-parts.ts';
import { readAgencies } from './agencies.ts';
import { readSystems } from './information-systems.ts';
import { createSecurityIncidentKind } from './security-incident-kind.ts';
import { createSecurityIncidents } from './security-incidents.ts';
import { createMonitoringKind, createPortalKind, createSystemKind } from './watch-kinds.ts';

/** Security events, information systems, watched machines and portals of one world. */
export function createCyberKinds(parts: WorldParts): readonly EntityKind[] {
  const agencies = readAgencies(parts);
  const systems = readSystems(agencies);
  const incidents = createSecurityIncidents(parts.seed, systems);
  return [
    createSecurityIncidentKind(incidents),
    createSystemKind(systems),
    createMonitoringKind(parts.seed, agencies, incidents),
    createPortalKind(agencies, incidents),
  ];
}
