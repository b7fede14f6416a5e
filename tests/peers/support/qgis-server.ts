// QGIS Server over the province pack: its own OGC API – Features (WFS3), from a project that PyQGIS writes.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram, type Peer } from './install-peer.ts';
import { roadFeatures } from './road-features.ts';
import { answersHttp, freePort, runPeer } from './run-peer.ts';

/** Where it comes from: two hundred packages, a minute or two. */
export const qgisServerPeer: Peer = {
  name: 'QGIS Server',
  command: 'qgis_mapserver',
  packages: ['qgis-server-bin', 'qgis-server-wfs3', 'python3-qgis'],
  isLarge: true,
};

/** A running server. */
export interface QgisServer {
  /** The API's root, with a slash at its end. */
  url: string;
  stop(): Promise<void>;
}

const WRITE_PROJECT = `
import sys
from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
application = QgsApplication([], False)
application.initQgis()
layer = QgsVectorLayer(sys.argv[1], 'roads', 'ogr')
assert layer.isValid()
project = QgsProject.instance()
project.addMapLayer(layer)
project.writeEntry('WFSLayers', '/', [layer.id()])
assert project.write(sys.argv[2])
application.exitQgis()
`;

/** Starts it on roads measured at `atMs`. */
export async function startQgisServer(atMs: number): Promise<QgisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'peer-qgis-'));
  const [roads, script, project] = ['roads.geojson', 'project.py', 'project.qgs'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  const collection = { type: 'FeatureCollection', name: 'roads', features: roadFeatures(atMs) };
  writeFileSync(roads, JSON.stringify(collection));
  writeFileSync(script, WRITE_PROJECT);
  const env = { QT_QPA_PLATFORM: 'offscreen', XDG_RUNTIME_DIR: folder, HOME: folder };
  // Debian's own Python: the bindings are not in any other.
  execFileSync('/usr/bin/python3', [script, roads, project], {
    env: { ...process.env, ...env },
    stdio: 'ignore',
  });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/wfs3/`;
  const args = [`127.0.0.1:${port}`, '-p', project];
  const peer = await runPeer(findProgram('qgis_mapserver')!, args, answersHttp(url), { env });
  return {
    url,
    async stop() {
      await peer.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
