// Where a peer cannot be installed the tests skip, with a sentence that says what to do.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ensurePeer, findProgram } from '../../peers/support/install-peer.ts';

const peer = { name: 'Peer', command: 'no-such-program-here', packages: ['no-such-package'] };

afterEach(() => vi.restoreAllMocks());

describe('a peer', () => {
  it('that is there needs nothing', () => {
    expect(ensurePeer({ ...peer, command: 'sh' })).toBeNull();
    expect(ensurePeer({ ...peer, isThere: () => true })).toBeNull();
    expect(findProgram('sh')).toMatch(/\/sh$/);
  });

  it('that is large is installed only when asked for', () => {
    expect(ensurePeer({ ...peer, isLarge: true })).toBe(
      'Peer is not installed; `npm run test:peers` installs it (Debian: apt-get install no-such-package)',
    );
  });

  it('is installed by root on Debian only', () => {
    vi.spyOn(process, 'getuid').mockReturnValue(1000);
    expect(ensurePeer(peer)).toBe(
      'Peer is not installed, and only root on Debian can install it (Debian: apt-get install no-such-package)',
    );
  });
});
