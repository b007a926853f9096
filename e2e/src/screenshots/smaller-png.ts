import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const colours = 256;

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** One number for each pixel: 0xRRGGBB. */
  readonly rgb: Uint32Array;
}

/**
 * Writes a picture of a page with the 256 colours that it has most of; the rest, edges of letters, become the nearest
 * of them. Takes what Chromium makes: 8 bits a channel, not interlaced (w3.org/TR/png-3).
 */
export function smallerPng(png: Buffer): Buffer {
  const pixels = readPng(png);
  const palette = commonest(pixels.rgb);
  const nearest = new Map(palette.map((colour, index) => [colour, index]));
  const lines = Buffer.alloc(pixels.height * (pixels.width + 1));
  for (let at = 0; at < pixels.rgb.length; at += 1) {
    const colour = pixels.rgb[at] ?? 0;
    let index = nearest.get(colour);
    if (index === undefined) nearest.set(colour, (index = nearestOf(palette, colour)));
    // Each line begins with its filter: none.
    lines[at + Math.floor(at / pixels.width) + 1] = index;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(pixels.width, 0);
  head.writeUInt32BE(pixels.height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const table = Buffer.from(palette.flatMap(channelsOf));
  const parts = [chunk('IHDR', head), chunk('PLTE', table), chunk('IDAT', deflateSync(lines, { level: 9 }))];
  return Buffer.concat([signature, ...parts, chunk('IEND', Buffer.alloc(0))]);
}

function readPng(png: Buffer): Pixels {
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const step = png[25] === 6 ? 4 : 3;
  const lines = inflateSync(Buffer.concat(data));
  const rgb = new Uint32Array(width * height);
  const stride = width * step;
  let above = Buffer.alloc(stride);
  for (let y = 0; y < height; y += 1) {
    const start = y * (stride + 1);
    const line = unfilter(lines[start] ?? 0, lines.subarray(start + 1, start + 1 + stride), { above, step });
    for (let x = 0; x < width; x += 1) rgb[y * width + x] = line.readUIntBE(x * step, 3);
    above = line;
  }
  return { width, height, rgb };
}

function unfilter(
  kind: number,
  coded: Buffer,
  { above, step }: { above: Buffer; step: number },
): Buffer<ArrayBuffer> {
  const line = Buffer.alloc(coded.length);
  for (let at = 0; at < coded.length; at += 1) {
    const left = line[at - step] ?? 0;
    const up = above[at] ?? 0;
    const upLeft = at < step ? 0 : (above[at - step] ?? 0);
    const guesses = [0, left, up, (left + up) >> 1, paeth(left, up, upLeft)];
    line[at] = (coded[at] ?? 0) + (guesses[kind] ?? 0);
  }
  return line;
}

function paeth(left: number, up: number, upLeft: number): number {
  const guess = left + up - upLeft;
  const [toLeft, toUp, toUpLeft] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - upLeft)];
  if (toLeft <= toUp && toLeft <= toUpLeft) return left;
  return toUp <= toUpLeft ? up : upLeft;
}

function commonest(rgb: Uint32Array): number[] {
  const counts = new Map<number, number>();
  for (const colour of rgb) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const sorted = [...counts].sort(([, one], [, other]) => other - one);
  return sorted.slice(0, colours).map(([colour]) => colour);
}

function nearestOf(palette: readonly number[], colour: number): number {
  const wanted = channelsOf(colour);
  const distances = palette.map((known) =>
    channelsOf(known).reduce((sum, value, at) => sum + (value - (wanted[at] ?? 0)) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}

function channelsOf(colour: number): number[] {
  return [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
