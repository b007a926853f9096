import { describe, expect, it } from '@jest/globals';
import { hashPassword, passwordProblem, verifyPassword } from './password.js';

describe('A password', () => {
  it('has 12 to 200 characters as a person counts them', () => {
    expect(passwordProblem('eleven char')).toBe('too-short');
    expect(passwordProblem('twelve chars')).toBeNull();
    expect(passwordProblem('🦦🦦🦩🦩🐢🐢🦔🦔🦉🦉🐝')).toBe('too-short');
    expect(passwordProblem('🦦🦦🦩🦩🐢🐢🦔🦔🦉🦉🐝🐝')).toBeNull();
    expect(passwordProblem('otters and herons '.repeat(11) + '12')).toBeNull();
    expect(passwordProblem('otters and herons '.repeat(11) + '123')).toBe('too-long');
    expect(passwordProblem('x'.repeat(10_000_000))).toBe('too-long');
  });

  it.each([
    'Password1234',
    'ＰＡＳＳＷＯＲＤ1234',
    '123456789012',
    '210987654321',
    'aaaaaaaaaaaa',
    'abababababab',
  ])('is not %s, which is guessed first', (password) => {
    expect(passwordProblem(password)).toBe('too-common');
  });

  it('is kept as argon2id with the cost of the house', async () => {
    expect(await hashPassword('three calm otters')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('fits however the keyboard composes its letters', async () => {
    const kept = await hashPassword('crème brûlée soir'.normalize('NFD'));
    expect(await verifyPassword(kept, 'crème brûlée soir'.normalize('NFC'))).toBe(true);
    expect(await verifyPassword(kept, 'creme brulee soir')).toBe(false);
  });

  it('of nobody never fits', async () => {
    expect(await verifyPassword(null, 'three calm otters')).toBe(false);
    expect(await verifyPassword(null, '')).toBe(false);
  });

  it('that is endless is not even read', async () => {
    expect(await verifyPassword(await hashPassword(''), 'x'.repeat(1_000_000))).toBe(false);
  });
});
