import type { Permission } from '@optline/domain';
import type { Context, Principal } from '../context.js';
import { notAllowed, notSignedIn } from '../errors.js';
import { forStaff } from '../sentences.js';
import type { ApiScope } from './scopes.js';

export type StaffPrincipal = Extract<Principal, { kind: 'staff' }>;
export type ParentPrincipal = Extract<Principal, { kind: 'parent' }>;
export type TokenPrincipal = Extract<Principal, { kind: 'api-token' }>;

/** Whoever a school knows by name: not the doors, which nobody signs in to. */
export type SignedInPrincipal = StaffPrincipal | ParentPrincipal | TokenPrincipal;

type Asking = Pick<Context, 'principal'>;

/** Somebody of some school. For operations that then decide by who it is. */
export function signedIn({ principal }: Asking): SignedInPrincipal {
  if (principal === null) throw notSignedIn();
  if (principal.kind === 'webhook' || principal.kind === 'email-page') throw notAllowed();
  return principal;
}

/** A staff user, whatever they may do besides. */
export function staffOf(asking: Asking): StaffPrincipal {
  const principal = signedIn(asking);
  if (principal.kind !== 'staff') throw notAllowed();
  return principal;
}

/** A staff user who has this permission. */
export function staffWith(asking: Asking, permission: Permission): StaffPrincipal {
  const principal = staffOf(asking);
  if (!principal.permissions.includes(permission)) throw notAllowed();
  return principal;
}

/** A parent signed in to the portal. */
export function parentOf(asking: Asking): ParentPrincipal {
  const principal = signedIn(asking);
  if (principal.kind !== 'parent') throw notAllowed();
  return principal;
}

/** An API client whose token names this scope. */
export function tokenWith(asking: Asking, scope: ApiScope): TokenPrincipal {
  const principal = signedIn(asking);
  if (principal.kind !== 'api-token') throw notAllowed();
  if (!principal.scopes.includes(scope))
    throw notAllowed(forStaff(`This token does not have the scope ${scope}.`));
  return principal;
}

/** A staff user, or an API client whose token names this scope. */
export function staffOrTokenWith(asking: Asking, scope: ApiScope): StaffPrincipal | TokenPrincipal {
  return signedIn(asking).kind === 'staff' ? staffOf(asking) : tokenWith(asking, scope);
}

/** Anybody of the school; an API client's token must name the scope. */
export function signedInWith(asking: Asking, scope: ApiScope): SignedInPrincipal {
  return signedIn(asking).kind === 'api-token' ? tokenWith(asking, scope) : signedIn(asking);
}
