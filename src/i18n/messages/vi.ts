// All Vietnamese texts of the interface; their shape binds the English ones.
import type { LeafPath, MessageTree } from './message-shape.ts';
import { events } from './vi/events.ts';
import { faces } from './vi/faces.ts';
import { health } from './vi/health.ts';
import { inspector } from './vi/inspector.ts';
import { layers } from './vi/layers.ts';
import { map } from './vi/map.ts';
import { page } from './vi/page.ts';
import { panel } from './vi/panel.ts';
import { table } from './vi/table.ts';
import { tile } from './vi/tile.ts';
import { time } from './vi/time.ts';
import { words } from './vi/words.ts';

/** Vietnamese messages. */
export const vi = { events, faces, health, inspector, layers, map, page, panel, table, tile, time, words };

/** The shape that every language fills. */
export type Messages = MessageTree<typeof vi>;

/** Key of a message. */
export type MessageKey = LeafPath<typeof vi>;
