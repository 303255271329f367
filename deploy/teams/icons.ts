import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';

/** Red, green, blue and opacity of one pixel. */
type Pixel = readonly [number, number, number, number];

const red: Pixel = [0x7a, 0x1d, 0x2b, 255];
const white: Pixel = [255, 255, 255, 255];
const clear: Pixel = [255, 255, 255, 0];

/**
 * Ringi's sign, a stamp: a ring and a cross in it. `covers` says how much of a point of the unit
 * square, seen from its middle, the sign covers.
 */
function covers(x: number, y: number): boolean {
  const radius = Math.hypot(x, y);
  const ring = radius > 0.29 && radius < 0.36;
  const arm =
    Math.min(Math.abs(x), Math.abs(y)) < 0.035 && Math.max(Math.abs(x), Math.abs(y)) < 0.16;
  return ring || arm;
}

/** A square PNG of the sign; each pixel is the mean of 64 points. */
export function icon(size: number, sign: Pixel, ground: Pixel): Buffer {
  const rows = Array.from({ length: size }, (_row, y) => [
    // Filter 0: the row is stored as it is.
    0,
    ...Array.from({ length: size }, (_column, x) => pixel(x, y, size, sign, ground)).flat(),
  ]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function pixel(x: number, y: number, size: number, sign: Pixel, ground: Pixel): readonly number[] {
  const at = (whole: number, part: number) => (whole + (part + 0.5) / 8) / size - 0.5;
  const points = Array.from({ length: 64 }, (_, n) => covers(at(x, n % 8), at(y, n >> 3)));
  const share = points.filter(Boolean).length / 64;
  return ground.map((value, n) => Math.round(value + ((sign[n] ?? 0) - value) * share));
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('color.png', import.meta.url), icon(192, white, red));
  writeFileSync(new URL('outline.png', import.meta.url), icon(32, white, clear));
}
