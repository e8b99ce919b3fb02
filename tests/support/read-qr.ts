/**
 * Reads a QR code of the versions 2 to 5 at the lowest level of correction, which hold one block of bytes, as ISO/IEC 18004
 * has it: written from the standard and not from the encoder, so that the two can be held against each other.
 */
export function readQr(dark: readonly (readonly boolean[])[]): string {
  const size = dark.length;
  const at = (x: number, y: number): boolean => dark[y]?.[x] ?? false;
  const format = [0, 1, 2, 3, 4].map((x) => Number(at(x, 8))).join('');
  // The first five bits of the format: two of the level, three of the mask, under a mask of their own.
  const level = parseInt(format, 2) ^ 0b10101;
  if (level >> 3 !== 0b01) throw new Error('only the lowest level of correction is read');
  const mask = MASKS[level & 0b111];
  const bits: boolean[] = [];
  for (let right = size - 1, up = true; right > 0; right -= 2, up = !up) {
    if (right === 6) right -= 1;
    for (let step = 0; step < size; step++) {
      const y = up ? size - 1 - step : step;
      for (const x of [right, right - 1])
        if (!isFixed(x, y, size)) bits.push(at(x, y) !== (mask?.(x, y) ?? false));
    }
  }
  const number = (from: number, length: number) =>
    bits.slice(from, from + length).reduce((sum, bit) => 2 * sum + Number(bit), 0);
  if (number(0, 4) !== 0b0100) throw new Error('only bytes are read');
  const bytes = Array.from({ length: number(4, 8) }, (_, i) => number(12 + 8 * i, 8));
  return new TextDecoder().decode(new Uint8Array(bytes));
}

const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** The patterns that a camera finds the code by, and the format: no bytes stand there. */
function isFixed(x: number, y: number, size: number): boolean {
  const corner = (x < 9 && y < 9) || (x >= size - 8 && y < 9) || (x < 9 && y >= size - 8);
  const aligning = Math.abs(x - (size - 7)) <= 2 && Math.abs(y - (size - 7)) <= 2;
  return corner || aligning || x === 6 || y === 6;
}
