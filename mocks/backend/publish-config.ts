// The configuration as browsers get it: every source on this origin, no secret, and their own simulator switched off.
import type { Upstreams } from './proxy/upstream.ts';

type Members = Record<string, unknown>;

/** The address on this origin that stands for a source's base; its own where it is on this origin already. */
function publicBase(id: string, baseUrl: unknown): unknown {
  if (typeof baseUrl !== 'string' || !/^https?:/i.test(baseUrl)) return baseUrl;
  const { pathname, search } = new URL(baseUrl);
  return `sources/${id}/${pathname.slice(pathname.lastIndexOf('/') + 1)}${search}`;
}

function publishSource(source: Members, upstreams: Upstreams): Members {
  const id = String(source['id']);
  const { baseUrl, push, headers, ...rest } = source;
  const published: Members = { ...rest, baseUrl: publicBase(id, baseUrl) };
  // Headers of an absolute address go out from here: the file that browsers get is public.
  if (headers !== undefined && published['baseUrl'] === baseUrl) published['headers'] = headers;
  if (push !== undefined || upstreams[id]?.push) {
    published['push'] = upstreams[id]?.push ? { ...(push as Members), url: `sources/${id}/mqtt` } : push;
  }
  return published;
}

/** What `/config.json` answers for a configuration. */
export function publishConfig(config: Members, upstreams: Upstreams): Members {
  const { proxy: _, sources, ...rest } = config;
  return {
    ...rest,
    ...(Array.isArray(sources) && {
      sources: sources.map((source: Members) => publishSource(source, upstreams)),
    }),
    simulator: { enabled: false },
  };
}
