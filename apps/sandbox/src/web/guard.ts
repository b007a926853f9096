import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isLoopbackHost } from '../posting/loopback.js';

/**
 * Keeps pages of the web out: a name that was made to point at this machine is refused by its Host, and a form
 * or script of another site by Origin and Sec-Fetch-Site.
 */
export function guardAgainstOtherSites(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!isLoopbackHost(hostnameOf(`http://${request.headers.host ?? ''}`))) {
      return reply.code(403).send({ error: 'The sandbox answers on this machine only.' });
    }
    if (isFromAnotherSite(request)) {
      return reply.code(403).send({ error: 'Pages of other sites may not use the sandbox.' });
    }
    return undefined;
  });
}

function isFromAnotherSite({ method, headers }: FastifyRequest): boolean {
  if (method === 'GET' || method === 'HEAD') return false;
  const { origin } = headers;
  if (origin !== undefined && origin !== `http://${headers.host ?? ''}`) return true;
  const site = headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

function hostnameOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
