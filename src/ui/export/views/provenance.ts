// Where exported data come from and how they were taken: the columns and notes that every export ends with.
import type { Text } from '#i18n/i18n.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';
import { shownVintage, type PackManifest } from '#kernel/pack/province-pack.ts';
import { clock } from '#kernel/time/clock.ts';
import { localDate } from '#kernel/time/local-time.ts';
import { isReplaying, shownTimeMs } from '#live/shown-time.ts';
import { getDeployment } from '#session/deployment.ts';
import { getInstalled } from '#session/installed.ts';
import { sessionStore } from '#session/session-store.ts';
import { isoLocal } from '../cell-text.ts';
import type { ExportColumn, ExportNote, ExportValue } from '../export-table.ts';

const TEXT = {
  source: { vi: 'Nguồn', en: 'Source' },
  sourceId: { vi: 'Mã nguồn', en: 'Source id' },
  provenance: { vi: 'Tính chất số liệu', en: 'Provenance' },
  fromSource: { vi: 'Từ nguồn kết nối', en: 'From the connected source' },
  exportedAt: { vi: 'Thời điểm xuất tệp', en: 'Exported at' },
  shownAt: { vi: 'Thời điểm đang xem', en: 'Time on show' },
  live: { vi: 'trực tiếp', en: 'live' },
  replay: { vi: 'xem lại', en: 'replay' },
  newest: { vi: 'Số liệu mới nhất', en: 'Newest datum' },
  oldest: { vi: 'Số liệu cũ nhất', en: 'Oldest datum' },
  vintage: { vi: 'Thời kỳ địa giới', en: 'Vintage of units' },
  province: { vi: 'Tỉnh', en: 'Province' },
  licence: { vi: 'Giấy phép', en: 'Licence' },
  ofSources: {
    vi: 'Số liệu: theo quy định của cơ quan quản lý nguồn.',
    en: 'Data: as the office in charge of the source decides.',
  },
  ofSimulation: {
    vi: 'Số liệu mô phỏng, không phải số liệu chính thức; không dùng để quyết định.',
    en: 'Simulated data, not official; not to decide by.',
  },
  ofUnits: { vi: 'Địa giới: {{list}}.', en: 'Geography: {{list}}.' },
  link: { vi: 'Đường dẫn', en: 'Address' },
  reading: { vi: 'Cách đọc', en: 'How to read' },
  howToRead: {
    vi: 'Số chưa làm tròn; ô trống là không có số liệu; thời gian theo giờ Việt Nam (UTC+7).',
    en: 'Figures are not rounded; an empty cell is missing; times are local (UTC+7).',
  },
} satisfies Record<string, LocalizedText>;

/** What exports need to know of the program; `taken` by `takeProvenance`, made up by tests. */
export interface Provenance {
  text: Text;
  feeds: ReadonlyMap<string, FeedSpec>;
  isSimulated: boolean;
  manifest: PackManifest;
  vintageTitle: string;
  exportedAtMs: number;
  shownAtMs: number;
  isReplay: boolean;
  /** Address of the view. */
  link: string;
}

/** The provenance of what is on show now. */
export function takeProvenance(text: Text): Provenance {
  const { simulated, pack } = getDeployment();
  const shownAtMs = shownTimeMs();
  const { vintages } = pack.manifest;
  const vintage = shownVintage(vintages, sessionStore.getState().vintage, localDate(shownAtMs));
  return {
    text,
    feeds: getInstalled().feeds,
    isSimulated: simulated,
    manifest: pack.manifest,
    vintageTitle: vintage ? text.pick(vintage.title) : '',
    exportedAtMs: clock.now(),
    shownAtMs,
    isReplay: isReplaying(),
    link: globalThis.location?.href ?? '',
  };
}

/** The columns that say where each row comes from. */
export function sourceColumns({ text: { pick } }: Provenance): ExportColumn[] {
  return [
    { key: 'source', title: pick(TEXT.source), kind: 'text' },
    { key: 'sourceId', title: pick(TEXT.sourceId), kind: 'text' },
    { key: 'provenance', title: pick(TEXT.provenance), kind: 'text' },
  ];
}

/** Their cells for rows of one feed. */
export function sourceCells({ text, feeds, isSimulated }: Provenance, feedId: string): ExportValue[] {
  const feed = feeds.get(feedId);
  const provenance = isSimulated ? text.t('words.simulated') : text.pick(TEXT.fromSource);
  return [feed ? text.pick(feed.title) : feedId, feed?.source ?? null, provenance];
}

/** The notes of a view that shows data of these feeds, dated `asOfMs` (NaN for what has no date). */
export function viewNotes(
  provenance: Provenance,
  feedIds: readonly string[],
  asOfMs: readonly number[],
): ExportNote[] {
  const { text, feeds, isSimulated, manifest, vintageTitle, exportedAtMs, shownAtMs, isReplay } = provenance;
  const { pick, t } = text;
  const sources = [...new Set(feedIds)].map((id) => {
    const feed = feeds.get(id);
    return feed ? `${pick(feed.title)} · ${feed.source} · ${feed.entityType}` : id;
  });
  const dated = asOfMs.filter(Number.isFinite);
  const newestMs = dated.reduce((most, ms) => Math.max(most, ms), Number.NEGATIVE_INFINITY);
  const oldestMs = dated.reduce((least, ms) => Math.min(least, ms), Number.POSITIVE_INFINITY);
  const units = manifest.attribution.map(({ text: name, licence }) => `${name} (${licence})`).join('; ');
  return [
    ...(isSimulated ? [[pick(TEXT.provenance), t('words.simulated')] as const] : []),
    [pick(TEXT.shownAt), `${isoLocal(shownAtMs)} (${pick(isReplay ? TEXT.replay : TEXT.live)})`],
    ...(dated.length > 0
      ? ([
          [pick(TEXT.newest), isoLocal(newestMs)],
          [pick(TEXT.oldest), isoLocal(oldestMs)],
        ] as const)
      : []),
    [pick(TEXT.exportedAt), isoLocal(exportedAtMs)],
    ...sources.map((source) => [pick(TEXT.source), source] as const),
    [pick(TEXT.province), pick(manifest.name)],
    [pick(TEXT.vintage), vintageTitle],
    [
      pick(TEXT.licence),
      `${pick(isSimulated ? TEXT.ofSimulation : TEXT.ofSources)} ${pick(TEXT.ofUnits, { list: units })}`,
    ],
    [pick(TEXT.link), provenance.link],
    [pick(TEXT.reading), pick(TEXT.howToRead)],
  ];
}
