import { mayTurnOut } from '@optline/domain';
import type { Permission } from '@optline/domain';
import { staffOf, staffOrTokenWith } from '../auth/guards.js';
import type { StaffPrincipal, TokenPrincipal } from '../auth/guards.js';
import type { Context } from '../context.js';
import { notAllowed } from '../errors.js';
import { forStaff } from '../sentences.js';

type Asking = Pick<Context, 'principal'>;

/** Staff with any texting permission, or one of these besides. */
function withTexting(asking: Asking, besides: readonly Permission[]): StaffPrincipal {
  const who = staffOf(asking);
  if (mayTurnOut(who.permissions) || besides.some((permission) => who.permissions.includes(permission)))
    return who;
  throw notAllowed(forStaff('This needs a texting permission.'));
}

export function staffWithTexting(asking: Asking): StaffPrincipal {
  return withTexting(asking, []);
}

/** Staff with a texting permission (or one of these), and API tokens with consent:read. */
export function readerOfConsent(
  asking: Asking,
  besides: readonly Permission[] = [],
): StaffPrincipal | TokenPrincipal {
  const who = staffOrTokenWith(asking, 'consent:read');
  return who.kind === 'staff' ? withTexting(asking, besides) : who;
}
