import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import sirv from 'sirv';
import type { Config } from '../config.js';

const names = ['staff', 'portal'] as const;

export interface ServeAppsOptions {
  readonly config: Pick<Config, 'isProduction'>;
  /** Where an app was built to; beside this one unless given. */
  readonly siteOf?: (name: (typeof names)[number]) => string;
}

/** Hands out the two browser apps below /staff/ and /portal/. Every other address there is a page of the app. */
export async function serveApps(app: FastifyInstance, options: ServeAppsOptions): Promise<void> {
  const { config, siteOf = builtSite } = options;
  for (const name of names) {
    const serve = existsSync(`${siteOf(name)}/index.html`)
      ? servingSite(siteOf(name), { name, config })
      : sayingNotBuilt(name);
    const helmet = { contentSecurityPolicy: contentSecurityPolicy(config) };
    app.get(`/${name}/*`, { helmet }, serve);
    app.get(`/${name}`, async (_request, reply) => reply.redirect(`/${name}/`));
  }
  app.get('/', async (_request, reply) => reply.redirect('/portal/'));
}

function builtSite(name: string): string {
  return fileURLToPath(new URL(`../../../${name}/dist/site`, import.meta.url));
}

type Serve = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

function servingSite(
  folder: string,
  { name, config }: { name: string; config: ServeAppsOptions['config'] },
): Serve {
  const site = sirv(folder, {
    // While somebody works on an app, its files change under a running api.
    dev: !config.isProduction,
    single: true,
    etag: true,
    gzip: true,
    brotli: true,
    setHeaders: (response, pathname) => response.setHeader('Cache-Control', cachingOf(pathname)),
  });
  return async (request, reply) => {
    reply.hijack();
    const { raw } = request;
    raw.url = (raw.url ?? '').slice(`/${name}`.length);
    site(raw, reply.raw, () => {
      reply.raw.writeHead(404, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
      reply.raw.end('There is no such file. Please reload the page.\n');
    });
    return reply;
  };
}

/** What lies in assets has the hash of its content in its name. */
function cachingOf(pathname: string): string {
  return pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}

function sayingNotBuilt(name: string): Serve {
  return async (_request, reply) =>
    reply
      .code(404)
      .type('text/plain; charset=utf-8')
      .send(`The ${name} app is not built yet. Build it with: pnpm build\n`);
}

function contentSecurityPolicy({ isProduction }: ServeAppsOptions['config']) {
  return {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      // Mantine writes its variables into a style element.
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      // With it goes the web socket of the same origin (CSP level 3).
      connectSrc: ["'self'"],
      fontSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
      ...(isProduction ? { upgradeInsecureRequests: [] } : {}),
    },
  };
}
