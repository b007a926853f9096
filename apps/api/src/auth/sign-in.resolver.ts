import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import {
  AccountChoice,
  AudienceEnum,
  ChooseAccount,
  Contact,
  Me,
  PasswordRefused,
  PasswordSet,
  SetPasswordResult,
  SignedIn,
  SignInFailed,
  SignInInput,
  SignInResult,
  UseSignInLinkInput,
} from '@optline/schema';
import type { Sentence } from '@optline/schema';
import type { Context } from '../context.js';
import { inTransaction } from '../db/transaction.js';
import { notAllowed, notSignedIn } from '../errors.js';
import { peopleById, personView } from '../families/person-view.js';
import { findAccount } from './accounts.js';
import type { Account } from './accounts.js';
import { cookieNameFor } from './cookies.js';
import type { Audience } from './cookies.js';
import { signedIn } from './guards.js';
import { requestLink } from './request-link.js';
import { endSession, idleMinutes, sessionHashOf } from './session.js';
import { changePassword } from './change-password.js';
import type { PasswordChange } from './change-password.js';
import { signInByLink, signInByPassword } from './sign-in.js';
import type { SignInOutcome } from './sign-in.js';

/** Signing in and out. */
@Resolver(() => Me)
export class SignInResolver {
  @Query(() => Me, { nullable: true, description: 'Who is signed in in this app, or null.' })
  async me(@Ctx() ctx: Context): Promise<Me | null> {
    const account = await accountOf(ctx);
    return account && meOf(account);
  }

  @FieldResolver(() => Contact, { nullable: true, description: 'Of a parent: their own record.' })
  async contact(
    @Root() { audience, id: personId, organizationId }: Me,
    @Ctx() { house }: Context,
  ): Promise<Contact | null> {
    if (audience === 'staff') return null;
    const [row] = await peopleById(house.db.read, organizationId, [personId]);
    if (row === undefined) return null;
    // Whoever has just signed in is not yet the principal of this request; of oneself no age is asked.
    const self = { kind: 'parent', personId, familyId: row.familyId, organizationId, today: '' } as const;
    return personView(row, self) as Contact;
  }

  @Mutation(() => SignInResult, { description: 'Signs in by password.' })
  async signIn(
    @Arg('input', () => SignInInput) input: SignInInput,
    @Ctx() ctx: Context,
  ): Promise<typeof SignInResult> {
    const { audience, email, password, accountId } = input;
    return resultOf(await signInByPassword(ctx, { audience, email, password, accountId: accountId ?? null }));
  }

  @Mutation(() => Boolean, {
    description: 'Sends a one-time link to an address that may sign in. Always true.',
  })
  async requestSignInLink(
    @Arg('email', () => String) email: string,
    @Arg('audience', () => AudienceEnum) audience: Audience,
    @Ctx() ctx: Context,
  ): Promise<boolean> {
    await requestLink(ctx, { email, audience, purpose: 'sign-in' });
    return true;
  }

  @Mutation(() => Boolean, {
    description: 'Sends a link to choose a new password to an address that may sign in. Always true.',
  })
  async requestPasswordReset(
    @Arg('email', () => String) email: string,
    @Arg('audience', () => AudienceEnum) audience: Audience,
    @Ctx() ctx: Context,
  ): Promise<boolean> {
    await requestLink(ctx, { email, audience, purpose: 'reset' });
    return true;
  }

  @Mutation(() => SignInResult, { description: 'Signs in by a one-time link and uses it up.' })
  async useSignInLink(
    @Arg('input', () => UseSignInLinkInput) input: UseSignInLinkInput,
    @Ctx() ctx: Context,
  ): Promise<typeof SignInResult> {
    const { token, accountId, newPassword } = input;
    return resultOf(
      await signInByLink(ctx, { token, accountId: accountId ?? null, newPassword: newPassword ?? null }),
    );
  }

  @Mutation(() => Boolean, { description: 'Ends the session of this app in this browser.' })
  async signOut(@Ctx() ctx: Context): Promise<boolean> {
    if (ctx.principal === null) return true;
    const { kind } = signedIn(ctx);
    if (kind === 'api-token') throw notAllowed();
    const hash = sessionHashOf(ctx, kind);
    if (hash !== null) await inTransaction(ctx.house.db, (tx) => endSession(tx, hash));
    ctx.cookies.clear(cookieNameFor(kind, ctx.house.config));
    return true;
  }

  @Mutation(() => SetPasswordResult, {
    description:
      'Sets a password. The current one is needed where there is one. All other sessions of the account end.',
  })
  async setPassword(
    @Arg('current', () => String, { nullable: true }) current: string | null,
    @Arg('new', () => String) wanted: string,
    @Ctx() ctx: Context,
  ): Promise<typeof SetPasswordResult> {
    const { kind } = signedIn(ctx);
    if (kind === 'api-token') throw notAllowed();
    const account = await accountOf(ctx);
    if (account === null) throw notSignedIn();
    const change = await changePassword(ctx, account, { current: current ?? null, wanted });
    if (change === 'changed') return Object.assign(new PasswordSet(), { me: meOf(account) });
    return Object.assign(new PasswordRefused(), { reason: change, message: passwordMessages[change] });
  }
}

/** The account of whoever is signed in with a session; a token and a door have none. */
async function accountOf({ house, principal }: Context): Promise<Account | null> {
  if (principal === null) return null;
  const { read } = house.db;
  if (principal.kind === 'staff') {
    const { userId: ownerId, organizationId } = principal;
    return findAccount(read, { audience: 'staff', ownerId, organizationId });
  }
  if (principal.kind !== 'parent') return null;
  const { personId: ownerId, organizationId } = principal;
  return findAccount(read, { audience: 'parent', ownerId, organizationId });
}

function meOf(account: Account): Me {
  const { ownerId, audience, name, email, organizationId, schoolName, timeZone, language, permissions } =
    account;
  return Object.assign(new Me(), {
    id: ownerId,
    audience,
    name,
    email,
    organizationId,
    schoolName,
    timeZone,
    language,
    idleMinutes: idleMinutes[audience],
    permissions: [...permissions],
    contact: null,
  });
}

function resultOf(outcome: SignInOutcome): typeof SignInResult {
  switch (outcome.kind) {
    case 'signed-in':
      return Object.assign(new SignedIn(), { me: meOf(outcome.account) });
    case 'choose':
      return Object.assign(new ChooseAccount(), { choices: outcome.accounts.map(choiceOf) });
    case 'failed':
      return Object.assign(new SignInFailed(), {
        reason: outcome.why,
        message: outcome.why === 'not-right' ? notRight : signInMessages[outcome.why],
      });
  }
}

function choiceOf({ ownerId, schoolName, name }: Account): AccountChoice {
  return Object.assign(new AccountChoice(), { accountId: ownerId, schoolName, name });
}

type FailedSignIn = Extract<SignInOutcome, { kind: 'failed' }>['why'];

const notRight: Sentence = {
  en: 'The e-mail address or the password is not right.',
  es: 'El correo electrónico o la contraseña no son correctos.',
};

const passwordMessages: Record<Exclude<PasswordChange, 'changed'>, Sentence> = {
  'not-right': {
    en: 'The current password is not right.',
    es: 'La contraseña actual no es correcta.',
  },
  'too-short': {
    en: 'A password needs at least 12 characters.',
    es: 'Una contraseña necesita al menos 12 caracteres.',
  },
  'too-long': {
    en: 'A password can have at most 200 characters.',
    es: 'Una contraseña puede tener 200 caracteres como máximo.',
  },
  'too-common': {
    en: 'This password is among the first that are guessed. Please choose another.',
    es: 'Esta contraseña es de las primeras que se adivinan. Elija otra.',
  },
};

const signInMessages: Record<Exclude<FailedSignIn, 'not-right'>, Sentence> = {
  ...passwordMessages,
  'link-not-valid': {
    en: 'This link was used already, or it is too old. Please ask for a new one.',
    es: 'Este enlace ya se usó o es demasiado antiguo. Pida uno nuevo.',
  },
  'password-missing': { en: 'Please choose a password.', es: 'Elija una contraseña.' },
};
