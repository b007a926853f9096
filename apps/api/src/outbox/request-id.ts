import { badInput } from '../errors.js';
import { forStaff } from '../sentences.js';

/** For the description of an argument `requestId`. */
export const requestIdIs =
  'Of the client’s own making, such as a UUID: asked again with it, the same people get no second mail.';

/** Of what sends texts: where nothing is remembered, a lost answer would send twice. BAD_USER_INPUT for another shape. */
export function requireRequestId(given: string): string {
  if (!/^[A-Za-z0-9-]{8,64}$/.test(given))
    throw badInput(forStaff('requestId is from 8 to 64 letters, digits and hyphens.'));
  return given;
}

/** Part of a key that is kept short. BAD_USER_INPUT for what is too long for it. */
export function readRequestId(given: string | null | undefined): string | null {
  if (given == null) return null;
  if (!/^[\w-]{16,36}$/.test(given))
    throw badInput(forStaff('A requestId has 16 to 36 letters, digits and hyphens.'));
  return given;
}
