import { createHash, randomBytes } from 'node:crypto';

/** Returns a secret of 256 random bits, 43 characters that need no escaping in an address. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * What a table keeps of a token: SHA-256 in hex. A token has 256 random bits, so that a slow hash would add nothing;
 * a row is found by a look-up of the hash, whose timing tells nothing about the token.
 */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token, 'utf8').digest('hex');
}
