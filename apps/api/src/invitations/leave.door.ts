import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { TextingPageOptions } from '../consent/ways-in/texting-page.door.js';
import { executeFor } from '../execute.js';
import { isFromOwnPage } from '../pages/own-form.js';
import { privatePageHeaders } from '../pages/page.js';
import { readerLanguage } from '../reader-language.js';
import type { ReaderLanguage } from '../reader-language.js';
import { leavePageHtml, leaveProblemHtml } from './leave-page.js';
import type { LeavePageState } from './leave-page.js';

type LeaveRequest = FastifyRequest<{ Params: { token: string }; Body: URLSearchParams | undefined }>;

const formAtMostBytes = 4 * 1024;
const path = '/invitations/leave/:token';

const lookQuery = `query InvitationsPage($token: String!) {
  invitationsPage(token: $token) { schoolName language hasLeft }
}`;
const leaveMutation = `mutation LeaveInvitations($token: String!, $isOneClick: Boolean!) {
  leaveInvitations(token: $token, isOneClick: $isOneClick) { __typename }
}`;

/**
 * The page behind "No more e-mails like this one", and the door of the unsubscribe button that mail programs have
 * themselves: they POST without cookies and without a question (RFC 8058). GET and HEAD change nothing, since mail
 * scanners open every link. The address is a secret: nothing about these requests is logged.
 */
export async function leaveInvitationsDoor(app: FastifyInstance, options: TextingPageOptions): Promise<void> {
  app.removeAllContentTypeParsers();
  for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'])
    app.addContentTypeParser(
      type,
      { parseAs: 'string', bodyLimit: formAtMostBytes },
      (_request, body, done) => done(null, new URLSearchParams(readForm(String(body)))),
    );
  app.setErrorHandler(async (error, request, reply) => {
    const code = (error as { statusCode?: number }).statusCode ?? 500;
    if (code >= 500)
      options.house.log.error({ err: error, requestId: request.id }, 'the unsubscribe page failed');
    return send(reply, code, leaveProblemHtml(languageOf(request), 'tryAgain'));
  });
  app.get(path, { logLevel: 'silent' }, (request: LeaveRequest, reply) => show(options, request, reply));
  app.post(path, { logLevel: 'silent' }, (request: LeaveRequest, reply) => leave(options, request, reply));
}

/** RFC 8058 lets mail programs send the one field as a form of either kind. */
function readForm(body: string): string {
  return /name="List-Unsubscribe"\r?\n\r?\nOne-Click/i.test(body) ? oneClick : body;
}

const oneClick = 'List-Unsubscribe=One-Click';

async function show(
  options: TextingPageOptions,
  request: LeaveRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const outcome = await executeFor<{ invitationsPage: LeavePageState | null }>(
    options.contract,
    options.contextFor(request, { kind: 'email-page' }),
    { query: lookQuery, variables: { token: request.params.token } },
  );
  if (!outcome.ok) return send(reply, ...problemOf(outcome.code, request));
  const { invitationsPage: state } = outcome.data;
  if (state === null) return send(reply, 404, leaveProblemHtml(languageOf(request), 'unknown'));
  return send(reply, 200, leavePageHtml(state));
}

async function leave(
  options: TextingPageOptions,
  request: LeaveRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const isOneClick = request.body?.get('List-Unsubscribe')?.toLowerCase() === 'one-click';
  const isOwnForm =
    request.body?.get('leave') === 'yes' && isFromOwnPage(request, options.house.config.publicBaseUrl);
  if (!isOneClick && !isOwnForm) return send(reply, 400, leaveProblemHtml(languageOf(request), 'tryAgain'));
  const outcome = await executeFor<{ leaveInvitations: { __typename: string } }>(
    options.contract,
    options.contextFor(request, { kind: 'email-page' }),
    { query: leaveMutation, variables: { token: request.params.token, isOneClick } },
  );
  if (!outcome.ok) return send(reply, ...problemOf(outcome.code, request));
  if (outcome.data.leaveInvitations.__typename === 'LinkUnknown')
    return send(reply, 404, leaveProblemHtml(languageOf(request), 'unknown'));
  // A mail program wants an answer and follows no redirect.
  if (isOneClick) return reply.code(200).headers(privatePageHeaders).send('');
  return reply.headers(privatePageHeaders).redirect(request.url.split('?')[0] ?? request.url, 303);
}

function problemOf(code: string, request: LeaveRequest): [status: number, page: string] {
  const language = languageOf(request);
  return code === 'TOO_MANY_REQUESTS'
    ? [429, leaveProblemHtml(language, 'unknown')]
    : [503, leaveProblemHtml(language, 'tryAgain')];
}

function languageOf(request: FastifyRequest): ReaderLanguage {
  return readerLanguage(request.headers['accept-language']);
}

function send(reply: FastifyReply, status: number, body: string): FastifyReply {
  return reply.code(status).headers(privatePageHeaders).send(body);
}
