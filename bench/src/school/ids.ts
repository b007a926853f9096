import { randomBytes } from 'node:crypto';

let last = 0;

/** A UUIDv7 like those of the api, so that bare transactions write to the same places of each index. */
export function newId(): string {
  last = Math.max(last + 1 / 4096, Date.now());
  const ms = Math.floor(last);
  const step = Math.floor((last - ms) * 4096);
  const bytes = randomBytes(16);
  bytes.writeUIntBE(ms, 0, 6);
  bytes.writeUInt16BE(0x7000 | step, 6);
  bytes[8] = 0x80 | (Number(bytes[8]) & 0x3f);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** An instant as both databases store it. */
export function instantText(at: Date): string {
  return at.toISOString().replace('T', ' ').replace('Z', '');
}
