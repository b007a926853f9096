import { hash, verify } from '@node-rs/argon2';
import { newToken } from './token.js';

/** The floor that OWASP's password storage cheat sheet gives for argon2id, which is what the library uses. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const passwordLength = { min: 12, max: 200 } as const;

/** NFKC can make a character eighteen times as long, so what is longer than this is not even looked at. */
const readAtMost = 1000;

/** The most used of those that are long enough, folded; what is found first when passwords are guessed. */
const tooCommon = new Set([
  'password1234',
  'password12345',
  'password123456',
  'passwordpassword',
  'passw0rd1234',
  'mypassword123',
  'administrator',
  'adminadminadmin',
  'letmeinletmein',
  'welcome12345',
  'welcome123456',
  'iloveyou1234',
  'iloveyouforever',
  'qwertyuiop12',
  'qwertyuiop123',
  'qwerty123456',
  'qwertyqwerty',
  'qwertyuiopasdfghjkl',
  'asdfghjkl123',
  'asdfasdfasdf',
  '1q2w3e4r5t6y',
  '1qaz2wsx3edc',
  'zaq12wsxcde3',
  'abc123abc123',
  'abcd12345678',
  'abcdefghijkl',
  'changemechangeme',
  'trustno1trustno1',
  'correcthorsebatterystaple',
  'sunshine1234',
  'princess1234',
  'football1234',
  'baseball1234',
]);

export type PasswordProblem = 'too-short' | 'too-long' | 'too-common';

/** Returns why a password may not be chosen, or null. Length counts what a person would call characters. */
export function passwordProblem(password: string): PasswordProblem | null {
  if (password.length > readAtMost) return 'too-long';
  const plain = password.normalize('NFKC');
  const length = [...plain].length;
  if (length < passwordLength.min) return 'too-short';
  if (length > passwordLength.max) return 'too-long';
  return isCommon(plain.toLowerCase()) ? 'too-common' : null;
}

const digits = '0123456789012345678901234567890';

function isCommon(folded: string): boolean {
  const hasFewCharacters = new Set(folded).size <= 2;
  const isCounting = digits.includes(folded) || digits.includes([...folded].toReversed().join(''));
  return hasFewCharacters || isCounting || tooCommon.has(folded);
}

/** Returns the argon2id hash to keep. About 25 ms, off the event loop. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), cost);
}

let nobodysHash: Promise<string> | null = null;

/** Says whether a password fits a hash. Without one it takes as long and says no, so that time tells nothing. */
export async function verifyPassword(kept: string | null, password: string): Promise<boolean> {
  const readable = password.length <= readAtMost ? password.normalize('NFKC') : '';
  const fits = await verify(kept ?? (await (nobodysHash ??= hashPassword(newToken()))), readable);
  return fits && kept !== null && password.length <= readAtMost;
}
