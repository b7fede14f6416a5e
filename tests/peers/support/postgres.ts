// A PostgreSQL of the tests' own with PostGIS, in a folder that is gone afterwards.
import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Peer } from './install-peer.ts';
import { freePort, runPeer } from './run-peer.ts';

const VERSIONS = '/usr/lib/postgresql';
const hasPostgis = (version: string): boolean =>
  existsSync(`/usr/share/postgresql/${version}/extension/postgis.control`);

/** The newest version that has PostGIS; undefined where none has. */
function findVersion(): string | undefined {
  if (!existsSync(VERSIONS)) return undefined;
  return readdirSync(VERSIONS)
    .filter((version) => existsSync(`${VERSIONS}/${version}/bin/initdb`) && hasPostgis(version))
    .toSorted((a, b) => Number(b) - Number(a))[0];
}

/** Where it comes from. */
export const postgresPeer: Peer = {
  name: 'PostgreSQL with PostGIS',
  command: 'initdb',
  isThere: () => findVersion() !== undefined,
  packages: ['postgresql', 'postgresql-postgis'],
  isLarge: true,
};

/** A running database server that trusts everyone on this machine. */
export interface Postgres {
  port: number;
  stop(): Promise<void>;
}

/** Starts it with a database of that name. */
export async function startPostgres(database: string): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'peer-postgres-'));
  const bin = `${VERSIONS}/${findVersion()}/bin`;
  // It refuses to be run by root.
  const asUser = process.getuid?.() === 0 ? ['--reuid=postgres', '--regid=postgres', '--clear-groups'] : [];
  if (asUser.length > 0) {
    const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
    chownSync(folder, id('-u'), id('-g'));
  }
  const data = join(folder, 'data');
  const options = ['-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--no-sync'];
  execFileSync('setpriv', [...asUser, `${bin}/initdb`, '-D', data, ...options], { stdio: 'ignore' });
  const port = await freePort();
  const settings = ['-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off'];
  const args = [...asUser, `${bin}/postgres`, '-D', data, '-p', String(port), '-k', folder, ...settings];
  const query = (name: string, sql: string): void => {
    const place = ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres', '-d', name];
    execFileSync(`${bin}/psql`, [...place, '-v', 'ON_ERROR_STOP=1', '-c', sql], { stdio: 'ignore' });
  };
  const isReady = async (): Promise<boolean> => {
    query('postgres', 'select 1');
    return true;
  };
  const peer = await runPeer('setpriv', args, isReady);
  query('postgres', `create database ${database}`);
  query(database, 'create extension postgis');
  return {
    port,
    async stop() {
      await peer.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
