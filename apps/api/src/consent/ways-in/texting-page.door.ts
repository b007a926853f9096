import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../../context.js';
import { executeFor } from '../../execute.js';
import type { Contract } from '../../execute.js';
import type { House } from '../../house.js';
import { isFromOwnPage } from '../../pages/own-form.js';
import { privatePageHeaders } from '../../pages/page.js';
import { readerLanguage } from '../../reader-language.js';
import type { ReaderLanguage } from '../../reader-language.js';
import { notSavedHtml, textingPageHtml, unknownLinkHtml } from './texting-page-view.js';
import type { PageState } from './texting-page-view.js';
import { pageWords } from './texting-page-words.js';

export interface TextingPageOptions {
  readonly house: House;
  readonly contract: Contract;
  readonly contextFor: (request: FastifyRequest, principal: Context['principal']) => Context;
}

type PageRequest = FastifyRequest<{
  Params: { token: string };
  Querystring: { saved?: string };
  Body: URLSearchParams | undefined;
}>;

const formAtMostBytes = 4 * 1024;

const pageFields = `schoolName firstName maskedNumber answer version isValidForYes numberIsShared numberIsSilent
  mustTextStartTo language wordingId wording termsUrl privacyUrl`;

const lookQuery = `query TextingPage($token: String!) { textingPage(token: $token) { ${pageFields} } }`;

const answerMutation = `mutation SetTextOptInByLink($input: SetTextOptInByLinkInput!) {
  setTextOptInByLink(input: $input) { __typename ... on TextOptInRefused { reason } }
}`;

const stopMutation = `mutation StopNumber($input: StopNumberInput!) { stopNumber(input: $input) { __typename } }`;

/**
 * The page behind CLICK HERE: plain HTML that works without JavaScript. GET and HEAD change nothing, ever, because
 * mail scanners open every link. The link may be used again and the latest answer counts. Its address is a secret:
 * nothing about these requests is logged.
 */
export async function textingPageDoor(app: FastifyInstance, options: TextingPageOptions): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: formAtMostBytes },
    (_request, body, done) => done(null, new URLSearchParams(String(body))),
  );
  app.setErrorHandler(async (error, request, reply) => {
    const code = (error as { statusCode?: number }).statusCode ?? 500;
    if (code >= 500)
      options.house.log.error({ err: error, requestId: request.id }, 'the texting page failed');
    const sentence = request.method === 'POST' ? 'tryAgain' : 'notShown';
    return send(reply, code, notSavedHtml(languageOf(request), sentence));
  });
  app.get('/texting/:token', { logLevel: 'silent' }, (request: PageRequest, reply) =>
    show(options, request, reply),
  );
  app.post('/texting/:token', { logLevel: 'silent' }, (request: PageRequest, reply) =>
    submit(options, request, reply),
  );
}

async function show(
  options: TextingPageOptions,
  request: PageRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const state = await stateOf(options, request);
  if (state === 'unavailable') return send(reply, 503, notSavedHtml(languageOf(request), 'notShown'));
  if (state === 'too-many') return send(reply, 429, unknownLinkHtml(languageOf(request)));
  if (state === null) return send(reply, 404, unknownLinkHtml(languageOf(request)));
  const { saved } = request.query;
  const said = saved === 'answer' || saved === 'stopped' ? saved : null;
  return send(reply, 200, textingPageHtml(state, { said, problem: null }));
}

async function stateOf(
  { contract, contextFor }: TextingPageOptions,
  request: PageRequest,
): Promise<PageState | null | NoAnswer> {
  const outcome = await executeFor<{ textingPage: PageState | null }>(
    contract,
    contextFor(request, { kind: 'email-page' }),
    { query: lookQuery, variables: { token: request.params.token } },
  );
  return outcome.ok ? outcome.data.textingPage : whyNone(outcome.code);
}

type NoAnswer = 'unavailable' | 'too-many';

function whyNone(code: string): NoAnswer {
  return code === 'TOO_MANY_REQUESTS' ? 'too-many' : 'unavailable';
}

async function submit(
  options: TextingPageOptions,
  request: PageRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const language = languageOf(request);
  if (!isFromOwnPage(request, options.house.config.publicBaseUrl))
    return send(reply, 403, notSavedHtml(language, 'otherSite'));
  const said = request.body?.get('answer') ?? '';
  if (!['yes', 'no', 'stop-number'].includes(said))
    return send(reply, 400, notSavedHtml(language, 'tryAgain'));
  const outcome =
    said === 'stop-number' ? await stopNumber(options, request) : await answer(options, request);
  switch (outcome) {
    case 'saved':
    case 'stopped':
      return reply
        .headers(privatePageHeaders)
        .redirect(`${request.url.split('?')[0]}?saved=${outcome === 'saved' ? 'answer' : 'stopped'}`, 303);
    case 'unknown':
      return send(reply, 404, unknownLinkHtml(language));
    case 'too-many':
      return send(reply, 429, unknownLinkHtml(language));
    case 'unavailable':
      return send(reply, 503, notSavedHtml(language, 'tryAgain'));
    default:
      return showProblem(options, { request, reply, problem: outcome });
  }
}

type Problem = 'changedMeanwhile' | 'needsAdult' | 'yesNotPossible' | 'yesRefused';
type Submitted = 'saved' | 'stopped' | 'unknown' | NoAnswer | Problem;

async function answer(options: TextingPageOptions, request: PageRequest): Promise<Submitted> {
  const form = request.body ?? new URLSearchParams();
  const version = Number(form.get('version') ?? Number.NaN);
  const outcome = await executeFor<{ setTextOptInByLink: { __typename: string; reason?: string } }>(
    options.contract,
    options.contextFor(request, { kind: 'email-page' }),
    {
      query: answerMutation,
      variables: {
        input: {
          token: request.params.token,
          answer: form.get('answer') === 'yes' ? 'IN' : 'OUT',
          seenVersion: Number.isSafeInteger(version) && Math.abs(version) < 2 ** 31 ? version : null,
          wordingId: form.get('wording'),
        },
      },
    },
  );
  if (!outcome.ok) return whyNone(outcome.code);
  const { __typename, reason } = outcome.data.setTextOptInByLink;
  switch (__typename) {
    case 'LinkAnswerSet':
      return 'saved';
    case 'LinkAnswerChangedMeanwhile':
      return 'changedMeanwhile';
    case 'TextOptInRefused':
      return problemOf(reason);
    default:
      return 'unknown';
  }
}

function problemOf(reason: string | undefined): Problem {
  switch (reason) {
    case 'NEEDS_ADULT':
      return 'needsAdult';
    case 'LINK_NOT_VALID_FOR_YES':
      return 'yesNotPossible';
    default:
      return 'yesRefused';
  }
}

async function stopNumber(options: TextingPageOptions, request: PageRequest): Promise<Submitted> {
  const outcome = await executeFor<{ stopNumber: { __typename: string } }>(
    options.contract,
    options.contextFor(request, { kind: 'email-page' }),
    { query: stopMutation, variables: { input: { token: request.params.token } } },
  );
  if (!outcome.ok) return whyNone(outcome.code);
  switch (outcome.data.stopNumber.__typename) {
    case 'NumberStopped':
      return 'stopped';
    case 'TextOptInRefused':
      return 'changedMeanwhile';
    default:
      return 'unknown';
  }
}

async function showProblem(
  options: TextingPageOptions,
  { request, reply, problem }: { request: PageRequest; reply: FastifyReply; problem: Problem },
): Promise<FastifyReply> {
  const state = await stateOf(options, request);
  if (state === null || typeof state === 'string')
    return send(reply, 503, notSavedHtml(languageOf(request), 'tryAgain'));
  const sentence = pageWords(state.language)[problem];
  return send(reply, 422, textingPageHtml(state, { said: null, problem: sentence }));
}

function languageOf(request: FastifyRequest): ReaderLanguage {
  return readerLanguage(request.headers['accept-language']);
}

function send(reply: FastifyReply, status: number, body: string): FastifyReply {
  return reply.code(status).headers(privatePageHeaders).send(body);
}
