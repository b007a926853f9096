import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { TextingPageOptions } from '../consent/ways-in/texting-page.door.js';
import { executeFor } from '../execute.js';
import type { DoorOutcome } from '../execute.js';
import { isFromOwnPage } from '../pages/own-form.js';
import { privatePageHeaders } from '../pages/page.js';
import { readerLanguage } from '../reader-language.js';
import type { ReaderLanguage } from '../reader-language.js';
import { emptyForm, inputOf, readForm, withOneMore, withoutBlanks } from './registration-form.js';
import type { RegistrationForm } from './registration-form.js';
import {
  registrationClosedHtml,
  registrationPageHtml,
  registrationProblemHtml,
  registrationSentHtml,
} from './registration-page.js';
import type { RegistrationPageState, Shown } from './registration-page.js';
import { registrationPageWords } from './registration-page-words.js';

type RegisterRequest = FastifyRequest<{
  Params: { slug: string };
  Querystring: { language?: unknown; sent?: unknown };
  Body: URLSearchParams | undefined;
}>;

const formAtMostBytes = 16 * 1024;
const path = '/register/:slug';

const lookQuery = `query RegistrationPage($slug: String!, $language: String!) {
  registrationPage(slug: $slug, language: $language) {
    schoolName isOpen asksToConfirm wordingId wording termsUrl privacyUrl
  }
}`;
const registerMutation = `mutation Register($input: RegistrationInput!) {
  register(input: $input) {
    __typename
    ... on RegistrationRefused { reason problems { field message } }
  }
}`;

interface RegisterData {
  readonly register: {
    readonly __typename: string;
    readonly reason?: string;
    readonly problems?: ReadonlyArray<{ field: string; message: string }>;
  };
}

/**
 * The public page of a school where a new family gives its names and numbers: plain HTML that works without
 * JavaScript. It answers alike whoever is known to the school.
 */
export async function registerDoor(app: FastifyInstance, options: TextingPageOptions): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: formAtMostBytes },
    (_request, body, done) => done(null, new URLSearchParams(String(body))),
  );
  app.setErrorHandler(async (error, request: RegisterRequest, reply) => {
    const code = (error as { statusCode?: number }).statusCode ?? 500;
    if (code >= 500)
      options.house.log.error({ err: error, requestId: request.id }, 'the registration page failed');
    return send(reply, code, registrationProblemHtml(languageOf(request), 'tryAgain'));
  });
  app.get(path, (request: RegisterRequest, reply) => show(options, request, reply));
  app.post(path, (request: RegisterRequest, reply) => submit(options, request, reply));
}

async function show(
  options: TextingPageOptions,
  request: RegisterRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const language = languageOf(request);
  const looked = await look(options, request, language);
  if (!looked.ok) return sendFailure(reply, language, looked.code);
  const state = looked.data.registrationPage;
  if (state === null) return send(reply, 404, registrationProblemHtml(language, 'unknown'));
  if (request.query.sent === 'yes') return send(reply, 200, registrationSentHtml(state, language));
  if (!state.isOpen) return send(reply, 200, registrationClosedHtml(state.schoolName, language));
  const form = emptyForm(language, state.wordingId);
  return sendForm(reply, 200, {
    state,
    shown: { form, problem: null, note: null, marked: new Map(), added: null },
  });
}

function look(
  { contract, contextFor }: TextingPageOptions,
  request: RegisterRequest,
  language: ReaderLanguage,
): Promise<DoorOutcome<{ registrationPage: RegistrationPageState | null }>> {
  const context = { ...contextFor(request, null), language };
  return executeFor(contract, context, {
    query: lookQuery,
    variables: { slug: request.params.slug, language },
  });
}

async function submit(
  options: TextingPageOptions,
  request: RegisterRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const sent = request.body ?? new URLSearchParams();
  const form = readForm(sent);
  const { language } = form;
  if (!isFromOwnPage(request, options.house.config.publicBaseUrl))
    return send(reply, 403, registrationProblemHtml(language, 'otherSite'));
  const other = sent.get('otherLanguage');
  if (other !== null) return inLanguage(options, { request, reply, form }, other);
  const more = sent.get('more');
  if (more !== null) return again(options, { request, reply, form: withOneMore(form, more), added: more });
  // A program filled it in: it is told what everybody is told.
  if ((sent.get('website') ?? '') !== '') return thank(request, reply, language);
  return register(options, { request, reply, form: withoutBlanks(form) });
}

interface Submitted {
  readonly request: RegisterRequest;
  readonly reply: FastifyReply;
  readonly form: RegistrationForm;
}

async function register(options: TextingPageOptions, submitted: Submitted): Promise<FastifyReply> {
  const { request, reply, form } = submitted;
  const { language } = form;
  const context = { ...options.contextFor(request, null), language };
  const outcome = await executeFor<RegisterData>(options.contract, context, {
    query: registerMutation,
    variables: { input: inputOf(form, request.params.slug) },
  });
  if (!outcome.ok) return sendFailure(reply, language, outcome.code);
  const { reason, problems = [] } = outcome.data.register;
  const words = registrationPageWords(language);
  switch (reason) {
    case undefined:
      return thank(request, reply, language);
    case 'NOT_USABLE': {
      const marked = new Map(problems.map(({ field, message }) => [field, message]));
      return again(options, { ...submitted, problem: words.problems, marked });
    }
    case 'WORDING_CHANGED':
      return again(options, { ...submitted, form: unticked(form), problem: words.wordingChanged });
    default:
      return again(options, submitted);
  }
}

/** The same form in the other language, and nothing is sent: a Yes was said to other words, and is to be said anew. */
function inLanguage(
  options: TextingPageOptions,
  { request, reply, form }: Submitted,
  wanted: string,
): Promise<FastifyReply> {
  const language: ReaderLanguage = wanted === 'es' ? 'es' : 'en';
  const isTicked = [...form.contacts, ...form.students].some(({ saysYes }) => saysYes);
  return again(options, {
    request,
    reply,
    form: { ...unticked(form), language },
    note: isTicked ? registrationPageWords(language).otherWords : null,
  });
}

/** What was agreed to was another wording. */
function unticked(form: RegistrationForm): RegistrationForm {
  const without = (people: RegistrationForm['contacts']) =>
    people.map((person) => ({ ...person, saysYes: false }));
  return { ...form, contacts: without(form.contacts), students: without(form.students) };
}

type Again = Submitted & Partial<Pick<Shown, 'problem' | 'note' | 'marked' | 'added'>>;

/** Shows the form once more with all that was typed. */
async function again(
  options: TextingPageOptions,
  { request, reply, form, problem = null, note = null, marked = new Map(), added = null }: Again,
): Promise<FastifyReply> {
  const looked = await look(options, request, form.language);
  if (!looked.ok) return sendFailure(reply, form.language, looked.code);
  const state = looked.data.registrationPage;
  if (state === null) return send(reply, 404, registrationProblemHtml(form.language, 'unknown'));
  if (!state.isOpen) return send(reply, 409, registrationClosedHtml(state.schoolName, form.language));
  const count = added === 'students' ? form.students.length : form.contacts.length;
  const place = added === null ? null : `${added}.${count - 1}`;
  return sendForm(reply, problem === null ? 200 : 422, {
    state,
    shown: { form, problem, note, marked, added: place },
  });
}

function thank(request: RegisterRequest, reply: FastifyReply, language: ReaderLanguage): FastifyReply {
  const address = request.url.split('?')[0] ?? request.url;
  return reply.headers(privatePageHeaders).redirect(`${address}?language=${language}&sent=yes`, 303);
}

function sendForm(
  reply: FastifyReply,
  status: number,
  { state, shown }: { state: RegistrationPageState; shown: Shown },
): FastifyReply {
  return send(reply, status, registrationPageHtml(state, shown));
}

function sendFailure(reply: FastifyReply, language: ReaderLanguage, code: string): FastifyReply {
  return code === 'TOO_MANY_REQUESTS'
    ? send(reply, 429, registrationProblemHtml(language, 'tooMany'))
    : send(reply, 503, registrationProblemHtml(language, 'tryAgain'));
}

/** The one that was chosen on the page, else the browser's. */
function languageOf({ query, headers }: RegisterRequest): ReaderLanguage {
  const { language } = query;
  return language === 'es' || language === 'en' ? language : readerLanguage(headers['accept-language']);
}

function send(reply: FastifyReply, status: number, body: string): FastifyReply {
  return reply.code(status).headers(privatePageHeaders).send(body);
}
