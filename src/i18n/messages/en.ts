// All English texts of the interface; tsc refuses a missing or a surplus key.
import { events } from './en/events.ts';
import { faces } from './en/faces.ts';
import { health } from './en/health.ts';
import { inspector } from './en/inspector.ts';
import { layers } from './en/layers.ts';
import { map } from './en/map.ts';
import { page } from './en/page.ts';
import { panel } from './en/panel.ts';
import { table } from './en/table.ts';
import { tile } from './en/tile.ts';
import { time } from './en/time.ts';
import { words } from './en/words.ts';
import type { Messages } from './vi.ts';

/** English messages. */
export const en: Messages = {
  events,
  faces,
  health,
  inspector,
  layers,
  map,
  page,
  panel,
  table,
  tile,
  time,
  words,
};
