// The web servers of mocks/deploy, started on their own example with nothing changed but addresses, names and folders.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findProgram, type Peer } from './install-peer.ts';
import { freePort, runPeer, type RunningPeer } from './run-peer.ts';

const deploy = resolve(import.meta.dirname, '../../../mocks/deploy');

/** Addresses `host:port` of the example's sources. */
export interface FrontSources {
  broker: string;
  mqtt: string;
  alerts: string;
  gis: string;
}

/** A running front. */
export interface Front {
  /** `https://127.0.0.1:<port>`, a certificate of its own. */
  url: string;
  /** The same, without TLS: redirects to the other. */
  plainUrl: string;
  stop(): Promise<void>;
}

/** What a front serves. */
export interface FrontSettings {
  /** The built program. */
  root: string;
  sources: FrontSources;
  /** Bearer token that the broker is to get. */
  token: string;
}

/** nginx and Caddy. */
export const fronts: Readonly<
  Record<string, Peer & { start: (settings: FrontSettings, isHttp2?: boolean) => Promise<Front> }>
> = {
  nginx: { name: 'nginx', command: 'nginx', packages: ['nginx'], start: startNginx },
  Caddy: { name: 'Caddy', command: 'caddy', packages: ['caddy'], isLarge: true, start: startCaddy },
};

/** Replaces every `[from, to]`; a line of the example that is not there any more fails here and not somewhere else. */
function change(text: string, changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((changed, [from, to]) => {
    if (!changed.includes(from)) throw new Error(`The example no longer holds “${from}”`);
    return changed.replaceAll(from, to);
  }, text);
}

/** A certificate for 127.0.0.1 that no authority signed. */
function makeCertificate(folder: string): void {
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const files = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'fullchain.pem')];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  execFileSync('openssl', ['req', '-x509', ...kind, ...subject, ...files], { stdio: 'ignore' });
}

/** True when the port takes TLS connections; the certificate need not be trusted. */
function answersTls(port: number): () => Promise<boolean> {
  return () =>
    new Promise((resolve) => {
      void import('node:tls').then(({ connect }) => {
        const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false }, () => {
          socket.destroy();
          resolve(true);
        });
        socket.once('error', () => resolve(false));
      });
    });
}

function running(peer: RunningPeer, port: number, plainPort: number, folder: string): Front {
  return {
    url: `https://127.0.0.1:${port}`,
    plainUrl: `http://127.0.0.1:${plainPort}`,
    async stop() {
      await peer.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function startNginx({ root, sources, token }: FrontSettings, isHttp2 = true): Promise<Front> {
  const folder = mkdtempSync(join(tmpdir(), 'peer-nginx-'));
  makeCertificate(folder);
  const [port, plainPort] = [await freePort(), await freePort()];
  writeFileSync(join(folder, 'tokens.map'), `"~^/sources/broker/" "Bearer ${token}";\n`);
  const example = change(readFileSync(join(deploy, 'nginx.conf'), 'utf8'), [
    ['listen 80;', `listen 127.0.0.1:${plainPort};`],
    ['listen 443 ssl http2;', `listen 127.0.0.1:${port} ssl${isHttp2 ? ' http2' : ''};`],
    ['server_name centre.example;', 'server_name 127.0.0.1;'],
    ['https://$host$request_uri', `https://$host:${port}$request_uri`],
    ['/etc/ssl/hai-dang', folder],
    ['/etc/nginx/hai-dang-tokens.ma[p]', `${folder}/tokens.map`],
    ['/srv/hai-dang', root],
    ['include mime.types', 'include /etc/nginx/mime.types'],
    ['127.0.0.1:1026', sources.broker],
    ['127.0.0.1:9001', sources.mqtt],
    ['127.0.0.1:8081', sources.alerts],
    ['127.0.0.1:8082', sources.gis],
    ['proxy_connect_timeout 10s', 'proxy_connect_timeout 2s'],
    ['proxy_read_timeout 60s', 'proxy_read_timeout 2s'],
  ]);
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${folder}/${kind};`,
  );
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const file = join(folder, 'nginx.conf');
  writeFileSync(
    file,
    `${user} daemon off; pid ${folder}/pid; error_log stderr warn; events {}\n` +
      `http { access_log off; default_type application/octet-stream; ${paths.join(' ')}\n${example}\n}`,
  );
  const args = ['-c', file, '-p', folder];
  const peer = await runPeer(findProgram('nginx')!, args, answersTls(port));
  return running(peer, port, plainPort, folder);
}

async function startCaddy({ root, sources, token }: FrontSettings): Promise<Front> {
  const folder = mkdtempSync(join(tmpdir(), 'peer-caddy-'));
  makeCertificate(folder);
  const [port, plainPort] = [await freePort(), await freePort()];
  const example = change(readFileSync(join(deploy, 'Caddyfile'), 'utf8'), [
    ['centre.example {', `https://127.0.0.1:${port} {\n\ttls ${folder}/fullchain.pem ${folder}/key.pem`],
    ['/srv/hai-dang', root],
    ['127.0.0.1:1026', sources.broker],
    ['127.0.0.1:9001', sources.mqtt],
    ['127.0.0.1:8081', sources.alerts],
    ['127.0.0.1:8082', sources.gis],
    ['dial_timeout 10s', 'dial_timeout 2s'],
    ['response_header_timeout 60s', 'response_header_timeout 2s'],
  ]);
  const file = join(folder, 'Caddyfile');
  writeFileSync(
    file,
    `{\n\tadmin off\n\tauto_https disable_redirects\n\thttp_port ${plainPort}\n}\n${example}`,
  );
  const args = ['run', '--adapter', 'caddyfile', '--config', file];
  const env = { BROKER_TOKEN: token, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const peer = await runPeer(findProgram('caddy')!, args, answersTls(port), { env });
  return running(peer, port, plainPort, folder);
}
