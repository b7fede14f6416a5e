// Where captured payloads of other people's servers lie: beside the repository, or where HAI_DANG_PAYLOADS says.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The folder of all collections, which need not be there. */
export const payloadRoot =
  process.env['HAI_DANG_PAYLOADS'] ?? join(import.meta.dirname, '../../../shared/payloads');
const own = join(import.meta.dirname, '../fixtures/feeds');

/** One payload: its path below the collection, and its bytes. */
export interface PayloadFile {
  name: string;
  bytes: Uint8Array;
}

/** The files of a collection; undefined when the collection is not on this machine. */
export function payloadFiles(collection: string): PayloadFile[] | undefined {
  return existsSync(join(payloadRoot, collection)) ? filesUnder(join(payloadRoot, collection)) : undefined;
}

/** Our own fixtures of the same kind, which are always there. */
export function ownFiles(collection: string): PayloadFile[] {
  return filesUnder(join(own, collection));
}

function filesUnder(folder: string): PayloadFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'README.md')
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ name: relative(folder, path), bytes: new Uint8Array(readFileSync(path)) }));
}
