import { badInput } from '../errors.js';
import { forStaff } from '../sentences.js';

/** For the description of an argument `requestId`. */
export const requestIdIs =
  'Of the client’s own making, such as a UUID: asked again with it, the same people get no second mail.';

/** Part of a key that is kept short. BAD_USER_INPUT for what is too long for it. */
export function readRequestId(given: string | null | undefined): string | null {
  if (given == null) return null;
  if (!/^[\w-]{16,36}$/.test(given))
    throw badInput(forStaff('A requestId has 16 to 36 letters, digits and hyphens.'));
  return given;
}
