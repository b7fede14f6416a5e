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

/** The messages of one cell in the order sent; none for weak cells and for those that meet no unit. */
export function warningsOfCell(cell: StormCell, lookup: UnitLookup): WorldWarning[] {
  if (cell.peakMmPerHour < WORTH_WARNING_MM_PER_HOUR) return [];
  const units = unitsOnPath(cell, lookup, cell.startMs);
  if (units.length === 0) return [];
  const riskLevel = cell.peakMmPerHour > 62 ? 2 : 1;
  const message = (
    n: number,
    sentMs: number,
    msgType: WorldWarning['msgType'],
    over: AdministrativeUnit[],
    before: WorldWarning[],
  ) => {
    const places = over.map((unit) => unit.name.vi).join(', ');
    const head =
      msgType === 'Cancel'
        ? { vi: 'Kết thúc cảnh báo dông', en: 'Thunderstorm warning over' }
        : { vi: 'Cảnh báo dông kèm lốc, sét', en: 'Thunderstorm with gusts and lightning' };
    return composeWarning({
      topic: TOPIC,
      identifier: `BRVT-dong-${cell.id}-${n}`,
      sentMs,
      msgType,
      references: before.map(referenceTo),
      headline: head,
      description: {
        vi: `Ổ dông mạnh tới ${cell.peakMmPerHour.toFixed(0)} mm/giờ ảnh hưởng: ${places}.`,
        en: `A cell of up to ${cell.peakMmPerHour.toFixed(0)} mm/h affects ${over.map((unit) => unit.name.en).join(', ')}.`,
      },
      onsetMs: Math.max(cell.startMs, sentMs),
      expiresMs: cell.endMs + 15 * MINUTE_MS,
      areas: areasOfUnits(over),
      riskLevel,
    });
  };
  const first = message(1, Math.round((cell.startMs - 40 * MINUTE_MS) / 1000) * 1000, 'Alert', units, []);
  const updateMs = Math.round((cell.startMs + 25 * MINUTE_MS) / 1000) * 1000;
  const ahead = unitsOnPath(cell, lookup, updateMs);
  const chain = [first, message(2, updateMs, 'Update', ahead.length > 0 ? ahead : units, [first])];
  if (uniform(hashText(cell.id), 1) < 0.35) {
    chain.push(
      message(3, Math.round((cell.endMs - 12 * MINUTE_MS) / 1000) * 1000, 'Cancel', units, chain.slice(1)),
    );
  }
  return chain;
}
