// Where value, target and bands of a bullet lie: pure.

/** A class of the scale: it reaches up to `upTo` from the class before; words from low to high. */
export interface BulletBand {
  upTo: number;
  label: string;
}

/** One thing with its own scale and UCUM unit; NaN is missing. */
export interface BulletItem {
  key: string;
  label: string;
  value: number;
  unit: string;
  digits: number;
  target?: number | undefined;
  /** Ascending; the last one's end is the end of the scale unless value or target lie further. */
  bands?: readonly BulletBand[] | undefined;
  /** Start of the scale; 0 unless it says otherwise (or a figure is lower). */
  min?: number | undefined;
  /** End of the scale where there are no bands; further where value or target lie further. */
  max?: number | undefined;
  note?: string | undefined;
}

/** Shares 0 … 1 of the track; NaN: not there. `band` is the class that the value falls into. */
export interface BulletShape {
  zero: number;
  value: number;
  target: number;
  bands: readonly { start: number; length: number; label: string }[];
  band: string | null;
}

/** Lays one bullet out; a value equal to a band's end belongs to that band. */
export function layOutBullet({
  value,
  target = Number.NaN,
  bands = [],
  min = 0,
  max = Number.NaN,
}: BulletItem): BulletShape {
  const ends = [value, target, max, ...bands.map(({ upTo }) => upTo)].filter(Number.isFinite);
  const low = Math.min(min, ...ends);
  const high = Math.max(min, ...ends);
  const place = (figure: number) => (figure - low) / (high - low || 1);
  let from = low;
  const shapes = bands.map(({ upTo, label }, index) => {
    const to = index === bands.length - 1 ? high : upTo;
    const shape = { start: place(from), length: place(to) - place(from), label };
    from = to;
    return shape;
  });
  const found = bands.find(({ upTo }) => value <= upTo) ?? bands.at(-1);
  return {
    zero: place(Math.max(low, Math.min(high, 0))),
    value: place(value),
    target: place(target),
    bands: shapes,
    band: Number.isFinite(value) ? (found?.label ?? null) : null,
  };
}
