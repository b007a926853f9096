import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../context.js';
import { executeFor } from '../execute.js';
import type { Contract } from '../execute.js';
import type { House } from '../house.js';
import { isFromOwnPage } from '../pages/own-form.js';
import { privatePageHeaders } from '../pages/page.js';
import { readerLanguage } from '../reader-language.js';
import { cookieJarOf } from './cookies.js';
import { rateLimitsOf } from './rate-limit.js';
import { linkPage, problemPage } from './sign-in-form.js';
import type { Problem } from './sign-in-words.js';
import { findSignInLink } from './sign-in-links.js';
import type { SignInLink } from './sign-in-links.js';

export interface SignInPageOptions {
  readonly house: House;
  readonly contract: Contract;
}

type LinkRequest = FastifyRequest<{ Params: { token: string } }>;

const formAtMostBytes = 8 * 1024;

const useLink = `mutation UseSignInLink($input: UseSignInLinkInput!) {
  useSignInLink(input: $input) {
    __typename
    ... on SignedIn { me { audience } }
    ... on SignInFailed { reason }
  }
}`;

interface UseLinkData {
  useSignInLink:
    | { __typename: 'SignedIn'; me: { audience: 'STAFF' | 'PARENT' } }
    | { __typename: 'ChooseAccount' }
    | { __typename: 'SignInFailed'; reason: string };
}

/**
 * The page behind a one-time link. Mail scanners open every link, so GET and HEAD change nothing; only the button, a
 * POST from this very page, uses the link up. Its address is a secret: nothing about these requests is logged.
 */
export async function signInPage(app: FastifyInstance, options: SignInPageOptions): Promise<void> {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: formAtMostBytes },
    (_request, body, done) => done(null, new URLSearchParams(String(body))),
  );
  app.setErrorHandler(async (error, request, reply) => {
    const isOurs = !isClientFault(error);
    if (isOurs)
      options.house.log.error({ requestId: request.id, fault: nameOf(error) }, 'sign-in page failed');
    return refuse(request, reply, isOurs ? 'unavailable' : 'bad-form');
  });
  app.get('/sign-in/:token', { logLevel: 'silent' }, (request: LinkRequest, reply) =>
    show(options.house, request, reply),
  );
  app.post('/sign-in/:token', { logLevel: 'silent' }, (request: LinkRequest, reply) =>
    submit(options, request, reply),
  );
}

async function show(house: House, request: LinkRequest, reply: FastifyReply): Promise<FastifyReply> {
  const link = await linkOf(house, request);
  if (link === 'too-many' || link === null) return refuse(request, reply, link ?? 'link-not-valid');
  return answer(reply, 200, linkPage(link, { language: languageFor(request, link), problem: null }));
}

/** Looks the link up; guesses are counted like uses. */
async function linkOf(house: House, request: LinkRequest): Promise<SignInLink | 'too-many' | null> {
  const limits = rateLimitsOf(house);
  try {
    await limits.check('linkUsesOfAddress', request.ip);
    const link = await findSignInLink(house.db.read, request.params.token, house.now());
    if (link === null) await limits.count('linkUsesOfAddress', request.ip);
    return link;
  } catch (error) {
    if (codeOf(error) === 'TOO_MANY_REQUESTS') return 'too-many';
    throw error;
  }
}

async function submit(
  { house, contract }: SignInPageOptions,
  request: LinkRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  // Another site could sign a visitor in to an account of its choice.
  if (!isFromOwnPage(request, house.config.publicBaseUrl)) return refuse(request, reply, 'other-site');
  const link = await linkOf(house, request);
  if (link === 'too-many' || link === null) return refuse(request, reply, link ?? 'link-not-valid');
  const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
  const input = {
    token: request.params.token,
    accountId: form.get('account') || null,
    newPassword: form.get('password') || null,
  };
  const context = contextOf(house, request, reply);
  const operation = { query: useLink, variables: { input } };
  const done = await executeFor<UseLinkData>(contract, context, operation);
  if (!done.ok) return refuse(request, reply, done.code === 'TOO_MANY_REQUESTS' ? 'too-many' : 'unavailable');
  const outcome = done.data.useSignInLink;
  switch (outcome.__typename) {
    case 'SignedIn':
      return reply
        .headers(privatePageHeaders)
        .redirect(outcome.me.audience === 'STAFF' ? '/staff/' : '/portal/', 303);
    case 'ChooseAccount':
      return again(request, reply, { link, problem: 'choose' });
    case 'SignInFailed':
      return again(request, reply, { link, problem: problemOf(outcome.reason) });
  }
}

function again(
  request: LinkRequest,
  reply: FastifyReply,
  { link, problem }: { link: SignInLink; problem: Problem },
): FastifyReply {
  if (problem === 'link-not-valid') return refuse(request, reply, problem);
  return answer(reply, 422, linkPage(link, { language: languageFor(request, link), problem }));
}

/** The contract writes 'too-short' as TOO_SHORT. */
function problemOf(reason: string): Problem {
  switch (reason) {
    case 'PASSWORD_MISSING':
      return 'password-missing';
    case 'TOO_SHORT':
      return 'too-short';
    case 'TOO_LONG':
      return 'too-long';
    case 'TOO_COMMON':
      return 'too-common';
    default:
      return 'link-not-valid';
  }
}

const statusOf: Partial<Record<Problem, number>> = {
  'link-not-valid': 410,
  'too-many': 429,
  'other-site': 403,
  'bad-form': 400,
  unavailable: 503,
};

function refuse(request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply {
  const language = readerLanguage(request.headers['accept-language']);
  return answer(reply, statusOf[problem] ?? 400, problemPage(problem, language));
}

function answer(reply: FastifyReply, status: number, body: string): FastifyReply {
  return reply.code(status).headers(privatePageHeaders).send(body);
}

function languageFor(request: FastifyRequest, link: SignInLink) {
  return readerLanguage(link.accounts[0]?.language ?? request.headers['accept-language']);
}

function contextOf(house: House, request: FastifyRequest, reply: FastifyReply): Context {
  return {
    house,
    principal: null,
    origin: { requestId: request.id, ip: request.ip, userAgent: request.headers['user-agent'] ?? null },
    language: readerLanguage(request.headers['accept-language']),
    cookies: cookieJarOf(request, reply, house.config),
  };
}

function codeOf(error: unknown): unknown {
  return (error as { extensions?: { code?: unknown } } | null)?.extensions?.code;
}

function isClientFault(error: unknown): boolean {
  const status = (error as { statusCode?: number } | null)?.statusCode ?? 500;
  return status >= 400 && status < 500;
}

/** The kind of a fault without its message, which may hold what a person typed. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
