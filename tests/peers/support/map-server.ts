// MapServer 8 over the province pack: OGC API – Features of the roads, read by its OGR driver from GeoJSON.
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listen, shut } from '../../unit/mocks/backend/proxy/two-servers.ts';
import { createCgiHost } from './cgi-host.ts';
import { findProgram, type Peer } from './install-peer.ts';
import { roadFeatures } from './road-features.ts';

/** Where it comes from. */
export const mapServerPeer: Peer = {
  name: 'MapServer',
  command: '/usr/lib/cgi-bin/mapserv',
  packages: ['cgi-mapserver'],
};

/** A running server. */
export interface MapServer {
  /** `host:port`; the API is at `/ogcapi`. */
  address: string;
  /** Measures anew: what is old is not shown as live. */
  measure(atMs: number): void;
  stop(): Promise<void>;
}

/** The name that the server believes in, as behind a proxy: no browser can reach it. */
const INNER_HOST = 'mapserver.inner.test:8080';

const mapFile = (folder: string): string => `MAP
  NAME "province"
  # Without bbox MapServer answers with what lies in here, not with everything.
  EXTENT 106 8 109 12
  SHAPEPATH "${folder}"
  PROJECTION "init=epsg:4326" END
  WEB
    METADATA
      "oga_enable_request" "*"
      "oga_onlineresource" "http://${INNER_HOST}/ogcapi"
      "oga_title" "Province"
      "oga_max_limit" "10000"
    END
  END
  LAYER
    NAME "roads"
    TYPE LINE
    STATUS ON
    CONNECTIONTYPE OGR
    CONNECTION "${folder}/roads.geojson"
    DATA "roads"
    PROJECTION "init=epsg:4326" END
    METADATA
      "oga_title" "Roads"
      "oga_description" "Road segments with measured speeds"
      "gml_include_items" "all"
      "gml_featureid" "fid"
      "gml_types" "auto"
    END
    TEMPLATE "unused.html"
  END
END
`;

/** Starts it. */
export async function startMapServer(): Promise<MapServer> {
  const folder = mkdtempSync(join(tmpdir(), 'peer-mapserver-'));
  const measure = (atMs: number): void => {
    const collection = { type: 'FeatureCollection', name: 'roads', features: roadFeatures(atMs) };
    writeFileSync(join(folder, 'roads.new'), JSON.stringify(collection));
    // In one step: a request reads the old file or the new one.
    renameSync(join(folder, 'roads.new'), join(folder, 'roads.geojson'));
  };
  measure(Date.now());
  writeFileSync(join(folder, 'province.map'), mapFile(folder));
  writeFileSync(
    join(folder, 'mapserver.conf'),
    `CONFIG\n  ENV\n    MS_MAP_PATTERN "."\n  END\n  MAPS\n    province "${folder}/province.map"\n  END\nEND\n`,
  );
  const host = createCgiHost({
    program: findProgram(mapServerPeer.command)!,
    env: { MAPSERVER_CONFIG_FILE: join(folder, 'mapserver.conf') },
    pathInfo: (pathname) => `/province${pathname}`,
    innerHost: INNER_HOST,
  });
  const port = await listen(host);
  return {
    address: `127.0.0.1:${port}`,
    measure,
    async stop() {
      await shut(host);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
