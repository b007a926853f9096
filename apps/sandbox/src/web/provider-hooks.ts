import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FaultOf } from '../faults/fault.js';
import type { Deed, LedgerEntry, Provider } from '../ledger/ledger-entry.js';
import { sleep } from '../posting/sleep.js';
import type { World } from '../world.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    provider?: Provider;
    deed?: Deed;
  }
}

interface Underway {
  seq: number;
  fault: FaultOf<'hang' | 'drop'> | undefined;
}

type Check = (request: FastifyRequest, reply: FastifyReply) => boolean;

/** Puts every call of a provider's API in the ledger, lets planned faults happen, and checks credentials. */
export function serveProvider(app: FastifyInstance, world: World, isAllowed: Check): void {
  const underway = new WeakMap<FastifyRequest, Underway>();

  app.addHook('preHandler', async (request, reply) => {
    const { provider, deed } = request.routeOptions.config;
    if (!provider || !deed) return undefined;
    const seq = world.ledger.open({ ...asked(request), provider, deed });
    const fault = world.faults.take({ provider, deed }, ['answer', 'hang', 'drop']);
    underway.set(request, { seq, fault: fault?.kind === 'answer' ? undefined : fault });
    if (fault?.kind === 'answer') return reply.code(fault.status).send(fault.body ?? {});
    if (fault?.taken === false) await misbehave(world, request, { seq, fault });
    if (request.raw.socket.destroyed) return reply.hijack();
    return isAllowed(request, reply) ? undefined : reply;
  });

  app.addHook('onSend', async (request, _reply, payload) => {
    const call = underway.get(request);
    if (call?.fault && call.fault.taken !== false)
      await misbehave(world, request, { ...call, fault: call.fault });
    return payload;
  });

  app.addHook('onResponse', async (request, reply) => {
    const call = underway.get(request);
    if (call) world.ledger.close(call.seq, { status: reply.statusCode, outcome: 'answered' });
  });
}

function asked(
  request: FastifyRequest,
): Pick<LedgerEntry, 'direction' | 'method' | 'url' | 'body' | 'attempt'> {
  return {
    direction: 'asked',
    method: request.method,
    url: request.url,
    body: request.body ?? null,
    attempt: 1,
  };
}

async function misbehave(
  world: World,
  request: FastifyRequest,
  call: { seq: number; fault: FaultOf<'hang' | 'drop'> },
): Promise<void> {
  const { fault, seq } = call;
  if (fault.kind === 'hang' && fault.answerAfterMs !== undefined) {
    await sleep(fault.answerAfterMs, world.poster.signal);
    return;
  }
  world.ledger.close(seq, { status: null, outcome: fault.kind === 'hang' ? 'hung' : 'dropped' });
  if (fault.kind === 'hang') await untilGone(request, world.poster.signal);
  request.raw.socket.destroy();
}

/** Until the caller gives up or the sandbox stops. */
function untilGone(request: FastifyRequest, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    request.raw.socket.once('close', () => resolve());
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
