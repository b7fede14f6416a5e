// Feed health: states, figures and what went wrong, in words.
import type { Messages } from '../vi.ts';

/** English texts. */
export const health: Messages['health'] = {
  title: 'Feed health',
  summaryAllLive: 'All {{total}} feeds are live',
  summary: '{{live}} of {{total}} feeds are live',
  summaryReplay: '{{live}}/{{total}} feeds have data of then',
  unconnected: '{{count}} feeds are not connected: no source is configured for them.',
  state: {
    starting: 'Starting',
    live: 'Live',
    late: 'Late',
    stale: 'Stale',
    dead: 'Lost',
    pastless: 'Keeps no past',
    unconnected: 'Not connected',
  },
  never: 'Never',
  ago: '{{age}} ago',
  refused: 'Rows refused: {{rows}}',
  soon: 'a few minutes',
  mend: 'To be mended by: {{who}}',
  banner: {
    dead: '{{title}} has been lost since {{time}} ({{age}}). The last known data is kept and marked.',
    stale: '{{title}} is stale: the newest data is from {{time}} ({{age}} old).',
    clock: {
      ahead:
        'The server clock of {{titles}} is {{age}} ahead of this machine: its times and ages cannot be compared.',
      behind:
        'The server clock of {{titles}} is {{age}} behind this machine: its times and ages cannot be compared.',
    },
    neverSeen: 'No data has been received from {{title}} yet.',
    many: '{{count}} feeds are stale or lost: {{titles}}.',
  },
  error: {
    offline: 'The connection to the source server is lost.',
    timeout: 'The source server did not answer in time.',
    http: 'The source server answered with error {{status}}.',
    unauthorised: 'The source server refused access.',
    rateLimited: 'The source server asks for fewer requests; the next one follows in {{retry}}.',
    notFound: 'The source server does not have the data requested.',
    unexpectedContent: 'The source server returned content of an unexpected type.',
    malformed: 'The content from the source cannot be read.',
    noHistory: 'This source keeps no history.',
    cancelled: 'The request was cancelled.',
    interrupted: 'Data ingestion on this machine was interrupted and is starting again.',
    unconnected: 'No source is configured for this feed.',
    misconfigured: 'The source is misconfigured.',
    internal: 'Data ingestion has failed.',
  },
  mender: {
    network: 'network administrators',
    source: 'the operator of the source',
    access: 'an administrator, by renewing access',
    config: 'an administrator, by correcting the configuration',
    itself: 'the system, which retries by itself',
    vendor: 'system support',
  },
};
