// CRC-32 as ZIP wants it (ISO 3309, reflected polynomial EDB88320), over bytes that come piece by piece.

const POLYNOMIAL = 0xedb88320;
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? POLYNOMIAL : 0);
  return crc;
});

/** A running checksum. */
export class Crc32 {
  private crc = 0xffffffff;

  /** Hot path: about a hundred bytes a cell pass here. */
  add(bytes: Uint8Array): void {
    let { crc } = this;
    for (let at = 0; at < bytes.length; at += 1)
      crc = (crc >>> 8) ^ (TABLE[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
    this.crc = crc;
  }

  /** The checksum of everything added, unsigned. */
  value(): number {
    return (this.crc ^ 0xffffffff) >>> 0;
  }
}
