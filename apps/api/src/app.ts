import { randomUUID } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import Fastify from 'fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { cookieJarOf } from './auth/cookies.js';
import { principalOf } from './auth/principal.js';
import { signInPage } from './auth/sign-in-page.js';
import { textingPageDoor } from './consent/ways-in/texting-page.door.js';
import type { Context, CookieJar } from './context.js';
import { closeConnectionsInTime } from './closing-connections.js';
import { limitDepth } from './limit-depth.js';
import { maskErrors } from './mask-errors.js';
import type { Contract } from './execute.js';
import { exportDoor } from './exports/export.door.js';
import { health } from './health.js';
import type { House } from './house.js';
import { importProblemsDoor } from './imports/import-problems.door.js';
import { leaveInvitationsDoor } from './invitations/leave.door.js';
import { liveDoor } from './live/live.door.js';
import { noSubscriptionsByHttp } from './live/no-subscriptions-by-http.js';
import { postmarkWebhook } from './notices/postmark.webhook.js';
import { sendLostPage } from './pages/lost-page.js';
import { pagesPlugin } from './pages/page.js';
import { serveApps } from './pages/serve-apps.js';
import { registerDoor } from './registration/register.door.js';
import { readerLanguage } from './reader-language.js';
import { buildContract } from './schema.js';
import { speakToReader } from './speak-to-reader.js';
import { plivoWebhook } from './texting/plivo.webhook.js';

const bodyAtMostBytes = 256 * 1024;
const tokensAtMost = 2000;

let schemaOnce: Promise<GraphQLSchema> | null = null;

/** Built once a process: it is the same for every house. */
function theSchema(): Promise<GraphQLSchema> {
  return (schemaOnce ??= buildContract());
}

/** The whole api on one port: GraphQL, webhook doors, plain pages, health. */
export async function buildApp(house: House): Promise<FastifyInstance> {
  const { config } = house;
  const app = Fastify({
    logger: false,
    trustProxy: (_address, hop) => hop < config.trustedProxies,
    bodyLimit: bodyAtMostBytes,
    genReqId: () => randomUUID(),
    frameworkErrors: (_error, request, reply) => void sendLostPage(request, reply as FastifyReply, 400),
    forceCloseConnections: 'idle',
  });
  observe(app, house);
  app.setNotFoundHandler((request, reply) => sendLostPage(request, reply, 404));
  closeConnectionsInTime(app);
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        ...(config.isProduction ? {} : { upgradeInsecureRequests: null }),
      },
    },
    hsts: config.isProduction,
    referrerPolicy: { policy: 'no-referrer' },
  });
  await app.register(fastifyCookie);
  const contract = await startContract(app, house);
  const contextFor = (request: FastifyRequest, principal: Context['principal']): Context =>
    contextOf(house, request, { principal, cookies: noCookies });
  await app.register(graphqlRoute, { house, contract });
  await app.register(importProblemsDoor, { house });
  await app.register(liveDoor, { house, schema: await theSchema() });
  await app.register(plivoWebhook, { house, contract, contextFor });
  await app.register(postmarkWebhook, { house, contract, contextFor });
  await app.register(textingPageDoor, { house, contract, contextFor });
  await app.register(leaveInvitationsDoor, { house, contract, contextFor });
  await app.register(registerDoor, { house, contract, contextFor });
  await app.register(exportDoor, { house, contract, contextFor });
  await app.register(signInPage, { house, contract });
  await app.register(pagesPlugin);
  await app.register(serveApps, { config });
  await app.register(health, { house });
  return app;
}

async function startContract(app: FastifyInstance, house: House): Promise<Contract> {
  const contract: Contract = new ApolloServer<Context>({
    schema: await theSchema(),
    // The contract is public: it is in the repository.
    introspection: true,
    includeStacktraceInErrorResponses: false,
    // It would end the process by the same signal as soon as it is idle itself, with the outbox at work.
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: tokensAtMost },
    validationRules: [limitDepth],
    formatError: maskErrors(house.log),
    plugins: [fastifyApolloDrainPlugin(app), speakToReader, noSubscriptionsByHttp],
  });
  await contract.start();
  return contract;
}

async function graphqlRoute(
  app: FastifyInstance,
  { house, contract }: { house: House; contract: Contract },
): Promise<void> {
  app.route({
    url: '/graphql',
    method: ['GET', 'POST', 'OPTIONS'],
    onRequest: async (_request, reply) => void reply.header('cache-control', 'no-store'),
    handler: fastifyApolloHandler(contract, {
      context: async (request: FastifyRequest, reply: FastifyReply): Promise<Context> => {
        const { headers, cookies, ip } = request;
        return contextOf(house, request, {
          principal: await principalOf({ headers, cookies, ip }, house),
          cookies: cookieJarOf(request, reply, house.config),
        });
      },
    }),
  });
}

const noCookies: CookieJar = { get: () => null, set: () => undefined, clear: () => undefined };

function contextOf(
  house: House,
  request: FastifyRequest,
  { principal, cookies }: Pick<Context, 'principal' | 'cookies'>,
): Context {
  const origin = { requestId: request.id, ip: request.ip, userAgent: request.headers['user-agent'] ?? null };
  const language = readerLanguage(request.headers['accept-language']);
  return { house, principal, origin, language, cookies };
}

/** Counts and times requests by route, never by address: tokens and ids stand in addresses. */
function observe(app: FastifyInstance, { metrics, log }: House): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    metrics.requests.observe({ route, code: String(reply.statusCode) }, reply.elapsedTime / 1000);
    log.debug(
      { requestId: request.id, route, code: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'answered',
    );
  });
}
