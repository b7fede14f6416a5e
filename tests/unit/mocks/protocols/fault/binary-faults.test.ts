// A binary body under faults that change texts: damaged all the same, and the client says so.
import { describe, expect, it } from 'vitest';
import { decodeFeedMessage } from '#feeds/gtfs-realtime/feed-message.ts';
import { applyFault } from '../../../../../mocks/protocols/fault/apply-fault.ts';
import { feedBytes } from '../../../feeds/gtfs-realtime/feed-bytes.ts';

const body = feedBytes(
  Array.from({ length: 9 }, (_, index) => ({
    id: `${index}`,
    vehicle: { position: { latitude: 10, longitude: 107 } },
  })),
);

describe.each(['malformed', 'truncated', 'other-ids'] as const)('%s', (kind) => {
  it('cuts a protobuf feed', async () => {
    const response = await applyFault({ kind }, new Request('http://x/sources/transit/v.pb'), 0, () =>
      Promise.resolve(new Response(body, { headers: { 'Content-Type': 'application/x-protobuf' } })),
    );
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(bytes.length).toBe(Math.floor(body.length / 2));
    expect(() => decodeFeedMessage(bytes)).toThrow(SyntaxError);
  });
});
