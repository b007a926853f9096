import type { FastifyRequest } from 'fastify';

/**
 * Whether a form was sent from our own page. Browsers say so by Sec-Fetch-Site; older ones by Origin, which is
 * `null` for a page that sends no referrer.
 */
export function isFromOwnPage({ headers, host }: FastifyRequest, publicBaseUrl: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin } = headers;
  if (origin === undefined || origin === 'null') return true;
  return URL.canParse(origin) && [host, new URL(publicBaseUrl).host].includes(new URL(origin).host);
}
