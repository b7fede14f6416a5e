// Short warnings of single thunderstorms: sent before the cell, updated when it has moved, cancelled when it ends early.
import { HOUR_MS, MINUTE_MS } from '../calendar/local-time.ts';
import { hashText, uniform } from '../noise/hash.ts';
import { distanceKm } from '../traffic/road-network.ts';
import type { AdministrativeUnit, UnitLookup } from '../unit-lookup.ts';
import type { StormCell } from '../weather/rain-field.ts';
import type { WorldWarning } from '../world-contract.ts';
import { areasOfUnits, composeWarning, referenceTo, type WarningTopic } from './warning-message.ts';

const WORTH_WARNING_MM_PER_HOUR = 46;

const TOPIC: WarningTopic = {
  category: 'Met',
  event: { vi: 'Dông, lốc, sét', en: 'Thunderstorm' },
  instruction: {
    vi: 'Không trú dưới cây to, biển quảng cáo; chằng chống mái; đề phòng lốc và sét.',
    en: 'Do not shelter under trees or billboards; secure roofs; beware of gusts and lightning.',
  },
  senderName: 'Đài Khí tượng Thủy văn (mô phỏng)',
  urgency: 'Immediate',
  certainty: 'Likely',
};

function unitsOnPath(cell: StormCell, lookup: UnitLookup, fromMs: number): AdministrativeUnit[] {
  return lookup.units.filter((unit) => {
    for (let tMs = fromMs; tMs <= cell.endMs; tMs += 15 * MINUTE_MS) {
      const hours = (tMs - cell.startMs) / HOUR_MS;
      const km = distanceKm(
        unit.lon,
        unit.lat,
        cell.lon + cell.lonPerHour * hours,
        cell.lat + cell.latPerHour * hours,
      );
      if (km < cell.radiusKm + 4) return true;
    }
    return false;
  });
}

const toSecond = (tMs: number) => Math.round(tMs / 1000) * 1000;

/** What a message of a cell says: the rain on its way, or that it is over. */
function textOf(cell: StormCell, over: readonly AdministrativeUnit[], isOver: boolean) {
  const places = {
    vi: over.map(({ name }) => name.vi).join(', '),
    en: over.map(({ name }) => name.en).join(', '),
  };
  if (isOver) {
    return {
      headline: { vi: 'Kết thúc cảnh báo dông', en: 'Thunderstorm warning over' },
      description: {
        vi: `Ổ dông đã suy yếu tại: ${places.vi}.`,
        en: `The cell has weakened over ${places.en}.`,
      },
    };
  }
  const peak = cell.peakMmPerHour.toFixed(0);
  return {
    headline: { vi: 'Cảnh báo dông kèm lốc, sét', en: 'Thunderstorm with gusts and lightning' },
    description: {
      vi: `Ổ dông mạnh tới ${peak} mm/giờ ảnh hưởng: ${places.vi}.`,
      en: `A cell of up to ${peak} mm/h affects ${places.en}.`,
    },
  };
}

/** The messages of one cell in the order sent; none for weak cells and for those that meet no unit. */
export function warningsOfCell(cell: StormCell, lookup: UnitLookup): WorldWarning[] {
  if (cell.peakMmPerHour < WORTH_WARNING_MM_PER_HOUR) return [];
  const units = unitsOnPath(cell, lookup, cell.startMs);
  if (units.length === 0) return [];
  const chain: WorldWarning[] = [];
  const send = (atMs: number, msgType: WorldWarning['msgType'], over: readonly AdministrativeUnit[]) => {
    const sentMs = toSecond(atMs);
    chain.push(
      composeWarning({
        topic: TOPIC,
        identifier: `BRVT-dong-${cell.id}-${chain.length + 1}`,
        sentMs,
        msgType,
        references: chain.map(referenceTo),
        ...textOf(cell, over, msgType === 'Cancel'),
        onsetMs: Math.max(toSecond(cell.startMs), sentMs),
        expiresMs: toSecond(cell.endMs + 15 * MINUTE_MS),
        areas: areasOfUnits(over),
        riskLevel: cell.peakMmPerHour > 62 ? 2 : 1,
      }),
    );
  };
  send(cell.startMs - 40 * MINUTE_MS, 'Alert', units);
  const updateMs = cell.startMs + 25 * MINUTE_MS;
  const ahead = unitsOnPath(cell, lookup, updateMs);
  send(updateMs, 'Update', ahead.length > 0 ? ahead : units);
  const endsEarly = uniform(hashText(cell.id), 1) < 0.35;
  if (endsEarly) send(cell.endMs - 12 * MINUTE_MS, 'Cancel', units);
  return chain;
}
