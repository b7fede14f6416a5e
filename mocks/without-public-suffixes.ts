// A build step for MSW: the list of all public suffixes of the internet, by which it files cookies, is left out of the simulator.

/** The package's own entry, 110 kB compressed; the simulated sources are all of one host and set no cookies. */
const LIST = /node_modules\/tldts\/dist\/es6\/index\.js$/;

/** The plugin, of Vite's shape; only builds are changed. Without a list no host has a domain above its own. */
export function withoutPublicSuffixes() {
  return {
    name: 'without-public-suffixes',
    apply: 'build' as const,
    load: (id: string) =>
      LIST.test(id.replaceAll('\\', '/')) ? 'export const getDomain = () => null;' : undefined,
  };
}
