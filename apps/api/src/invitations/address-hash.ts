import { emailKeyOf } from '../auth/email-key.js';
import { hashOfToken } from '../auth/token.js';

/** What an e-mail address is recognised by where the address itself need not be kept, however it is typed. */
export function addressHashOf(email: string): string {
  return hashOfToken(emailKeyOf(email));
}
