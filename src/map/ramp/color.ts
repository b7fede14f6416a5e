// Theme colours as the GPU wants them.

/** `#rrggbb` as red, green, blue, alpha, each 0 … 1. */
export function rgbOf(hex: string): [number, number, number, number] {
  const [red, green, blue] = bytesOf(hex);
  return [red / 255, green / 255, blue / 255, 1];
}

/** `#rrggbb` as red, green, blue, each 0 … 255. */
export function bytesOf(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
