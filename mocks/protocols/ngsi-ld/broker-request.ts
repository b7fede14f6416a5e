// One request to the simulated broker with all that its answer depends on.
import type { World } from '../../province/world-contract.ts';
import type { BrokerProfile } from './broker-profile.ts';

/** What the routes of the broker work on; `nowMs` is a whole second. */
export interface BrokerRequest {
  request: Request;
  url: URL;
  world: World;
  broker: BrokerProfile;
  nowMs: number;
}
