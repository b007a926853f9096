import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.js';
import type { CookieJar } from '../context.js';

export const audiences = ['staff', 'parent'] as const;

/** Whose app signs in. The two know nothing of each other, also in one browser. */
export type Audience = (typeof audiences)[number];

/** The header by which a client says whose cookie it means. */
export const audienceHeader = 'x-optline-audience';

/** The header by which a page says that it asks by itself, while nobody does anything. */
export const unattendedHeader = 'x-optline-unattended';

/** `__Host-` binds the cookie to https, to this host and to the whole of it; on plain http browsers refuse it. */
export function cookieNameFor(audience: Audience, config: Pick<Config, 'isProduction'>): string {
  return `${config.isProduction ? '__Host-' : ''}optline_${audience}`;
}

/** The cookies of one request and its answer, over `@fastify/cookie`. */
export function cookieJarOf(
  request: FastifyRequest,
  reply: FastifyReply,
  config: Pick<Config, 'isProduction'>,
): CookieJar {
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure: config.isProduction } as const;
  return {
    get: (name) => request.cookies[name] ?? null,
    set: (name, value, { maxAgeSeconds }) => {
      reply.setCookie(
        name,
        value,
        maxAgeSeconds === null ? attributes : { ...attributes, maxAge: maxAgeSeconds },
      );
    },
    clear: (name) => {
      reply.setCookie(name, '', { ...attributes, maxAge: 0, expires: new Date(0) });
    },
  };
}
