import type { Permission } from '@optline/domain';
import type { ApiScope } from './auth/scopes.js';
import type { House } from './house.js';
import type { ReaderLanguage } from './reader-language.js';

/** On whose behalf an operation runs. Every operation says which of these it takes. */
export type Principal =
  | {
      readonly kind: 'staff';
      readonly userId: string;
      readonly organizationId: string;
      readonly permissions: readonly Permission[];
    }
  | {
      readonly kind: 'parent';
      readonly personId: string;
      readonly familyId: string;
      readonly organizationId: string;
      /** Today in the school's zone, YYYY-MM-DD: whoever is of age by then is nobody's child. */
      readonly today: string;
    }
  | {
      readonly kind: 'api-token';
      readonly tokenId: string;
      readonly organizationId: string;
      readonly scopes: readonly ApiScope[];
    }
  /** A webhook door, after it verified the signature or the credentials. */
  | { readonly kind: 'webhook'; readonly provider: 'plivo' | 'postmark' }
  /** The e-mailed page: nobody is signed in, the token speaks. */
  | { readonly kind: 'email-page' };

/** Where a request came from, for the record. */
export interface RequestOrigin {
  readonly requestId: string;
  readonly ip: string | null;
  readonly userAgent: string | null;
}

/** What every resolver gets. */
export interface Context {
  readonly house: House;
  /** `null` when nobody is signed in. */
  readonly principal: Principal | null;
  readonly origin: RequestOrigin;
  /** What whoever asks wants to be told in. */
  readonly language: ReaderLanguage;
  /** The cookies of the request, and those to set on the answer (signing in and out). */
  readonly cookies: CookieJar;
}

export interface CookieJar {
  /** What the browser sent. */
  get(name: string): string | null;
  set(name: string, value: string, options: { maxAgeSeconds: number | null }): void;
  clear(name: string): void;
}
